import type { ConfusionWords, Course } from "../../../src/content/lesson.ts";
import { ConfusionsSchema, ConfusionWordsSchema, PartsSchema, PartTitlesSchema } from "../../../src/content/lesson-schema.ts";
import { parseProse } from "../../../src/content/markdown.ts";
import type { Scenario } from "../../../src/core/index.ts";
import { type ConfusionId, confusions } from "../../../src/questions/confusion.ts";
import { inFolders, tellSamePlaces } from "../in-folders.ts";
import { Problems } from "../problems.ts";
import { linksIn } from "../scenarios.ts";
import { type LessonFolder, readLessonFolder } from "./lesson-folder.ts";
import { playLesson } from "./played.ts";

/** The whole course. */
export interface Lessons {
  /** In the order of reading. */
  readonly folders: readonly LessonFolder[];
  readonly languages: readonly string[];
  readonly course: (language: string) => Course;
}

/** Makes the course of its files, by path (`parts.json`, `credentials/meta.json`), and tells all that is wrong with it. `library`: by id. */
export function lessonsFrom(
  files: ReadonlyMap<string, string>,
  library: ReadonlyMap<string, Scenario>,
): { readonly lessons: Lessons; readonly problems: Problems } {
  const problems = new Problems();
  const parts = (files.has("parts.json") && problems.json("parts.json", files.get("parts.json") ?? "", PartsSchema)) || [];
  if (!files.has("parts.json")) problems.add("parts.json", "is missing");
  const titles = new Map<string, Readonly<Record<string, string>>>();
  const { folders: own, languages: titled, others } = inFolders(files);
  for (const path of others)
    if (path !== "parts.json") problems.add(path, "is no part of the course (parts.json, LANGUAGE.json)");
  for (const [language, text] of titled) titles.set(language, problems.json(`${language}.json`, text, PartTitlesSchema) ?? {});
  const languages = [...titles.keys()];
  for (const [language, told] of titles)
    for (const part of parts) if (!(part in told)) problems.add(`${language}.json`, `has no title for the part ${part}`);
  const folders = [...own].flatMap(([id, texts]) => readLessonFolder(id, texts, languages, library, problems) ?? []);
  tellSamePlaces(folders, problems);
  for (const folder of folders) {
    const { id, meta, words } = folder;
    if (!parts.includes(meta.part)) problems.add(`${id}/meta.json`, `parts.json has no ${meta.part}`);
    for (const [language, { sheet }] of Object.entries(words))
      for (const link of linksIn(sheet))
        if (link.startsWith("#") && !library.has(link.slice(1)))
          problems.add(`${id}/${language}.md`, `links to ${link}, which is no scenario`);
    playLesson(folder, problems);
  }
  const ordered = folders.toSorted((a, b) => a.meta.place - b.meta.place);
  const course = (language: string): Course => ({
    parts: parts.map((id) => ({ id, title: titles.get(language)?.[id] ?? id })),
    told: language,
    lessons: ordered.flatMap(({ id, of, meta: { part, minutes, belief }, words }) => {
      const told = words[language];
      return told ? [{ ...{ id, part, minutes, belief, of }, title: told.title, summary: told.summary }] : [];
    }),
  });
  return { lessons: { folders: ordered, languages, course }, problems };
}

/** What people believe wrongly, from its files: `confusions.json`, `en.json`. */
export function confusionsFrom(
  files: ReadonlyMap<string, string>,
  library: ReadonlyMap<string, Scenario>,
): { readonly words: (language: string) => ConfusionWords | undefined; readonly problems: Problems } {
  const problems = new Problems();
  const shown = problems.json("confusions.json", files.get("confusions.json") ?? "", ConfusionsSchema) ?? {};
  for (const [id, { scenario }] of Object.entries(shown))
    if (!library.has(scenario)) problems.add("confusions.json", `${id}: the library has no ${scenario}`);
  const told = new Map<string, ConfusionWords>();
  for (const [path, text] of files) {
    const language = /^([a-z]{2,3})\.json$/u.exec(path)?.[1];
    if (language === undefined) continue;
    const words = problems.json(path, text, ConfusionWordsSchema);
    for (const id of confusions) {
      if (words && !(id in words)) problems.add(path, `has no words for ${id}`);
      if (!(id in shown)) problems.add("confusions.json", `has no scenario for ${id}`);
    }
    told.set(
      language,
      Object.fromEntries(
        Object.entries(words ?? {}).map(([id, { belief, refutation }]) => [
          id,
          { belief, refutation: parseProse(refutation), scenario: shown[id as ConfusionId]?.scenario ?? "" },
        ]),
      ),
    );
  }
  return { words: (language) => told.get(language), problems };
}
