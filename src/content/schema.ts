import * as v from "valibot";
import type { Brief } from "../judge/brief.ts";
import type { Edit } from "../scenario/edits.ts";
import { isPlainName } from "../scenario/library-id.ts";
import type { ScenarioInput } from "../scenario/schema.ts";
import { isStopName } from "../trace/stop-names.ts";

/**
 * What may stand in the files of a scenario's folder. It is checked when the content is read (scripts/content), never in the page: the page gets
 * what has passed.
 */
const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const name = v.pipe(v.string(), v.check(isPlainName, "words in small letters, with hyphens between them"));
const texts = v.array(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** `scenarios/topics.json`: the topics in the order of reading. */
export const TopicsSchema = v.array(name);
/** `scenarios/en.json`: what each is called. */
export const TopicTitlesSchema = v.record(name, text);

/** `meta.json` */
export const MetaSchema = v.strictObject({
  topic: name,
  /** Its place in the topic: they are read in ascending order. With gaps, so that one can be put between two others. */
  place: v.pipe(v.number(), v.minValue(0)),
  /** The step at which it opens, where its question is answered; the end, where it says nothing. */
  opens: v.optional(v.pipe(v.string(), v.check(isStopName, "the name of a step, such as 2.outcome"))),
});

/** `en.json`: all that is said about it, but for the prose in `en.md`. */
export const WordsSchema = v.strictObject({
  title: text,
  /** What somebody asks who needs this scenario. */
  question: text,
  /** What else people type who look for it. */
  search: v.array(text),
  /** What the button of each try says, by its id; a piece between `backticks` is a header, a value or code. */
  tries: v.record(name, text),
});

const BriefSchema = v.strictObject({
  outcome: text,
  preflights: count,
  effects: texts,
  reads: v.nullable(v.strictObject({ headers: texts, body: v.string() })),
  wire: texts,
}) satisfies v.GenericSchema<unknown, Mutable<Brief>>;

/** `expected.json`: what comes of each action; in full for every profile that differs. */
export const ExpectedSchema = v.strictObject({
  everywhere: v.array(BriefSchema),
  standard: v.optional(v.array(BriefSchema)),
  chromium: v.optional(v.array(BriefSchema)),
  firefox: v.optional(v.array(BriefSchema)),
  webkit: v.optional(v.array(BriefSchema)),
});

/** `tries.json`: changes that the prose invites to make, and what must come of them. What is absent is not promised. */
export const TriesSchema = v.array(
  v.strictObject({
    id: name,
    // Whether they fit is found by making them.
    edits: v.pipe(v.array(v.custom<Edit>((edit) => typeof edit === "object" && edit !== null && "type" in edit)), v.minLength(1)),
    /** false: it is held true, and not offered to the reader. */
    offered: v.optional(v.boolean()),
    /** One per action. */
    outcomes: texts,
    /** Messages from the browser or a client in the whole run; a proxy's own hops are not counted. */
    messages: v.optional(count),
    effects: v.optional(count),
    /** Headers that the first action's script can read. */
    reads: v.optional(texts),
    /** Every message, as in expected.json, hops included. */
    wire: v.optional(texts),
    /** Where there is a `goals.json`: those that hold after it by every browser's rules, and no others. */
    holds: v.optional(v.array(name)),
  }),
);

export type Meta = v.InferOutput<typeof MetaSchema>;
export type Words = v.InferOutput<typeof WordsSchema>;
export type Expected = v.InferOutput<typeof ExpectedSchema>;
export type PromisedTry = v.InferOutput<typeof TriesSchema>[number];
/** `scenario.json`: its title is among the words. */
export type WrittenScenario = Omit<ScenarioInput, "title">;

type Mutable<T> = T extends readonly (infer I)[]
  ? Mutable<I>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
