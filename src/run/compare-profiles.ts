import type { KnobName, Knobs } from "../engine/model/knobs.ts";
import { knobsAsSet } from "../engine/profiles/as-set.ts";
import { knobCases } from "../engine/profiles/knobs-of.ts";
import type { ProfileName } from "../engine/profiles/names.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { Outcome, Trace, TraceEvent } from "../trace/events.ts";
import { type Budget, runBudget } from "./budget.ts";
import { type Fork, forkOf, type Keyed, type KeyedTrace, keyed, outcomeKey, passes } from "./divergence.ts";
import { startRun } from "./run.ts";
import { type Pausing, type Sliced, sliced } from "./slices.ts";
import type { World } from "./world.ts";

/** One scenario by the rules of every profile, action by action. */
export interface Comparison {
  readonly actions: readonly Readonly<Record<ProfileName, Course>>[];
  readonly rules: Readonly<Record<ProfileName, Knobs>>;
  /** The recorded case that shows a knob; null: no recording does. */
  readonly cases: typeof knobCases;
}

/** How one action went by the rules of one profile. */
export interface Course {
  readonly outcome: Outcome;
  /** Whether it failed without an answer; what may be read of one is told by the outcome. */
  readonly ok: boolean;
  /** How far it is from the Standard's course, by the widest difference; null: the same. */
  readonly difference: Difference | null;
  /** Where it leaves the Standard, in order. The first is where they diverge; the others remain when that one's knobs are set. */
  readonly divergences: readonly Divergence[];
}

/**
 * - `verdict`: one succeeds, the other fails · `result`: script sees something else · `wire`: other requests are sent
 * - `reason`: both fail, for another reason · `inside`: another step or another value, of which neither script nor servers learn
 */
export type Difference = "verdict" | "result" | "wire" | "reason" | "inside";

export interface Divergence {
  /** What the Standard does here, with the knobs of the divergences before this one set; null: it has nothing in this place. */
  readonly standard: TraceEvent | null;
  /** What the profile does instead; an event of its trace. */
  readonly own: TraceEvent | null;
  /** How many events of that trace have happened with it; null: there is none. */
  readonly at: number | null;
  /** Those which, set from the Standard's value to the profile's, make the run go the profile's way. Empty: not searched, the scenario is too long. */
  readonly knobs: readonly KnobName[];
}

/** What each run of a comparison may cost: several stand at once, beside the one on the screen. */
const runsMayCost: Budget = { ...runBudget, bytes: runBudget.bytes / 2 };

/** What all runs in search of the knobs may cost together, for all browsers: of events about a second. */
const searchMayCost = { events: 400_000, bytes: runBudget.bytes / 2 };

/** After so many divergences of one action what follows is told by the outcome alone. */
const mostDivergences = 4;

/** A comparison that can be left and taken up again. */
export interface ComparisonUnderWay extends Sliced<Comparison> {
  /** How many of the four sets of rules have been played. */
  readonly played: number;
}

/** Begins to run a scenario by the rules of every profile. Pure; never throws, like a run. `world`: one that knows the hosts of the scenario. */
export function startComparison(scenario: Scenario, world: World, patience = searchMayCost): ComparisonUnderWay {
  const rules = ofEach((profile) => knobsAsSet(profile, scenario.browser));
  const played: ProfileName[] = [];
  const budget = { ...patience };

  function* play(profile: ProfileName): Pausing<Run> {
    const { trace } = yield* run(scenario, world, rules[profile]);
    const course = yield* keyed(trace);
    played.push(profile);
    return { outcomes: trace.outcomes, course };
  }

  function* compare(): Pausing<Comparison> {
    const standard = yield* play("standard");
    const courses: Record<ProfileName, readonly Course[]> = ofEach(() => standard.outcomes.map(asStandard));
    for (const profile of browsers) {
      const own = yield* play(profile);
      const trials = trialsOf(scenario, world, { standard: rules.standard, own: rules[profile] }, budget);
      courses[profile] = yield* coursesOf(standard, own, trials);
    }
    const actions = standard.outcomes.map((outcome, action) => ofEach((name) => courses[name][action] ?? asStandard(outcome)));
    return { actions, rules, cases: knobCases };
  }

  return {
    ...sliced(compare()),
    get played() {
      return played.length;
    },
  };
}

/** The same at once, however long it takes. */
export function compareProfiles(scenario: Scenario, world: World, patience = searchMayCost): Comparison {
  const comparison = startComparison(scenario, world, patience);
  comparison.advance();
  return comparison.result();
}

const browsers = ["chromium", "firefox", "webkit"] as const;

function ofEach<T>(make: (profile: ProfileName) => T): Record<ProfileName, T> {
  return { standard: make("standard"), chromium: make("chromium"), firefox: make("firefox"), webkit: make("webkit") };
}

interface Run {
  readonly outcomes: readonly Outcome[];
  readonly course: KeyedTrace;
}

/** A run in memory with a pause after each event. */
function* run(scenario: Scenario, world: World, knobs: Knobs): Pausing<{ readonly trace: Trace; readonly bytes: number }> {
  const underWay = startRun(scenario, world, { knobs, budget: runsMayCost });
  while (!underWay.advance(() => false)) yield;
  return { trace: underWay.trace, bytes: underWay.spent.bytes };
}

