import type { Catalogue } from "../../src/content/entry.ts";
import type { ProseBlock, ProseInline } from "../../src/content/prose.ts";
import { TopicsSchema, TopicTitlesSchema } from "../../src/content/schema.ts";
import { isLibraryId } from "../../src/scenario/library-id.ts";
import { inFolders } from "./in-folders.ts";
import { Problems } from "./problems.ts";
import { readScenarioFolder, type ScenarioFolder } from "./scenario-folder.ts";

/** The whole library. */
export interface Scenarios {
  /** In the order of reading. */
  readonly folders: readonly ScenarioFolder[];
  readonly languages: readonly string[];
  readonly catalogue: (language: string) => Catalogue;
}

/** Makes the library of its files, by path (`topics.json`, `same-origin/meta.json`), and tells all that is wrong with it. */
export function scenariosFrom(files: ReadonlyMap<string, string>): {
  readonly scenarios: Scenarios;
  readonly problems: Problems;
} {
  const problems = new Problems();
  const titles = titlesIn(files, problems);
  const languages = [...titles.keys()];
  if (languages.length === 0) problems.add("en.json", "is missing: the topics have no titles");
  const topics = (files.has("topics.json") && problems.json("topics.json", files.get("topics.json") ?? "", TopicsSchema)) || [];
  if (topics.length === 0) problems.add("topics.json", "names no topic");
  for (const [language, told] of titles) {
    for (const topic of topics) if (!(topic in told)) problems.add(`${language}.json`, `has no title for the topic ${topic}`);
    for (const topic of Object.keys(told))
      if (!topics.includes(topic)) problems.add(`${language}.json`, `topics.json has no ${topic}`);
  }
  const all = inFolders(files).folders;
  const folders = [...all].flatMap(([id, own]) => readScenarioFolder(id, own, languages, problems) ?? []);
  between(folders, new Set(all.keys()), topics, problems);
  const place = ({ meta }: ScenarioFolder) => topics.indexOf(meta.topic);
  const ordered = folders.toSorted((a, b) => place(a) - place(b) || a.meta.place - b.meta.place);
  const catalogue = (language: string): Catalogue => ({
    topics: topics.map((id) => ({ id, title: titles.get(language)?.[id] ?? id })),
    entries: ordered.flatMap(({ id, meta: { topic }, words }) => {
      const told = words[language];
      return told ? [{ id, topic, title: told.title, question: told.question, told: language, search: told.search }] : [];
    }),
  });
  return { scenarios: { folders: ordered, languages, catalogue }, problems };
}

function titlesIn(files: ReadonlyMap<string, string>, problems: Problems): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const { languages, others } = inFolders(files);
  for (const path of others)
    if (path !== "topics.json") problems.add(path, "is no part of the library (topics.json, LANGUAGE.json)");
  const found = [...languages].flatMap(([language, text]) => {
    const titles = problems.json(`${language}.json`, text, TopicTitlesSchema);
    return titles ? [[language, titles] as const] : [];
  });
  // The one that everything was written in comes first.
  return new Map(found.sort(([a], [b]) => Number(b === "en") - Number(a === "en") || (a < b ? -1 : 1)));
}

/** These folders are right by themselves; do they fit each other? `ids`: all that there are, so that one mistake is told once. */
function between(
  folders: readonly ScenarioFolder[],
  ids: ReadonlySet<string>,
  topics: readonly string[],
  problems: Problems,
): void {
  const places = new Map<string, string>();
  const titles = new Map<string, string>();
  /** Tells of the second one that claims what is for one alone. */
  const claim = (claims: Map<string, string>, what: string, id: string, file: string, told: string) => {
    const other = claims.get(what);
    if (other === undefined) claims.set(what, id);
    else problems.add(`${id}/${file}`, `${told} is also that of ${other}`);
  };
  for (const { id, meta, words } of folders) {
    if (!isLibraryId(id)) problems.add(id, "is no name for a folder: it is the scenario's link");
    if (!topics.includes(meta.topic)) problems.add(`${id}/meta.json`, `topics.json has no ${meta.topic}`);
    claim(places, `${meta.topic} ${meta.place}`, id, "meta.json", `place ${meta.place} in ${meta.topic}`);
    for (const [language, { title, prose }] of Object.entries(words)) {
      claim(titles, `${language} ${title}`, id, `${language}.json`, `the title “${title}”`);
      for (const link of linksIn(prose)) {
        if (link.startsWith("#") && !ids.has(link.slice(1)))
          problems.add(`${id}/${language}.md`, `links to ${link}, which is no scenario`);
      }
    }
  }
  if (folders.length < ids.size) return;
  for (const topic of topics) {
    if (!folders.some(({ meta }) => meta.topic === topic)) problems.add("topics.json", `${topic} has no scenario`);
  }
}

/** Where prose leads, in its order. */
export function linksIn(blocks: readonly ProseBlock[]): readonly string[] {
  const inline = (piece: ProseInline): readonly string[] => {
    if (!("content" in piece)) return [];
    return [...(piece.kind === "link" ? [piece.href] : []), ...piece.content.flatMap(inline)];
  };
  return blocks.flatMap((block) => {
    if (block.kind === "code") return [];
    return block.kind === "list" ? block.items.flatMap(linksIn) : block.content.flatMap(inline);
  });
}
