import type { ConfusionWords, Course, LessonWords, StepWords } from "./lesson.ts";
import { blockRetold, labelRetold, type Retell } from "./retold.ts";

/** What is said in the course with every text put through `retell`. Code, addresses and values stay as they are. */
export function courseRetold({ parts, lessons, told }: Course, retell: Retell): Course {
  return {
    told,
    parts: parts.map((part) => ({ ...part, title: retell(part.title) })),
    lessons: lessons.map((lesson) => ({ ...lesson, title: retell(lesson.title), summary: labelRetold(lesson.summary, retell) })),
  };
}

export function confusionsRetold(words: ConfusionWords, retell: Retell): ConfusionWords {
  return Object.fromEntries(
    Object.entries(words).map(([id, one]) => [
      id,
      { ...one, belief: labelRetold(one.belief, retell), refutation: one.refutation.map((block) => blockRetold(block, retell)) },
    ]),
  );
}

/** The sheet's own Markdown, which is copied and not shown, stays. */
export function lessonRetold({ title, terms, steps, sheet, markdown }: LessonWords, retell: Retell): LessonWords {
  return {
    title: retell(title),
    terms: terms.map(({ term, means }) => ({ term: labelRetold(term, retell), means: labelRetold(means, retell) })),
    steps: Object.fromEntries(Object.entries(steps).map(([id, step]) => [id, stepRetold(step, retell)])),
    sheet: sheet.map((block) => blockRetold(block, retell)),
    markdown,
  };
}

function stepRetold(step: StepWords, retell: Retell): StepWords {
  return {
    problem: step.problem.map((block) => blockRetold(block, retell)),
    ask: step.ask === null ? null : labelRetold(step.ask, retell),
    after: step.after.map((block) => blockRetold(block, retell)),
    ours: step.ours.map((block) => blockRetold(block, retell)),
    task: labelRetold(step.task, retell),
    goals: Object.fromEntries(Object.entries(step.goals).map(([id, text]) => [id, labelRetold(text, retell)])),
    met: step.met.map((block) => blockRetold(block, retell)),
  };
}
