import { type Asked, ask } from "../questions/ask.ts";
import type { ConfusionId } from "../questions/confusion.ts";
import type { Question, QuestionKind } from "../questions/question.ts";
import type { Run, Situation } from "../questions/situation.ts";
import { runInMemory } from "../run/run.ts";
import type { World } from "../run/world.ts";
import { withDefaults } from "../scenario/defaults.ts";
import { applyEdit, type Edit } from "../scenario/edits.ts";
import { playedBy } from "../scenario/played-by.ts";
import { problemsOf } from "../scenario/problems.ts";
import { type ProfileName, profiles, type Scenario } from "../scenario/schema.ts";
import type { Trace } from "../trace/events.ts";
import { beliefsIn } from "./beliefs.ts";
import type { Change } from "./change.ts";
import { changesOf } from "./changes/index.ts";
import { classOf } from "./classes.ts";
import { markOf } from "./mark.ts";
import { questionsOf } from "./questions.ts";
import type { Random } from "./random.ts";

/** A scenario of the library, as far as practice needs it. */
export interface Source {
  readonly id: string;
  readonly scenario: Scenario;
  readonly tries: readonly { readonly label: string; readonly edits: readonly Edit[] }[];
}

/** A scenario with one thing changed, and a question about what comes of it. */
export interface Item {
  /** The scenario's id in the library. */
  readonly of: string;
  readonly change: Change;
  readonly before: Scenario;
  readonly after: Scenario;
  readonly asked: Asked;
  /** The same question before the change, with what was right then; null: it could not be asked. */
  readonly askedBefore: Asked | null;
  /** Whether the change changes the answer. Where it does not, somebody who believes `about` expects that it does. */
  readonly isOther: boolean;
  /** What whoever is wrong may believe. */
  readonly about: ConfusionId;
}

export interface Wanted {
  /** null: any. */
  readonly kind: QuestionKind | null;
  /** The kind of right answer (classes.ts); null: any. */
  readonly class: string | null;
  /** null: any. */
  readonly about: ConfusionId | null;
  /** Only where the change changes the answer. */
  readonly isOther: boolean;
}

const allKinds: readonly QuestionKind[] = [
  ...(["gate", "script", "requests", "headers", "effect"] as const),
  ...(["browsers", "place", "both", "header", "which"] as const),
];

/** So many changes of one scenario are played before another is taken; where a belief is looked for, more. */
const mostPlayed = { any: 5, about: 10 };

/** An item of this scenario as it is wanted; null: it has none, among those that were tried. `mark`: of the one change that is tried (where.ts). */
export function itemFrom(
  { id, scenario, tries }: Source,
  wanted: Wanted,
  random: Random,
  world: World,
  mark?: string,
): Item | null {
  const changes = [...changesOf(scenario, tries)];
  const before = situationOf(scenario, world);
  if (mark !== undefined) {
    const change = changes.find((one) => markOf(one) === mark);
    return change ? itemOfChange({ id, change, before }, wanted, random, world) : null;
  }
  const most = wanted.about === null ? mostPlayed.any : mostPlayed.about;
  for (let i = 0; i < most && changes.length > 0; i++) {
    const [change] = changes.splice(random.int(0, changes.length - 1), 1);
    const item = change ? itemOfChange({ id, change, before }, wanted, random, world) : null;
    if (item) return item;
  }
  return null;
}

/** What can be asked after one change, as it is wanted. */
function itemOfChange(of: Pick<Tried, "id" | "change" | "before">, wanted: Wanted, random: Random, world: World): Item | null {
  const after = changed(of.before.scenario, of.change);
  if (!after) return null;
  const situation = situationOf(after, world);
  const run: Run = { scenario: after, trace: situation.traces[after.browser.profile] };
  const questions = (wanted.kind === null ? allKinds : [wanted.kind]).flatMap((kind) => questionsOf(kind, run));
  while (questions.length > 0) {
    const [question] = questions.splice(random.int(0, questions.length - 1), 1) as [Question];
    const item = itemOf(question, { ...of, situation, run }, wanted, random);
    if (item) return item;
  }
  return null;
}

interface Tried {
  readonly id: string;
  readonly change: Change;
  readonly before: Situation;
  readonly situation: Situation;
  readonly run: Run;
}

/** All that somebody may believe wrongly who is asked about what comes of a change. */
export function beliefsAfter({ scenario }: Source, change: Change, world: World): ReadonlySet<ConfusionId> {
  const after = changed(scenario, change);
  if (!after) return new Set();
  const situation = situationOf(after, world);
  const run: Run = { scenario: after, trace: situation.traces[after.browser.profile] };
  const questions = allKinds.flatMap((kind) => questionsOf(kind, run));
  return new Set(questions.flatMap((question) => posed(question, { situation, run })?.beliefs ?? []));
}

interface Posed {
  readonly asked: Asked;
  /** As it was asked. */
  readonly told: Question;
  readonly beliefs: readonly ConfusionId[];
}

/** The question, put to a run; null: it has no answer of its own. */
function posed(question: Question, { situation, run }: Pick<Tried, "situation" | "run">): Posed | null {
  const asking = { ...question, beliefs: beliefsIn(question, run) };
  const everywhere = ask(asking, situation);
  // What differs between browsers is asked of one of them.
  const isDivided = !everywhere.ok && everywhere.why === "not-unique" && question.kind !== "browsers";
  const told = isDivided ? { ...asking, profile: run.scenario.browser.profile } : asking;
  const found = isDivided ? ask(told, situation) : everywhere;
  if (!found.ok) return null;
  const { asked } = found;
  const beliefs = asked.options.flatMap(({ key, belief }) =>
    belief === null || belief === "other" || (asked.choose === "one" && asked.right.includes(key)) ? [] : [belief],
  );
  return { asked, told, beliefs };
}

function itemOf(question: Question, { id, change, before, situation, run }: Tried, wanted: Wanted, random: Random): Item | null {
  const put = posed(question, { situation, run });
  if (!put || (wanted.class !== null && classOf(put.asked) !== wanted.class)) return null;
  const { asked, told, beliefs } = put;
  const about = wanted.about ?? (beliefs.length === 0 ? null : random.pick([...new Set(beliefs)]));
  if (about === null || !beliefs.includes(about)) return null;
  const was = ask(told, before);
  const askedBefore = was.ok ? was.asked : null;
  const isOther = askedBefore === null || askedBefore.right.join(" ") !== asked.right.join(" ");
  if (wanted.isOther && !isOther) return null;
  return { of: id, change, before: before.scenario, after: situation.scenario, asked, askedBefore, isOther, about };
}

/** null: it changes nothing, or makes what no server could send. */
function changed(scenario: Scenario, { edits }: Change): Scenario | null {
  const made = withDefaults(edits.reduce(applyEdit, scenario));
  return problemsOf(made).length > problemsOf(scenario).length ? null : made;
}

/** By every browser's rules; each is run once it is asked for. */
function situationOf(scenario: Scenario, world: World): Situation {
  const known = new Map<ProfileName, Trace>();
  const traces = {} as Record<ProfileName, Trace>;
  for (const profile of profiles) {
    Object.defineProperty(traces, profile, {
      enumerable: true,
      get: () => {
        const trace = known.get(profile) ?? runInMemory(playedBy(scenario, profile), world);
        known.set(profile, trace);
        return trace;
      },
    });
  }
  return { scenario, traces };
}
