import * as v from "valibot";
import { GoalSchema } from "../judge/goal.ts";
import type { Edit } from "../scenario/edits.ts";
import { layerKinds } from "../scenario/layer-kinds.ts";
import { isPlainName } from "../scenario/library-id.ts";
import { Opens, Situation } from "./lesson-schema.ts";

/** What may stand in the files of a challenge's folder. Checked when the content is read (scripts/content/challenges), never in the page. */
const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const name = v.pipe(v.string(), v.check(isPlainName, "words in small letters, with hyphens between them"));
// Whether they fit is found by making them.
const edits = v.array(v.custom<Edit>((edit) => typeof edit === "object" && edit !== null && "type" in edit));
const path = v.array(v.union([v.string(), v.number()]));

export const levels = [1, 2, 3] as const;
export type Level = (typeof levels)[number];

/** `mend`: something is broken. `exploit`: the reader attacks. `defend`: what was attacked is closed, and still works. */
export const phaseNames = ["mend", "exploit", "defend"] as const;
export type PhaseName = (typeof phaseNames)[number];

/** `meta.json` */
export const ChallengeMetaSchema = v.strictObject({
  level: v.picklist(levels),
  /** They are listed in ascending order. */
  place: v.pipe(v.number(), v.minValue(0)),
});

const Phase = v.strictObject({
  name: v.picklist(phaseNames),
  /** What changes before it begins, after what our solution of the phase before has made; nothing: that is where it begins. */
  edits: v.optional(edits),
  /** All that the reader may change, see scenario/locks.ts. */
  open: v.pipe(
    v.array(v.strictObject({ at: path, kinds: v.optional(v.pipe(v.array(v.picklist(layerKinds)), v.minLength(1))) })),
    v.minLength(1),
  ),
  /** What stands open of all that can be seen. */
  opens: Opens,
  /** The rows of its table. */
  goals: v.pipe(v.array(GoalSchema), v.minLength(1)),
  /** Our solution: it reaches the goals, and needs each of its edits. */
  best: v.pipe(edits, v.minLength(1)),
  /** Others that reach them too. */
  others: v.pipe(v.array(v.pipe(edits, v.minLength(1))), v.minLength(1)),
});

/** `challenge.json` */
export const ChallengeSchema = v.strictObject({
  start: Situation,
  phases: v.pipe(v.array(Phase), v.minLength(1), v.maxLength(2)),
});

/** Between `backticks` stands code. */
const line = text;

const PhaseWords = v.strictObject({
  /** What is to be reached, in a sentence. */
  task: line,
  /** What there is to know before it. Markdown. */
  story: text,
  /** By the goals' ids: what they must do, or must not: “read its orders”. */
  goals: v.record(name, line),
  /** Where to look; what to think about; the change, without its value. */
  hints: v.tuple([line, line, line]),
});

/** `en.json`: all that is said in it but for what it teaches, which is `en.md`. */
export const ChallengeWordsSchema = v.strictObject({
  title: text,
  phases: v.record(v.picklist(phaseNames), PhaseWords),
});

/** `challenges/en.json`: what each level is called. */
export const LevelTitlesSchema = v.strictObject({ 1: text, 2: text, 3: text });

export type ChallengeMeta = v.InferOutput<typeof ChallengeMetaSchema>;
export type WrittenChallenge = v.InferOutput<typeof ChallengeSchema>;
export type WrittenPhase = v.InferOutput<typeof Phase>;
export type WrittenPhaseWords = v.InferOutput<typeof PhaseWords>;
