import * as v from "valibot";
import { GoalSchema } from "../judge/goal.ts";
import { QuestionSchema } from "../questions/question.ts";
import { layerKinds } from "../scenario/layer-kinds.ts";
import { isPlainName } from "../scenario/library-id.ts";
import type { ScenarioInput } from "../scenario/schema.ts";
import { isStopName } from "../trace/stop-names.ts";
import { planLimits } from "./limits.ts";

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const name = v.pipe(v.string(), v.maxLength(80), v.check(isPlainName));
const path = v.pipe(
  v.array(v.union([text(80), v.pipe(v.number(), v.integer(), v.minValue(0))])),
  v.minLength(1),
  v.maxLength(12),
);

/** Values put in their places; whether they fit is found by making them. */
const Sets = v.pipe(v.array(v.strictObject({ path, value: v.unknown() })), v.maxLength(planLimits.sets));

/** A scenario of the library, with values put in; or one of its own, as a file holds it. */
export const SituationSchema = v.union([
  v.strictObject({ of: name, sets: v.optional(Sets) }),
  v.strictObject({ scenario: v.custom<ScenarioInput>((value) => typeof value === "object" && value !== null) }),
]);

/** A question about the run. Its answer stands nowhere. */
const Question = v.strictObject({
  kind: v.literal("question"),
  question: QuestionSchema,
  /** In the teacher's words; empty: in those of its kind. */
  ask: v.optional(text(planLimits.ask), ""),
  /** How often it may be answered before it plays. */
  tries: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(planLimits.tries)), 1),
});

/** Something to be changed until the goals hold, by the rules of all browsers. */
const Task = v.strictObject({
  kind: v.literal("task"),
  ask: v.optional(text(planLimits.ask), ""),
  goals: v.optional(v.pipe(v.array(GoalSchema), v.maxLength(planLimits.goals)), () => []),
  /** All that the learner may change, see scenario/locks.ts; absent: everything. */
  open: v.optional(
    v.pipe(
      v.array(v.strictObject({ at: path, kinds: v.optional(v.array(v.picklist(layerKinds))) })),
      v.minLength(1),
      v.maxLength(planLimits.open),
    ),
  ),
  /** The teacher's solution, as values put in; absent: there is none yet. */
  best: v.optional(Sets),
  hints: v.optional(v.pipe(v.array(text(planLimits.hint)), v.maxLength(planLimits.hints)), () => []),
});

const Look = v.strictObject({ kind: v.literal("look") });

/** What stands beside the picture and can be left away. */
export const hideable = ["readouts", "console", "steps"] as const;

export const PartSchema = v.strictObject({
  title: v.pipe(text(planLimits.title), v.trim(), v.minLength(1)),
  /** What there is to know before it: Markdown, see content/markdown.ts. */
  note: v.optional(text(planLimits.note), ""),
  situation: SituationSchema,
  asks: v.variant("kind", [Question, Task, Look]),
  /** The step at which it stands first; absent: the beginning. */
  opens: v.optional(v.pipe(v.string(), v.maxLength(100), v.check(isStopName))),
  /** It stays still until the learner plays it. */
  waits: v.optional(v.boolean(), false),
  hides: v.optional(v.pipe(v.array(v.picklist(hideable)), v.maxLength(hideable.length)), () => []),
});

export const planVersion = 1;

/** All of a plan but its parts, which are read one by one. */
export const HeadSchema = v.object({
  title: v.optional(text(planLimits.title), ""),
  /** A part opens when the one before it is done. */
  inOrder: v.optional(v.boolean(), true),
});

export type Part = v.InferOutput<typeof PartSchema>;
export type Hideable = (typeof hideable)[number];
export type PartSituation = Part["situation"];
export type Asks = Part["asks"];
export type AsksOf<K extends Asks["kind"]> = Extract<Asks, { kind: K }>;
export type Sets = v.InferOutput<typeof Sets>;

export interface Plan {
  readonly version: typeof planVersion;
  readonly title: string;
  readonly inOrder: boolean;
  readonly parts: readonly Part[];
}

export const emptyPlan: Plan = { version: planVersion, title: "", inOrder: true, parts: [] };
