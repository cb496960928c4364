import { parsePattern } from "../patterns/parse.ts";
import type { CharacterSet, Pattern } from "../patterns/pattern.ts";
import type { OriginRule } from "../scenario/schema.ts";
import { Url } from "../url/url.ts";

/** A rule as a regular expression that JavaScript, PCRE, RE2 and Python read alike; null: the rule lets nobody in, or was not understood. */
export function patternOf({ test, value }: OriginRule): string | null {
  if (test === "sub-domains-of") return below(value);
  if (test === "matches") return understood(value);
  if (!isPrintable(value)) return null;
  const text = literal(value);
  if (test === "contains") return text;
  return test === "begins" ? `^${text}` : test === "ends" ? `${text}$` : `^${text}$`;
}

/** An origin and nothing else; null: no browser ever sends it. */
export const exactly = (origin: string): string | null => (isPrintable(origin) ? `^${literal(origin)}$` : null);

const isPrintable = (text: string) => /^[\x20-\x7e]*$/u.test(text);
const literal = (text: string) => [...text].map((char) => printed(char.charCodeAt(0))).join("");

function below(parent: string): string | null {
  const url = Url.parse(parent);
  if (!url || url.origin === "null" || url.hostname === "") return null;
  const port = url.port === "" ? "" : `:${url.port}`;
  return `^${literal(`${url.protocol}//`)}[^/?#@:]*${literal(`.${url.hostname}${port}`)}$`;
}

function understood(text: string): string | null {
  try {
    const { pattern, ignoreCase } = parsePattern(text);
    return shown(pattern, ignoreCase);
  } catch {
    return null;
  }
}

function shown(pattern: Pattern, ignoreCase: boolean): string {
  switch (pattern.kind) {
    case "set":
      return set(pattern.set, ignoreCase);
    case "begin":
      return "^";
    case "end":
      return "$";
    case "sequence":
      return pattern.items.map((item) => shown(item, ignoreCase)).join("");
    case "either":
      return `(?:${pattern.options.map((option) => shown(option, ignoreCase)).join("|")})`;
    case "repeat": {
      const item = shown(pattern.item, ignoreCase);
      return `${pattern.item.kind === "set" ? item : `(?:${item})`}${count(pattern.min, pattern.max)}`;
    }
  }
}

function count(min: number, max: number): string {
  if (max === Number.POSITIVE_INFINITY) return min === 0 ? "*" : min === 1 ? "+" : `{${min},}`;
  if (min === 0 && max === 1) return "?";
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

const first = 0x20;
const last = 0x7e;

/** What of a set an Origin header can hold: printable ASCII. */
function set({ not, ranges }: CharacterSet, ignoreCase: boolean): string {
  const has = (code: number) => ranges.some(([from, to]) => from <= code && code <= to);
  const listed = [];
  for (let code = first; code <= last; code++) {
    if (has(code) || (ignoreCase && has(otherCase(code)))) listed.push(code);
  }
  if (listed.length === 0) return not ? "." : "[^\\x20-\\x7e]";
  const [only] = listed;
  if (!not && listed.length === 1 && only !== undefined) return printed(only);
  return `[${not ? "^" : ""}${spans(listed)}]`;
}

function otherCase(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  return code >= 97 && code <= 122 ? code - 32 : code;
}

function spans(codes: readonly number[]): string {
  let text = "";
  for (let i = 0; i < codes.length; ) {
    let end = i;
    while (codes[end + 1] === (codes[end] ?? 0) + 1) end++;
    const [from = 0, to = 0] = [codes[i], codes[end]];
    text +=
      to - from < 2
        ? codes
            .slice(i, end + 1)
            .map(printed)
            .join("")
        : `${printed(from)}-${printed(to)}`;
    i = end + 1;
  }
  return text;
}

/** Letters, digits and what means nothing in a regular expression as they are, all else by its number. */
function printed(code: number): string {
  const char = String.fromCharCode(code);
  if (/[A-Za-z0-9/:_@,;=~%&!<>]/u.test(char)) return char;
  return /[.*+?^$()[\]{}|\\-]/u.test(char) && char !== "-" ? `\\${char}` : `\\x${code.toString(16).padStart(2, "0")}`;
}
