/** What a text is found by, and where it stands: a word in its stem, a whole name (`access-control-allow-origin`), or a concept (`#star`). */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Names hold together by these: headers, codes, addresses, `can't`. */
export const names = /\*|[\p{L}\p{N}]+(?:[-_./:@'’]+[\p{L}\p{N}]+)*/gu;
/** Of a name, and of `withCredentials`. */
export const parts = /\*|\p{Lu}?[\p{Ll}\p{N}]+|[\p{Lu}\p{N}]+(?!\p{Ll})|\p{L}+/gu;

/** Without English endings, so that `cookies`, `redirected` and `caching` meet `cookie`, `redirect` and `cache`. No word to be shown. */
export function stem(word: string): string {
  const plain = word.toLowerCase();
  if (plain.length < 4 || /\d/u.test(plain)) return plain;
  const singular = plain.replace(/(?:ies|(?<=[^aeiou])y)$/u, "i").replace(/(?<=[^sui])s$/u, "");
  const base = singular.length > 5 ? singular.replace(/(?:ing|ed)$/u, "").replace(/([^aeiousl])\1$/u, "$1") : singular;
  return base.length > 4 ? base.replace(/e$/u, "") : base;
}

/** The words of a text in their order, silent ones too. */
export function wordsOf(text: string): readonly Token[] {
  return [...text.matchAll(names)].flatMap(({ 0: name, index }) =>
    [...name.matchAll(parts)].map(({ 0: part, index: within }) => {
      const start = index + within;
      return { term: stem(part), start, end: start + part.length };
    }),
  );
}
