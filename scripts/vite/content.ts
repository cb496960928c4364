import path from "node:path";
import type { Plugin } from "vite";
import type { Neighbours, ScenarioPart, WordsPart } from "../../src/content/entry.ts";
import { readScenarios, scenariosRoot } from "../content/read.ts";
import type { ScenarioFolder } from "../content/scenario-folder.ts";
import type { Scenarios } from "../content/scenarios.ts";
import { searchTexts } from "../content/search-texts.ts";
import { folders } from "./folders.ts";

/**
 * Hands the content to the page, by a query on the files that it is made of:
 *
 *     scenarios/en.json?catalogue           the table of contents in a language
 *     scenarios/en.json?search              what it is searched by
 *     scenarios/en.json?first               the scenario that the order of reading begins with
 *     scenarios/en.json?first-id            its id alone
 *     scenarios/ID/scenario.json?scenario   what is the same in every language
 *     scenarios/ID/en.md?words              what is said about it
 *
 * Where anything is wrong with any folder, a build fails, and the page under development says what.
 */
export const content = (): Plugin =>
  folders({
    name: "preflight:content",
    read: readScenarios,
    holds: isContent,
    // A title that changes stands in the catalogue, too.
    generated: /[?&](?:catalogue|search|first|first-id|scenario|words)$/u,
    moduleOf: (file, what, scenarios) =>
      isContent(file) ? moduleOf(path.relative(scenariosRoot, file).replaceAll(path.sep, "/"), what, scenarios) : null,
  });

const isContent = (file: string) => !path.relative(scenariosRoot, file).startsWith("..");

function moduleOf(from: string, what: string, scenarios: Scenarios): string {
  const { folders: all } = scenarios;
  const [stem = "", language = ""] = /^(?:(.*)\/)?([^./]+)\.\w+$/u.exec(from)?.slice(1) ?? [];
  const folder = all.find(({ id }) => id === stem);
  switch (what) {
    case "catalogue":
      return `export default ${JSON.stringify(scenarios.catalogue(language))};`;
    case "search":
      return `export default ${JSON.stringify(searchTexts(scenarios, language))};`;
    case "first-id":
      return `export default ${JSON.stringify(firstOf(all).id)};`;
    case "first": {
      const first = firstOf(all);
      return `export const scenario = ${JSON.stringify(partOf(first))};\nexport const words = ${JSON.stringify(wordsOf(scenarios, first, language))};`;
    }
    case "scenario":
      return `export default ${JSON.stringify(folder && partOf(folder))};`;
    default:
      return `export default ${JSON.stringify(folder && wordsOf(scenarios, folder, language))};`;
  }
}

function firstOf([first]: readonly ScenarioFolder[]): ScenarioFolder {
  if (!first) throw new Error("There is no scenario.");
  return first;
}

/** What is offered to the reader; what was promised of it stays behind. */
const offered = ({ tries }: ScenarioFolder) => tries.filter(({ offered }) => offered !== false);

function partOf(folder: ScenarioFolder): ScenarioPart {
  const { id, written, meta, goals } = folder;
  const tries = offered(folder).map((one) => ({ id: one.id, edits: one.edits, ...comesOf(folder, one) }));
  return { id, scenario: written, opens: meta.opens ?? null, tries, goals };
}

/** Of what is promised of a try, which requests it helps, and whether it puts right what is at stake. */
function comesOf({ expected, scenario, goals }: ScenarioFolder, { outcomes, holds = [] }: ScenarioFolder["tries"][number]) {
  const before = expected[scenario.browser.profile] ?? expected.everywhere;
  const same = before.length === outcomes.length;
  return {
    helps: same ? before.flatMap(({ outcome }, i) => (isClosed(outcome) && !isClosed(outcomes[i] ?? "") ? [i] : [])) : [],
    mends: goals.length > 0 && goals.every(({ id }) => holds.includes(id)),
  };
}

/** Whether script has got nothing that it can read: a failure's code, an opaque answer, something that is shown and not readable. */
const isClosed = (outcome: string) => /\b[A-Z]+_[A-Z_]+\b|^opaque|not readable$/u.test(outcome);

function wordsOf({ folders }: Scenarios, folder: ScenarioFolder, language: string): WordsPart {
  const words = folder.words[language];
  if (!words) throw new Error(`${folder.id} has no words in ${language}.`);
  const { title, question, tries, prose } = words;
  return {
    title,
    question,
    tries: Object.fromEntries(offered(folder).map(({ id }) => [id, tries[id] ?? id])),
    prose,
    neighbours: neighboursOf(folders, folder, language),
  };
}

/** In the order of reading. */
function neighboursOf(folders: readonly ScenarioFolder[], folder: ScenarioFolder, language: string): Neighbours {
  const place = folders.indexOf(folder);
  const named = (other: ScenarioFolder | undefined) =>
    other ? { id: other.id, title: other.words[language]?.title ?? other.id } : null;
  return { previous: named(folders[place - 1]), next: named(folders[place + 1]) };
}
