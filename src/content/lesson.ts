import type { ConfusionId } from "../questions/confusion.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { LessonStep } from "./lesson-schema.ts";
import type { ProseBlock } from "./prose.ts";
import type { WrittenScenario } from "./schema.ts";

/** The course's table of contents in one language, in the order of reading. */
export interface Course {
  readonly parts: readonly { readonly id: string; readonly title: string }[];
  readonly lessons: readonly CourseEntry[];
  /** The language that it is in, BCP 47. */
  readonly told: string;
}

export interface CourseEntry {
  readonly id: string;
  readonly part: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly belief: ConfusionId;
  /** The scenarios of the library that it is made of, by id. */
  readonly of: readonly string[];
}

/** What of a lesson is the same in every language, as the build hands it to the page. */
export interface LessonPart {
  readonly id: string;
  readonly situations: Readonly<Record<string, WrittenScenario>>;
  readonly steps: readonly LessonStep[];
}

/** What is said of a step: see lesson-schema.ts. */
export interface StepWords {
  readonly problem: readonly ProseBlock[];
  readonly ask: string | null;
  readonly after: readonly ProseBlock[];
  readonly ours: readonly ProseBlock[];
  readonly task: string;
  readonly goals: Readonly<Record<string, string>>;
  readonly met: readonly ProseBlock[];
}

/** What of a lesson is in one language. */
export interface LessonWords {
  readonly title: string;
  readonly terms: readonly { readonly term: string; readonly means: string }[];
  readonly steps: Readonly<Record<string, StepWords>>;
  readonly sheet: readonly ProseBlock[];
  /** The sheet as it is written, to be copied. */
  readonly markdown: string;
}

/** A lesson in one language. */
export interface Lesson {
  readonly id: string;
  readonly situations: Readonly<Record<string, Scenario>>;
  readonly steps: readonly LessonStep[];
  readonly words: LessonWords;
  /** The language that they are in, BCP 47. */
  readonly told: string;
}

/** What is said of the confusions, by their ids, in one language. */
export type ConfusionWords = Readonly<Record<string, ConfusionText>>;

export interface ConfusionText {
  /** As people say it. */
  readonly belief: string;
  readonly refutation: readonly ProseBlock[];
  /** The id of a scenario that shows it. */
  readonly scenario: string;
}
