/** In which language the library is told, and what becomes of its texts (not of code in them) before they are shown. */
export interface ContentLanguage {
  /** BCP 47 */
  readonly tag: string;
  readonly retell?: ((text: string) => string) | undefined;
}

/** The language that every scenario is written in first, and what stands in for another. */
export const original: ContentLanguage = { tag: "en" };

/** What there is in a language; else in the language without its region or script (`de` for `de-AT`); else in the original. */
export function toldIn<T>({ tag }: ContentLanguage, find: (tag: string) => T | undefined): T | undefined {
  const [language = tag] = tag.split("-");
  return find(tag) ?? find(language) ?? find(original.tag);
}
