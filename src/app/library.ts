import type { Catalogue, Library, SearchTexts } from "../content/entry.ts";
import { firstId } from "../content/first-id.ts";
import type { Language } from "../words/contract.ts";
import type { Opening } from "./opening.ts";

/** The index of the library's files is fetched when one is wanted: what the page opens with stands without it. */
const loader = () => import("../content/loader.ts");

/** The library's table of contents in the language of the page. */
export const catalogueIn = async (language: Language): Promise<Catalogue> => (await loader()).loadCatalogue(language);

/** What it is searched by, in the language of the page. */
export const searchTextsIn = async (language: Language): Promise<SearchTexts> => (await loader()).loadSearchTexts(language);

/** The library in the language that the page has at the time. Pages carry one language; in another what they open with is fetched. */
export async function libraryIn(spoken: () => Language, { scenario }: Opening): Promise<Library> {
  const load = async (id: string) => (await loader()).loadScenario(id, spoken());
  const { id, told } = scenario.entry;
  const begun = spoken();
  const opening = begun.tag === told ? scenario : ((await load(id).catch(() => null)) ?? scenario);
  return {
    ...{ opening, first: firstId },
    load: async (wanted) => (wanted === id && spoken() === begun ? opening : load(wanted)),
  };
}
