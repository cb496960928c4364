import type { Challenges } from "../../../src/content/challenge.ts";
import { LevelTitlesSchema, levels } from "../../../src/content/challenge-schema.ts";
import type { Scenario } from "../../../src/core/index.ts";
import { inFolders, tellSamePlaces } from "../in-folders.ts";
import { Problems } from "../problems.ts";
import { linksIn } from "../scenarios.ts";
import { type ChallengeFolder, readChallengeFolder } from "./challenge-folder.ts";

/** All challenges. */
export interface Collection {
  /** In their order. */
  readonly folders: readonly ChallengeFolder[];
  readonly languages: readonly string[];
  readonly list: (language: string) => Challenges;
}

/** Makes the challenges of their files, by path (`en.json`, `one-character/meta.json`), and tells what is wrong with them; nothing is played. `library`: by id. */
export function challengesFrom(
  files: ReadonlyMap<string, string>,
  library: ReadonlyMap<string, Scenario>,
): { readonly challenges: Collection; readonly problems: Problems } {
  const problems = new Problems();
  const titles = new Map<string, Readonly<Record<(typeof levels)[number], string>>>();
  const { folders: own, languages: titled, others } = inFolders(files);
  for (const path of others) problems.add(path, "is no part of the challenges (LANGUAGE.json)");
  for (const [language, text] of titled) {
    const told = problems.json(`${language}.json`, text, LevelTitlesSchema);
    if (told) titles.set(language, told);
  }
  if (titles.size === 0) problems.add("en.json", "is missing: the levels have no titles");
  const languages = [...titles.keys()];
  const folders = [...own].flatMap(([id, texts]) => readChallengeFolder(id, texts, languages, library, problems) ?? []);
  tellSamePlaces(folders, problems);
  for (const { id, words } of folders) {
    for (const [language, { teaches }] of Object.entries(words))
      for (const link of linksIn(teaches))
        if (link.startsWith("#") && !library.has(link.slice(1)))
          problems.add(`${id}/${language}.md`, `links to ${link}, which is no scenario`);
  }
  const ordered = folders.toSorted((a, b) => a.meta.level - b.meta.level || a.meta.place - b.meta.place);
  const list = (language: string): Challenges => ({
    levels: levels.map((level) => ({ level, title: titles.get(language)?.[level] ?? String(level) })),
    told: language,
    entries: ordered.flatMap(({ id, meta: { level }, phases, words }) => {
      const title = words[language]?.title;
      return title === undefined ? [] : [{ id, level, title, best: phases.map(({ best }) => best.length) }];
    }),
  });
  return { challenges: { folders: ordered, languages, list }, problems };
}
