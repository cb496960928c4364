import type { Language } from "../words/contract.ts";
import { en } from "../words/en/index.ts";

/** The name that ICU has for English with accents: shows which texts are not in the words, and what breaks where words are long. */
const pseudo = "en-XA";

/** The language of the page: the one that the address asks for (`?language=en-XA`), else English. */
export async function languageFrom(search: string): Promise<Language> {
  const asked = new URLSearchParams(search).get("language");
  return asked === pseudo ? (await import("../words/pseudo.ts")).pseudoLanguage(pseudo, en) : en;
}

/** For hyphens, voices, and the side on which lines begin. */
export function applyTo({ documentElement }: Document, { tag, direction }: Language): void {
  documentElement.lang = tag;
  documentElement.dir = direction;
}
