import path from "node:path";
import type { Plugin } from "vite";
import type { LessonPart } from "../../src/content/lesson.ts";
import { withoutDefaults } from "../../src/scenario/defaults.ts";
import type { Lessons } from "../content/lessons/course.ts";
import { confusionsRoot, lessonsRoot, readConfusions, readLessons } from "../content/lessons/read.ts";
import { folders } from "./folders.ts";

/**
 * Hands the course to the page, by a query on the files that it is made of:
 *
 *     lessons/en.json?course            the table of contents in a language
 *     lessons/ID/lesson.json?lesson     what is the same in every language
 *     lessons/ID/en.md?lesson-words     what is said in it
 *     confusions/en.json?confusions     what people believe wrongly, and what is said to it
 *
 * Every lesson is played when it is read: where a question has no answer of its own, or a goal cannot be reached, a build fails.
 */
export const lessons = (): Plugin =>
  folders({
    name: "preflight:lessons",
    read: () => ({ lessons: readLessons(), confusions: readConfusions() }),
    holds: (file) => within(lessonsRoot, file) || within(confusionsRoot, file),
    generated: /[?&](?:course|lesson|lesson-words|confusions)$/u,
    moduleOf: (file, what, found) => {
      const language = path.basename(file).replace(/\.\w+$/u, "");
      const lesson = found.lessons.folders.find((folder) => folder.id === path.basename(path.dirname(file)));
      const made: Readonly<Record<string, () => unknown>> = {
        course: () => found.lessons.course(language),
        lesson: () => lesson && partOf(lesson),
        "lesson-words": () => lesson?.words[language],
        confusions: () => found.confusions(language),
      };
      return `export default ${JSON.stringify(made[what]?.())};`;
    },
  });

const within = (root: string, file: string) => !path.relative(root, file).startsWith("..");

function partOf({ id, situations, steps }: Lessons["folders"][number]): LessonPart {
  const written = Object.entries(situations).map(([name, scenario]) => {
    const { title: _, ...rest } = withoutDefaults(scenario);
    return [name, rest] as const;
  });
  return { id, steps, situations: Object.fromEntries(written) };
}
