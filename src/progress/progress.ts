import * as v from "valibot";
import { type ChallengeProgress, ChallengeProgressSchema, mergedChallenges } from "./challenges.ts";
import { mergedPractice, notPractised, PracticeProgressSchema } from "./practice.ts";

const name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,79}$/u));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const key = v.pipe(v.string(), v.maxLength(400));

export const sureness = ["guess", "fairly", "certain"] as const;
export type Sureness = (typeof sureness)[number];

const Answer = v.strictObject({
  step: name,
  /** Keys of options; null: "I do not know". */
  picked: v.nullable(v.pipe(v.array(key), v.maxLength(20))),
  sure: v.picklist(sureness),
  right: v.boolean(),
  /** What was believed, where it was wrong. */
  beliefs: v.pipe(v.array(name), v.maxLength(10)),
  /** Milliseconds since 1970. */
  at: moment,
});

const LessonProgress = v.strictObject({
  /** The steps that are done, by id. */
  steps: v.pipe(v.array(name), v.maxLength(40)),
  /** The newest of each step. */
  answers: v.pipe(v.array(Answer), v.maxLength(40)),
  /** The reader's own words, by step. */
  sentences: v.record(name, v.pipe(v.string(), v.maxLength(2000))),
  /** When it was done to its end; null: not yet. Milliseconds since 1970. */
  done: v.nullable(moment),
});

export const ProgressSchema = v.strictObject({
  version: v.literal(1),
  lessons: v.record(name, LessonProgress),
  challenges: v.optional(v.record(name, ChallengeProgressSchema), () => ({})),
  practice: v.optional(PracticeProgressSchema, () => notPractised),
});

export type Progress = v.InferOutput<typeof ProgressSchema>;
export type LessonProgress = v.InferOutput<typeof LessonProgress>;
export type { ChallengeProgress };
export type RecordedAnswer = v.InferOutput<typeof Answer>;

export const noProgress: Progress = { version: 1, lessons: {}, challenges: {}, practice: notPractised };
export const notBegun: LessonProgress = { steps: [], answers: [], sentences: {}, done: null };

export const lessonIn = ({ lessons }: Progress, id: string): LessonProgress => lessons[id] ?? notBegun;

function changed(progress: Progress, id: string, change: (lesson: LessonProgress) => LessonProgress): Progress {
  return { ...progress, lessons: { ...progress.lessons, [id]: change(lessonIn(progress, id)) } };
}

export function withAnswer(progress: Progress, id: string, answer: RecordedAnswer): Progress {
  return changed(progress, id, (lesson) => ({
    ...lesson,
    answers: [...lesson.answers.filter(({ step }) => step !== answer.step), answer],
  }));
}

export function withSentence(progress: Progress, id: string, step: string, sentence: string): Progress {
  return changed(progress, id, (lesson) => ({ ...lesson, sentences: { ...lesson.sentences, [step]: sentence.slice(0, 2000) } }));
}

export function withStep(progress: Progress, id: string, step: string): Progress {
  return changed(progress, id, (lesson) =>
    lesson.steps.includes(step) ? lesson : { ...lesson, steps: [...lesson.steps, step] },
  );
}

/** A lesson that was done once stays done. */
export function withDone(progress: Progress, id: string, at: number): Progress {
  return changed(progress, id, (lesson) => ({ ...lesson, done: lesson.done ?? at }));
}

/** A lesson from its beginning; that it was done once stays known, and so do the reader's own words. */
export function begunAgain(progress: Progress, id: string): Progress {
  return changed(progress, id, (lesson) => ({ ...lesson, steps: [], answers: [] }));
}

/** Both together: of each lesson what is further, of each challenge too. */
export function merged(one: Progress, other: Progress): Progress {
  return {
    ...one,
    lessons: mergedLessons(one.lessons, other.lessons),
    challenges: mergedChallenges(one.challenges, other.challenges),
    practice: mergedPractice(one.practice, other.practice),
  };
}

function mergedLessons(one: Progress["lessons"], other: Progress["lessons"]): Progress["lessons"] {
  const lessons = { ...one };
  for (const [id, theirs] of Object.entries(other)) {
    const own = lessons[id];
    if (!own) lessons[id] = theirs;
    else {
      const further = theirs.steps.length > own.steps.length ? theirs : own;
      lessons[id] = { ...further, sentences: { ...theirs.sentences, ...own.sentences }, done: own.done ?? theirs.done };
    }
  }
  return lessons;
}
