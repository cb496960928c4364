import { inRoot } from "../../lib/paths.mjs";
import { BrokenContent, filesIn, readScenarios } from "../read.ts";
import { confusionsFrom, type Lessons, lessonsFrom } from "./course.ts";

export const lessonsRoot = inRoot("src/content/lessons");
export const confusionsRoot = inRoot("src/content/confusions");

/** The course as it lies on disk, played. Throws BrokenContent. */
export function readLessons(): Lessons {
  const { lessons, problems } = lessonsFrom(filesIn(lessonsRoot), library());
  if (problems.found.length > 0) throw new BrokenContent(problems.found, lessonsRoot);
  return lessons;
}

/** What people believe wrongly, as it lies on disk. Throws BrokenContent. */
export function readConfusions(): ReturnType<typeof confusionsFrom>["words"] {
  const { words, problems } = confusionsFrom(filesIn(confusionsRoot), library());
  if (problems.found.length > 0) throw new BrokenContent(problems.found, confusionsRoot);
  return words;
}

const library = () => new Map(readScenarios().folders.map(({ id, scenario }) => [id, scenario]));
