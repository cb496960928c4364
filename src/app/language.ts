import { original } from "../content/told-in.ts";
import type { Language } from "../words/contract.ts";
import { en } from "../words/en/index.ts";
import { isTag, preferred, type Tag } from "../words/languages.ts";

/** The name that ICU has for English with accents: shows which texts are not in the words, and what breaks where words are long. */
export const pseudo = "en-XA";

/** Where what the reader has chosen is remembered; scripts/before-paint.js reads it, too. */
export const languageKey = "preflight.language";

/** English is at hand; each other language is fetched when it is wanted. */
const load: Readonly<Record<Tag, () => Promise<Language>>> = {
  en: async () => en,
  fr: async () => (await import("../words/fr/index.ts")).fr,
};

export async function languageOf(tag: Tag | typeof pseudo): Promise<Language> {
  return tag === pseudo ? (await import("../words/pseudo.ts")).pseudoLanguage(pseudo, en) : load[tag]();
}

export interface Reader {
  /** What they have chosen here before; null: nothing. */
  readonly chosen: string | null;
  /** What their browser says that they read, the best first. */
  readonly reads: readonly string[];
}

/** What this reader gets where no address says anything: what they have chosen, else what they read, else English. */
export const ownLanguage = ({ chosen, reads }: Reader): Tag => (isTag(chosen) ? chosen : (preferred(reads) ?? original.tag));

/** `says`: the language that an address names itself; `isPage`: it is a page of the library, which is in one language. */
export interface Addressed {
  readonly says: string | null;
  readonly isPage: boolean;
}

/** A page stays in the language of its address. Only home, and what stands there, follows the reader. */
export function languageAt({ says, isPage }: Addressed, reader: Reader): Tag | typeof pseudo {
  if (says === pseudo || isTag(says)) return says;
  return isPage ? original.tag : ownLanguage(reader);
}

export function readerHere(): Reader {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(languageKey);
  } catch {
    // The browser denies storage.
  }
  return { chosen, reads: navigator.languages };
}

/** For hyphens, voices, and the side on which lines begin. */
export function applyTo({ documentElement }: Document, { tag, direction }: Language): void {
  documentElement.lang = tag;
  documentElement.dir = direction;
}