function asStandard(outcome: Outcome): Course {
  return { outcome, ok: isOk(outcome), difference: null, divergences: [] };
}

function* coursesOf(standard: Run, own: Run, trials: Trials): Pausing<Course[]> {
  const courses: Course[] = [];
  for (const [action, theirs] of standard.outcomes.entries()) {
    const outcome = own.outcomes[action] ?? theirs;
    const difference = differenceOf(
      { outcome: theirs, events: standard.course[action] ?? [] },
      { outcome, events: own.course[action] ?? [] },
    );
    const divergences = difference === null ? [] : yield* divergencesOf(own.course, action, trials);
    courses.push({ outcome, ok: isOk(outcome), difference, divergences });
    yield;
  }
  return courses;
}

interface Played {
  readonly outcome: Outcome;
  readonly events: readonly Keyed[];
}

function differenceOf(base: Played, own: Played): Difference | null {
  if (forkOf(base.events, own.events) === null) return null;
  if (isOk(base.outcome) !== isOk(own.outcome)) return "verdict";
  if (seen(base.outcome) !== seen(own.outcome)) return "result";
  if (sent(base.events) !== sent(own.events)) return "wire";
  return outcomeKey(base.outcome) === outcomeKey(own.outcome) ? "inside" : "reason";
}

function isOk(outcome: Outcome): boolean {
  if (outcome.kind === "client") return !("failure" in outcome.result);
  return outcome.kind === "embedded" ? outcome.failure === null : outcome.kind === "response";
}

/** What script gets; the reason of a failure is not in it. */
function seen(outcome: Outcome): string {
  return outcome.kind === "error" ? outcome.exception : outcomeKey(outcome);
}

function sent(events: readonly Keyed[]): string {
  return events.flatMap(({ event, key }) => (event.type === "request" ? [key] : [])).join("\n");
}

function* divergencesOf(own: KeyedTrace, action: number, trials: Trials): Pausing<Divergence[]> {
  const divergences: Divergence[] = [];
  let set: readonly KnobName[] = [];
  while (divergences.length < mostDivergences) {
    const fork = forkOf((yield* trials.run(set))[action] ?? [], own[action] ?? []);
    if (fork === null) break;
    const before = set;
    function* passing(knobs: readonly KnobName[]): Pausing<boolean> {
      return passes(fork as Fork, (yield* trials.run([...before, ...knobs]))[action] ?? [], own[action] ?? []);
    }
    const knobs = yield* trials.smallest(set, passing);
    divergences.push({ standard: fork.base?.event ?? null, own: fork.own?.event ?? null, at: fork.own?.at ?? null, knobs });
    if (knobs.length === 0) break;
    set = [...set, ...knobs];
  }
  return divergences;
}

interface Trials {
  /** By the Standard's rules, with some knobs of the profile. */
  readonly run: (names: readonly KnobName[]) => Pausing<KeyedTrace>;
  /** The smallest set of further knobs that passes a test: a single one, or one of which none can be left out. Empty: out of budget. */
  readonly smallest: (
    set: readonly KnobName[],
    passing: (knobs: readonly KnobName[]) => Pausing<boolean>,
  ) => Pausing<readonly KnobName[]>;
}

/** Each set of knobs is run once. `budget` is used up by the runs. */
function trialsOf(scenario: Scenario, world: World, rules: Rules, budget: { events: number; bytes: number }): Trials {
  const runs = new Map<string, KeyedTrace>();
  const all = differing(rules);
  const isSpent = () => budget.events <= 0 || budget.bytes <= 0;
  return {
    *run(names) {
      const id = names.toSorted().join();
      const known = runs.get(id);
      if (known) return known;
      const { trace, bytes } = yield* run(scenario, world, withKnobs(rules, names));
      budget.events -= trace.events.length;
      budget.bytes -= bytes;
      const course = yield* keyed(trace);
      runs.set(id, course);
      return course;
    },
    *smallest(set, passing) {
      const candidates = all.filter((name) => !set.includes(name));
      for (const name of candidates) {
        if (isSpent()) return [];
        if (yield* passing([name])) return [name];
      }
      // All together they are the profile itself, which passes.
      let needed = candidates;
      for (const name of candidates) {
        const without = needed.filter((other) => other !== name);
        if (!isSpent() && (yield* passing(without))) needed = without;
      }
      return needed;
    },
  };
}

/** The Standard's, and those of the browser that is held against it; both as they are set. */
export interface Rules {
  readonly standard: Knobs;
  readonly own: Knobs;
}

/** The knobs in which a browser is not the Standard. */
export function differing({ standard, own }: Rules): readonly KnobName[] {
  const names = Object.keys(own).filter((name): name is KnobName => name !== "profile");
  return names.filter((name) => JSON.stringify(own[name]) !== JSON.stringify(standard[name]));
}

function withKnobs({ standard, own }: Rules, names: readonly KnobName[]): Knobs {
  return { ...standard, ...Object.fromEntries(names.map((name) => [name, own[name]])) };
}
