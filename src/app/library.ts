import type { Catalogue, Library, SearchTexts } from "../content/entry.ts";
import { first } from "../content/first.ts";
import { original } from "../content/told-in.ts";
import type { Language } from "../words/contract.ts";

/** The index of the library's files is fetched when one is wanted: the first scenario stands without it. */
const loader = () => import("../content/loader.ts");

/** The library's table of contents in the language of the page. */
export const catalogueIn = async (language: Language): Promise<Catalogue> => (await loader()).loadCatalogue(language);

/** What it is searched by, in the language of the page. */
export const searchTextsIn = async (language: Language): Promise<SearchTexts> => (await loader()).loadSearchTexts(language);

/** The library in the language of the page. Only in the original is the first scenario there at once; another language fetches its own. */
export async function libraryIn(language: Language): Promise<Library> {
  const load = async (id: string) => (await loader()).loadScenario(id, language);
  const told = language.tag === original.tag ? first : ((await load(first.entry.id).catch(() => null)) ?? first);
  return { first: told, load: async (id) => (id === told.entry.id ? told : load(id)) };
}
