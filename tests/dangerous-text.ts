/**
 * Characters that deceive, by code, from the tables of the Unicode Standard. Written out by hand: the rule under test
 * (src/text/visible-text.ts) goes by properties, and a test that used the same ones would prove nothing.
 */
const ranges: readonly (readonly [name: string, from: number, to: number])[] = [
  ["NUL and C0 controls", 0x00, 0x1f],
  ["delete and C1 controls", 0x7f, 0x9f],
  ["no-break space", 0xa0, 0xa0],
  ["soft hyphen", 0xad, 0xad],
  ["combining grapheme joiner", 0x34f, 0x34f],
  ["Arabic letter mark", 0x61c, 0x61c],
  ["Hangul fillers", 0x115f, 0x1160],
  ["Ogham space", 0x1680, 0x1680],
  ["Mongolian vowel separator", 0x180e, 0x180e],
  ["spaces of other widths", 0x2000, 0x200a],
  ["zero-width characters and direction marks", 0x200b, 0x200f],
  ["line and paragraph separator", 0x2028, 0x2029],
  ["bidi embeddings and overrides", 0x202a, 0x202e],
  ["narrow no-break space", 0x202f, 0x202f],
  ["medium mathematical space", 0x205f, 0x205f],
  ["invisible operators", 0x2060, 0x2064],
  ["bidi isolates", 0x2066, 0x2069],
  ["deprecated format characters", 0x206a, 0x206f],
  ["blank braille pattern", 0x2800, 0x2800],
  ["ideographic space", 0x3000, 0x3000],
  ["Hangul filler", 0x3164, 0x3164],
  ["lone surrogates", 0xd800, 0xdfff],
  ["private use", 0xe000, 0xe0ff],
  ["byte order mark", 0xfeff, 0xfeff],
  ["halfwidth Hangul filler", 0xffa0, 0xffa0],
  ["interlinear annotation, object replacement", 0xfff9, 0xfffc],
  ["noncharacters", 0xfffe, 0xffff],
  ["musical format characters", 0x1d173, 0x1d17a],
  ["tag characters", 0xe0001, 0xe007f],
  ["variation selectors", 0xe0100, 0xe01ef],
];

/** Two of each kind. */
export const dangers: readonly { readonly name: string; readonly char: string }[] = ranges.flatMap(([name, from, to]) =>
  [...new Set([from, to])].map((code) => ({ name: `${name}, ${code.toString(16)}`, char: String.fromCodePoint(code) })),
);

/** What is left out here stands in emoji too: a joiner or a selector between two of them is no danger. */
const allowedInEmoji = new Set([0x200d]);

/** A space that does not break stands so in French, and is seen as a space. */
const french = /[\u00a0\u202f](?=[:;!?»](?:[\s).,…]|$))|(?<=«)[\u00a0\u202f]|(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d)|%)/gu;

/** The first dangerous character of a text, as its code in hexadecimal; null: there is none. */
export function firstDanger(text: string): string | null {
  for (const char of text.replaceAll(french, " ")) {
    const code = char.codePointAt(0) ?? 0;
    if (
      allowedInEmoji.has(code) &&
      /\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?\u200d\p{Extended_Pictographic}/u.test(text)
    )
      continue;
    if (ranges.some(([, from, to]) => code >= from && code <= to)) return code.toString(16);
  }
  return null;
}
