import { asSent } from "../../../text/as-sent.ts";
import { codeOf, type Lines, runsOf } from "../../../text/visible-text.ts";
import { Url } from "../../../url/url.ts";

/** What a field holds that its reader cannot see, as sentences; empty: nothing. */
export function hiddenNotes(text: string, lines: Lines): readonly string[] {
  const chars = runsOf(text, lines).flatMap((run) => (run.mark === null ? [] : [...run.text]));
  const kinds = [...new Set(chars)];
  const notes: string[] = [];
  if (kinds.length > 0) {
    const named = kinds.slice(0, most).map((char) => `${codeOf(char)} (${nameOf(char)})`);
    notes.push(`Cannot be seen in it: ${named.join(", ")}${kinds.length > most ? `, and ${kinds.length - most} more` : ""}.`);
  }
  const sent = asSent(text);
  if (sent !== text) notes.push(`Its host is sent as ${Url.parse(sent)?.hostname ?? sent}.`);
  const scripts = alike.filter(([, letters]) => letters.test(text)).map(([name]) => name);
  if (scripts.length > 1) notes.push(`It has letters of ${scripts.join(" and ")}, some of which look the same.`);
  return notes;
}

const most = 6;

/** Alphabets of which many letters look like one another's. */
const alike: readonly (readonly [name: string, letters: RegExp])[] = [
  ["Latin", /\p{Script=Latin}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Cyrillic", /\p{Script=Cyrillic}/u],
];

/** Names of the Unicode Standard, as far as people use them. */
const names: Readonly<Record<string, string>> = {
  "\0": "NUL",
  "\t": "tab",
  "\n": "line feed",
  "\r": "carriage return",
  "\u001b": "escape",
  "\u00a0": "no-break space",
  "\u00ad": "soft hyphen",
  "\u061c": "Arabic letter mark",
  "\u200b": "zero-width space",
  "\u200c": "zero-width non-joiner",
  "\u200d": "zero-width joiner",
  "\u200e": "left-to-right mark",
  "\u200f": "right-to-left mark",
  "\u2028": "line separator",
  "\u2029": "paragraph separator",
  "\u202a": "left-to-right embedding",
  "\u202b": "right-to-left embedding",
  "\u202c": "end of an embedding or override",
  "\u202d": "left-to-right override",
  "\u202e": "right-to-left override",
  "\u2060": "word joiner",
  "\u2066": "left-to-right isolate",
  "\u2067": "right-to-left isolate",
  "\u2068": "first strong isolate",
  "\u2069": "end of an isolate",
  "\ufeff": "byte order mark",
};

const families: readonly (readonly [RegExp, string])[] = [
  [/\p{Cc}/u, "control character"],
  [/\p{Cs}/u, "half of a pair"],
  [/\p{Co}/u, "private use"],
  [/[\u{e0000}-\u{e007f}]/u, "tag"],
  [/\p{Variation_Selector}/u, "variation selector"],
  [/\p{M}/u, "mark on a letter"],
  [/\p{Zs}/u, "space"],
  [/\p{Cn}/u, "not a character yet"],
];

function nameOf(char: string): string {
  return names[char] ?? families.find(([family]) => family.test(char))?.[1] ?? "invisible";
}
