import type { Catalogue, LibraryScenario, ScenarioPart, SearchTexts, WordsPart } from "./entry.ts";
import { putTogether } from "./put-together.ts";
import { catalogueRetold, retold } from "./retold.ts";
import { type ContentLanguage, toldIn } from "./told-in.ts";

const catalogues = import.meta.glob<Catalogue>(["./scenarios/*.json", "!./scenarios/topics.json"], {
  query: "?catalogue",
  import: "default",
});
const searchTexts = import.meta.glob<SearchTexts>(["./scenarios/*.json", "!./scenarios/topics.json"], {
  query: "?search",
  import: "default",
});
const scenarios = import.meta.glob<ScenarioPart>("./scenarios/*/scenario.json", { query: "?scenario", import: "default" });
const words = import.meta.glob<WordsPart>("./scenarios/*/*.md", { query: "?words", import: "default" });

/** The table of contents. Rejects where a chunk cannot be loaded (offline, a new deployment). */
export async function loadCatalogue(language: ContentLanguage): Promise<Catalogue> {
  const load = toldIn(language, (tag) => catalogues[`./scenarios/${tag}.json`]);
  if (!load) throw new Error("The library has no table of contents.");
  const catalogue = await load.found();
  return language.retell ? catalogueRetold(catalogue, language.retell) : catalogue;
}

/** What it is searched by. Rejects where a chunk cannot be loaded. */
export async function loadSearchTexts(language: ContentLanguage): Promise<SearchTexts> {
  const load = toldIn(language, (tag) => searchTexts[`./scenarios/${tag}.json`]);
  if (!load) throw new Error("The library has nothing to be searched by.");
  return load.found();
}

/** Null: the library has no scenario of that id. Rejects where a chunk cannot be loaded. */
export async function loadScenario(id: string, language: ContentLanguage): Promise<LibraryScenario | null> {
  const folder = `./scenarios/${id}`;
  const load = scenarios[`${folder}/scenario.json`];
  const tell = toldIn(language, (tag) => words[`${folder}/${tag}.md`]);
  if (!load || !tell) return null;
  const [scenario, told] = await Promise.all([load(), tell.found()]);
  return putTogether(scenario, tell.told, language.retell ? retold(told, language.retell) : told);
}
