import { join, number } from "../grammar.ts";

/** Names of the Unicode Standard, as far as people use them. */
const characters: Readonly<Record<string, string>> = {
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

/** What a field holds that its reader cannot see. */
export const hidden = {
  /** `more`: how many kinds are not named. */
  characters: (named: readonly { readonly code: string; readonly name: string }[], more: number) =>
    `Cannot be seen in it: ${named.map(({ code, name }) => `${code} (${name})`).join(", ")}${more > 0 ? `, and ${number(more)} more` : ""}.`,
  sentAs: (host: string) => `Its host is sent as ${host}.`,
  lookalikes: (scripts: readonly string[]) => `It has letters of ${join(scripts)}, some of which look the same.`,
  scripts: { latin: "Latin", greek: "Greek", cyrillic: "Cyrillic" },
  character: (char: string) => characters[char] ?? null,
  families: {
    control: "control character",
    surrogate: "half of a pair",
    privateUse: "private use",
    tag: "tag",
    variation: "variation selector",
    mark: "mark on a letter",
    space: "space",
    unassigned: "not a character yet",
    other: "invisible",
  },
};
