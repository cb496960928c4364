import { withDefaults } from "../scenario/defaults.ts";
import type { ConfusionWords, Course, Lesson, LessonPart, LessonWords } from "./lesson.ts";
import { confusionsRetold, courseRetold, lessonRetold } from "./lesson-retold.ts";
import { type ContentLanguage, toldIn } from "./told-in.ts";

const courses = import.meta.glob<Course>(["./lessons/*.json", "!./lessons/parts.json"], { query: "?course", import: "default" });
const lessons = import.meta.glob<LessonPart>("./lessons/*/lesson.json", { query: "?lesson", import: "default" });
const words = import.meta.glob<LessonWords>("./lessons/*/*.md", { query: "?lesson-words", import: "default" });
const confusions = import.meta.glob<ConfusionWords>(["./confusions/*.json", "!./confusions/confusions.json"], {
  query: "?confusions",
  import: "default",
});

/** The course's table of contents. Rejects where a chunk cannot be loaded (offline, a new deployment). */
export async function loadCourse(language: ContentLanguage): Promise<Course> {
  const load = toldIn(language, (tag) => courses[`./lessons/${tag}.json`]);
  if (!load) throw new Error("The course has no table of contents.");
  const course = await load.found();
  return language.retell ? courseRetold(course, language.retell) : course;
}

/** What people believe wrongly, and what is said to it. Rejects where a chunk cannot be loaded. */
export async function loadConfusions(language: ContentLanguage): Promise<ConfusionWords> {
  const load = toldIn(language, (tag) => confusions[`./confusions/${tag}.json`]);
  if (!load) throw new Error("The confusions have no words.");
  const told = await load.found();
  return language.retell ? confusionsRetold(told, language.retell) : told;
}

/** Null: there is no lesson of that id. Rejects where a chunk cannot be loaded. */
export async function loadLesson(id: string, language: ContentLanguage): Promise<Lesson | null> {
  const load = lessons[`./lessons/${id}/lesson.json`];
  const tell = toldIn(language, (tag) => words[`./lessons/${id}/${tag}.md`]);
  if (!load || !tell) return null;
  const [part, written] = await Promise.all([load(), tell.found()]);
  const told = language.retell ? lessonRetold(written, language.retell) : written;
  const situations = Object.fromEntries(
    Object.entries(part.situations).map(([name, scenario]) => [name, withDefaults({ ...scenario, title: told.title })]),
  );
  return { ...part, situations, words: told, told: tell.told };
}
