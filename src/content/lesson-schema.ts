import * as v from "valibot";
import { GoalSchema } from "../judge/goal.ts";
import { confusions } from "../questions/confusion.ts";
import { QuestionSchema } from "../questions/question.ts";
import type { Edit } from "../scenario/edits.ts";
import { isPlainName } from "../scenario/library-id.ts";
import type { ScenarioInput } from "../scenario/schema.ts";

/** What may stand in the files of a lesson's folder. Checked when the content is read (scripts/content/lessons), never in the page. */
const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const name = v.pipe(v.string(), v.check(isPlainName, "words in small letters, with hyphens between them"));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
// Whether they fit is found by making them.
const edits = v.array(v.custom<Edit>((edit) => typeof edit === "object" && edit !== null && "type" in edit));

/** `lessons/parts.json`: the parts of the course in their order. */
export const PartsSchema = v.array(name);
/** `lessons/en.json`: what each is called. */
export const PartTitlesSchema = v.record(name, text);

/** `meta.json` */
export const LessonMetaSchema = v.strictObject({
  part: name,
  /** Lessons are read in ascending order. */
  place: v.pipe(v.number(), v.minValue(0)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** What many believe before it. */
  belief: v.picklist(confusions),
});

/** A scenario of the library, with something changed perhaps; or one of the lesson's own, without a title. */
export const Situation = v.union([
  v.strictObject({ of: name, edits: v.optional(edits) }),
  v.strictObject({ scenario: v.custom<Omit<ScenarioInput, "title">>((value) => typeof value === "object" && value !== null) }),
]);

/** Which of the Workbench's forms. */
export const Opens = v.union([
  v.strictObject({ host: text, layer: v.optional(index) }),
  /** `action`: its request that is open; absent: the first one. */
  v.strictObject({ page: text, action: v.optional(index) }),
  v.strictObject({ tab: v.picklist(["request", "hosts", "browser"]) }),
]);

const Step = v.variant("kind", [
  /** The reader predicts, and sees what comes. */
  v.strictObject({ kind: v.literal("predict"), id: name, situation: name, question: QuestionSchema }),
  /** The reader says it in a sentence, and compares it with ours. */
  v.strictObject({ kind: v.literal("own"), id: name }),
  /** The reader changes something, until the goals hold. */
  v.strictObject({
    kind: v.literal("change"),
    id: name,
    situation: name,
    goals: v.pipe(v.array(GoalSchema), v.minLength(1)),
    /** What stands open of all that could be changed. */
    opens: Opens,
    /** A way to reach them. It is played, and shown to whoever asks for it. */
    best: v.pipe(edits, v.minLength(1)),
  }),
]);

/** `lesson.json` */
export const LessonSchema = v.strictObject({
  situations: v.record(name, Situation),
  steps: v.pipe(v.array(Step), v.minLength(1)),
});

const markdown = text;
/** Between `backticks` stands code. */
const line = text;

const StepWords = v.strictObject({
  /** Of a prediction: what there is to know before it. Markdown. */
  problem: v.optional(markdown),
  /** The question in other words than its kind has; of one's own sentence, what it is about. */
  ask: v.optional(line),
  /** What everybody is told afterwards. Markdown. */
  after: v.optional(markdown),
  /** One's own sentence as we would say it. Markdown. */
  ours: v.optional(markdown),
  /** Of a change: what is to be reached. */
  task: v.optional(line),
  /** By the goals' ids: what each says. */
  goals: v.optional(v.record(name, line)),
  /** Once it is reached. Markdown. */
  met: v.optional(markdown),
});

/** `en.json`: all that is said in it but for the sheet, which is `en.md`. */
export const LessonWordsSchema = v.strictObject({
  title: text,
  /** What it is about, in a sentence. */
  summary: line,
  /** Terms that it uses first, and what each means. */
  terms: v.optional(v.record(text, line)),
  steps: v.record(name, StepWords),
});

/** `confusions/confusions.json`: the scenario of the library that shows that it is wrong. */
export const ConfusionsSchema = v.record(v.picklist(confusions), v.strictObject({ scenario: name }));
/** `confusions/en.json` */
export const ConfusionWordsSchema = v.record(
  v.picklist(confusions),
  v.strictObject({
    /** As people say it. */
    belief: line,
    /** Why it is wrong, and what is so. Markdown. */
    refutation: markdown,
    /** The words in which people look for it. */
    search: v.array(text),
  }),
);

export type LessonMeta = v.InferOutput<typeof LessonMetaSchema>;
export type WrittenLesson = v.InferOutput<typeof LessonSchema>;
export type LessonStep = v.InferOutput<typeof Step>;
export type StepOf<K extends LessonStep["kind"]> = Extract<LessonStep, { kind: K }>;
export type WrittenLessonWords = v.InferOutput<typeof LessonWordsSchema>;
export type WrittenStepWords = v.InferOutput<typeof StepWords>;
