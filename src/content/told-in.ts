/** In which language the library is told, and what becomes of its texts (not of code in them) before they are shown. */
export interface ContentLanguage {
  /** BCP 47 */
  readonly tag: string;
  readonly retell?: ((text: string) => string) | undefined;
}

/** The language that every scenario is written in first, and what stands in for another. */
export const original = { tag: "en" } as const satisfies ContentLanguage;

/** Something, and the language that it was found in. */
export interface Found<T> {
  /** BCP 47 */
  readonly told: string;
  readonly found: T;
}

/** What there is in a language; else in the language without its region or script (`de` for `de-AT`); else in the original. */
export function toldIn<T>({ tag }: ContentLanguage, find: (tag: string) => T | undefined): Found<T> | undefined {
  const [language = tag] = tag.split("-");
  for (const told of [tag, language, original.tag]) {
    const found = find(told);
    if (found !== undefined) return { told, found };
  }
  return undefined;
}

/** Whether somebody who reads `tag` meets a text in another language than theirs. */
export const isForeign = (told: string, tag: string): boolean => told.split("-")[0] !== tag.split("-")[0];
