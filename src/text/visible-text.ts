/**
 * A scenario's text, so that nothing in it hides, reorders or covers anything else. What that is, and why:
 * docs/decisions/text.md.
 */

/** A stretch of a text. */
export interface Run {
  readonly text: string;
  /** What is shown in its place: `U+202E`, `U+200B ×3`; null: it is shown as it is. */
  readonly mark: string | null;
}

/** `many`: line breaks and tabs are shown as they are, because white space is kept where the text stands. */
export type Lines = "one" | "many";

/** Nothing to see, a space that is none of the usual ones, or a character that no font has to have. */
const unseen = String.raw`(?:[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffc\u{1d159}]|(?! )\p{Zs})`;
/** UTS 39, section 5.4: more than four marks in a row reach into other lines. A mark without a letter would sit on whatever stands before. */
const stray = String.raw`(?<=[\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]|(?<![\p{L}\p{M}\p{N}\p{So}])\p{M}`;
/** What holds emoji together. */
const emoji = String.raw`(?<=\p{Extended_Pictographic})\ufe0f|\ufe0f(?=\u20e3)|(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?)\u200d(?=\p{Extended_Pictographic})`;

/** A space that does not break where French has one, and within its numbers: before : ; ! ? » at the end of a word, after «, between 1 and 000. */
const typography = String.raw`[\u00a0\u202f](?=[:;!?»](?:[\s).,…]|$))|(?<=«)[\u00a0\u202f]|(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d)|%)`;

const one = `(?!${emoji})(?:${unseen}|${stray})`;
const hidden = new RegExp(one, "gu");
const stretches: Readonly<Record<Lines, RegExp>> = {
  one: new RegExp(`(?:(?!${typography})${one})+`, "gu"),
  many: new RegExp(`(?:(?!\\r?\\n|\\t|${typography})${one})+`, "gu"),
};

/** Where letters are that are written from right to left, assigned or not. https://www.unicode.org/reports/tr9/#Bidirectional_Character_Types */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Nothing but what is on an English keyboard: nearly every text of nearly every scenario, so this is asked first. */
export function isPlainAscii(text: string): boolean {
  return !/[^ -~]/u.test(text);
}

/** Whether a text could change the order in which its neighbours are shown, once its marks are marks. */
export function needsIsolation(text: string): boolean {
  return rightToLeft.test(text);
}

/** The text in order; joined, the runs give it back. No plain run holds a character that cannot be seen. */
export function runsOf(text: string, lines: Lines = "one"): readonly Run[] {
  if (isPlainAscii(text)) return text === "" ? [] : [{ text, mark: null }];
  const runs: Run[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(stretches[lines])) {
    if (index > end) runs.push({ text: text.slice(end, index), mark: null });
    runs.push({ text: found, mark: markOf(found) });
    end = index + found.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), mark: null });
  return runs;
}

/** For places that hold only text (titles, labels, options, a terminal): `a[U+202E]b`. */
export function visibleText(text: string, lines: Lines = "one"): string {
  if (isPlainAscii(text)) return text;
  return runsOf(text, lines)
    .map(({ text, mark }) => (mark === null ? text : `[${mark}]`))
    .join("");
}

/** Each character that would not be seen, once: also a space that French would have there, since in a field it is nobody's typography. */
export function unseenIn(text: string, lines: Lines): readonly string[] {
  const shown = lines === "many" ? text.replaceAll(/\r?\n|\t/gu, " ") : text;
  return [...new Set([...shown.matchAll(hidden)].map(([char]) => char))];
}

/** Each character that would not be seen, as a language writes it: `write` gets one character, half a pair among them. */
export function escapeHidden(text: string, write: (char: string) => string): string {
  return isPlainAscii(text) ? text : text.replace(hidden, write);
}

/** As JSON and JavaScript write a character: `\u202e`, two of them for one beyond the first plane. */
export function unicodeEscape(char: string): string {
  return Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, "0")}`).join("");
}

/** More kinds than these in a row are only counted. */
const mostKinds = 4;

function markOf(chars: string): string {
  const kinds: { readonly char: string; count: number }[] = [];
  for (const char of chars) {
    const last = kinds.at(-1);
    if (last?.char === char) last.count++;
    else kinds.push({ char, count: 1 });
  }
  const named = kinds.slice(0, mostKinds).map(({ char, count }) => `${codeOf(char)}${count > 1 ? ` ×${count}` : ""}`);
  const rest = kinds.slice(mostKinds).reduce((sum, { count }) => sum + count, 0);
  return `${named.join(" ")}${rest > 0 ? ` +${rest}` : ""}`;
}

/** `U+00AD` */
export function codeOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
