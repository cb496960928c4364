import { type KnobName, knobCases } from "../engine/profiles/knob-cases.ts";
import { type Knobs, knobsOf, type ProfileName } from "../engine/profiles/knobs.ts";
import type { Outcome, Trace, TraceEvent } from "../engine/trace/events.ts";
import type { Scenario } from "../scenario/schema.ts";
import { forkOf, type Keyed, type KeyedTrace, keyed, outcomeKey, passes } from "./partings.ts";
import type { Platform } from "./platform.ts";
import { runInMemory } from "./run.ts";

/** One scenario by the rules of every profile, action by action. */
export interface Comparison {
  readonly traces: Readonly<Record<ProfileName, Trace>>;
  readonly actions: readonly Readonly<Record<ProfileName, Course>>[];
  readonly rules: Readonly<Record<ProfileName, Knobs>>;
  /** The recorded case that shows a knob; see engine/profiles/knob-cases.ts. */
  readonly cases: typeof knobCases;
}

/** How one action went by the rules of one profile. */
export interface Course {
  readonly outcome: Outcome;
  /** Whether it failed without an answer; what may be read of one is told by the outcome. */
  readonly ok: boolean;
  /** How far it is from the Standard's course, by the widest difference; null: the same. */
  readonly difference: Difference | null;
  /** Where it leaves the Standard, in order. The first is where they part; the others remain when that one's knobs are set. */
  readonly partings: readonly Parting[];
}

/**
 * - `verdict`: one succeeds, the other fails · `result`: script sees something else · `wire`: other requests are sent
 * - `reason`: both fail, for another reason · `inside`: another step or another value, of which neither script nor servers learn
 */
export type Difference = "verdict" | "result" | "wire" | "reason" | "inside";

export interface Parting {
  /** What the Standard does here, with the knobs of the partings before this one set; null: it has nothing in this place. */
  readonly standard: TraceEvent | null;
  /** What the profile does instead; an event of its trace. */
  readonly own: TraceEvent | null;
  /** Those which, set from the Standard's value to the profile's, make the run go the profile's way. Empty: not searched, the scenario is too long. */
  readonly knobs: readonly KnobName[];
}

/** How many events are run through in search of the knobs, for all browsers together: about a second. */
const usualPatience = 400_000;
/** After so many partings of one action what follows is told by the outcome alone. */
const mostPartings = 4;

/** Runs a scenario by the rules of every profile. Pure; never throws, like runInMemory. `platform`: the one that the scenario needs. */
export function compareProfiles(scenario: Scenario, platform: Platform, patience = usualPatience): Comparison {
  const rules = ofEach(knobsOf);
  const traces = ofEach((profile) => runInMemory(scenario, platform, rules[profile]));
  const budget = { events: patience };
  const courses = ofEach((profile) => keyed(traces[profile]));
  const trials = ofEach((profile) => trialsOf(scenario, platform, profile, budget));
  const actions = traces.standard.outcomes.map((standard, action) =>
    ofEach((profile): Course => {
      const outcome = traces[profile].outcomes[action] ?? standard;
      const difference = differenceOf(
        { outcome: standard, events: courses.standard[action] ?? [] },
        { outcome, events: courses[profile][action] ?? [] },
      );
      const partings = difference === null ? [] : partingsOf(courses[profile], action, trials[profile]);
      return { outcome, ok: isOk(outcome), difference, partings };
    }),
  );
  return { traces, actions, rules, cases: knobCases };
}

function ofEach<T>(make: (profile: ProfileName) => T): Record<ProfileName, T> {
  return { standard: make("standard"), chromium: make("chromium"), firefox: make("firefox"), webkit: make("webkit") };
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
  return outcome.kind === "embedded" ? outcome.failure === null : outcome.kind !== "error";
}

/** What script gets; the reason of a failure is not in it. */
function seen(outcome: Outcome): string {
  return outcome.kind === "error" ? outcome.exception : outcomeKey(outcome);
}

function sent(events: readonly Keyed[]): string {
  return events.flatMap(({ event, key }) => (event.type === "request" ? [key] : [])).join("\n");
}

function partingsOf(own: KeyedTrace, action: number, trials: Trials): Parting[] {
  const partings: Parting[] = [];
  let set: readonly KnobName[] = [];
  while (partings.length < mostPartings) {
    const fork = forkOf(trials.run(set)[action] ?? [], own[action] ?? []);
    if (fork === null) break;
    const passing = (knobs: readonly KnobName[]) => passes(fork, trials.run([...set, ...knobs])[action] ?? [], own[action] ?? []);
    const knobs = trials.smallest(set, passing);
    partings.push({ standard: fork.base, own: fork.own, knobs });
    if (knobs.length === 0) break;
    set = [...set, ...knobs];
  }
  return partings;
}

interface Trials {
  /** By the Standard's rules, with some knobs of the profile. */
  readonly run: (names: readonly KnobName[]) => KeyedTrace;
  /** The smallest set of further knobs that passes a test: a single one, or one of which none can be left out. Empty: out of budget. */
  readonly smallest: (set: readonly KnobName[], passing: (knobs: readonly KnobName[]) => boolean) => readonly KnobName[];
}

/** Each set of knobs is run once. `budget` is used up by the runs. */
function trialsOf(scenario: Scenario, platform: Platform, profile: ProfileName, budget: { events: number }): Trials {
  const runs = new Map<string, KeyedTrace>();
  const all = differing(profile);
  return {
    run: (names) => {
      const id = names.toSorted().join();
      const known = runs.get(id);
      if (known) return known;
      const trace = runInMemory(scenario, platform, withKnobs(profile, names));
      budget.events -= trace.events.length;
      const run = keyed(trace);
      runs.set(id, run);
      return run;
    },
    smallest: (set, passing) => {
      const candidates = all.filter((name) => !set.includes(name));
      for (const name of candidates) {
        if (budget.events <= 0) return [];
        if (passing([name])) return [name];
      }
      // All together they are the profile itself, which passes.
      return candidates.reduce<readonly KnobName[]>((needed, name) => {
        const without = needed.filter((other) => other !== name);
        return budget.events > 0 && passing(without) ? without : needed;
      }, candidates);
    },
  };
}

/** The knobs in which a profile is not the Standard. */
export function differing(profile: ProfileName): readonly KnobName[] {
  const standard = knobsOf("standard");
  const own = knobsOf(profile);
  const names = Object.keys(own).filter((name): name is KnobName => name !== "profile");
  return names.filter((name) => JSON.stringify(own[name]) !== JSON.stringify(standard[name]));
}

function withKnobs(profile: ProfileName, names: readonly KnobName[]): Knobs {
  const own = knobsOf(profile);
  return { ...knobsOf("standard"), ...Object.fromEntries(names.map((name) => [name, own[name]])) };
}
