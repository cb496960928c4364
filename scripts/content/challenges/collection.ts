import type { Challenges } from "../../../src/content/challenge.ts";
import { LevelTitlesSchema, levels } from "../../../src/content/challenge-schema.ts";
import type { Scenario } from "../../../src/core/index.ts";
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
  const own = new Map<string, Map<string, string>>();
  for (const [path, text] of files) {
    const slash = path.indexOf("/");
    const language = /^([a-z]{2,3})\.json$/u.exec(path)?.[1];
    if (slash > 0) {
      const id = path.slice(0, slash);
      own.set(id, (own.get(id) ?? new Map<string, string>()).set(path.slice(slash + 1), text));
    } else if (language === undefined) problems.add(path, "is no part of the challenges (LANGUAGE.json)");
    else {
      const told = problems.json(path, text, LevelTitlesSchema);
      if (told) titles.set(language, told);
    }
  }
  if (titles.size === 0) problems.add("en.json", "is missing: the levels have no titles");
  const languages = [...titles.keys()];
  const folders = [...own].flatMap(([id, texts]) => readChallengeFolder(id, texts, languages, library, problems) ?? []);
  const places = new Map<number, string>();
  for (const folder of folders) {
    const { id, meta, words } = folder;
    const other = places.get(meta.place);
    if (other !== undefined) problems.add(`${id}/meta.json`, `place ${meta.place} is also that of ${other}`);
    places.set(meta.place, id);
    for (const [language, { teaches }] of Object.entries(words))
      for (const link of linksIn(teaches))
        if (link.startsWith("#") && !library.has(link.slice(1)))
          problems.add(`${id}/${language}.md`, `links to ${link}, which is no scenario`);
  }
  const ordered = folders.toSorted((a, b) => a.meta.level - b.meta.level || a.meta.place - b.meta.place);
  const list = (language: string): Challenges => ({
    levels: levels.map((level) => ({ level, title: titles.get(language)?.[level] ?? String(level) })),
    entries: ordered.flatMap(({ id, meta: { level }, phases, words }) => {
      const title = words[language]?.title;
      return title === undefined ? [] : [{ id, level, title, best: phases.map(({ best }) => best.length) }];
    }),
  });
  return { challenges: { folders: ordered, languages, list }, problems };
}
