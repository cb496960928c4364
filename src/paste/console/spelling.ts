import type { HoleName } from "./holes.ts";
import type { Message } from "./messages.ts";

/* People change what they paste: marks of Markdown around a value, an origin with a slash, a name left out for others not to see. */

/** Stands in a message for what was left out; no console prints it. */
export const leftOut = "\uFFFC";

type Values = Partial<Readonly<Record<HoleName, string>>>;

/** What a text writes in place of a name: an ellipsis, `xyz`, `<origin>`, nothing behind the scheme. */
const placeholder = /^(?:https?:\/\/)?(?:…|\.{2,}|x{2,20}|xyz|<[^<>]{0,60}>|\[[^[\]:]{0,60}\]|\*{2,}|_{3,})?(?:\/.*)?$/iu;
const partOfHost = /^[a-z][a-z0-9+.-]*:\/\/[^/]*(?:…|\.\.\.|[<>*])/iu;
const names: ReadonlySet<HoleName> = new Set(["url", "first", "next", "page", "origin", "header", "method", "space"]);

/** As a browser writes it; null: it was left out. */
export function asPrinted(hole: HoleName, value: string): string | null {
  if (!names.has(hole) || value === "") return value;
  const bare = value.replace(/^[`*"']{1,4}(?=[^`*"'])|(?<=[^`*"'])[`*"']{1,4}$/gu, "");
  if (isLeftOut(hole, bare)) return null;
  if (hole === "origin") return bare.replace(/^([a-z][a-z0-9+.-]{0,40}:\/\/[^/?#]+)[/?#].*$/iu, "$1");
  return bare;
}

function isLeftOut(hole: HoleName, value: string): boolean {
  if (hole === "method" || hole === "space" || hole === "header") return /^(?:…|\.{2,}|<.*>|x{3,20}|xyz)$/iu.test(value);
  return placeholder.test(value) || partOfHost.test(value);
}

/** The values as a browser writes them; null: they are so already. */
export function respelt(values: Values, isChrome: boolean): Values | null {
  let changed = false;
  const mended: Partial<Record<HoleName, string>> = {};
  for (const [name, value] of Object.entries(values) as [HoleName, string][]) {
    const printed = asPrinted(name, value);
    // Chrome writes the names of headers in small letters, whatever the script has.
    const cased = name === "header" && isChrome ? (printed?.toLowerCase() ?? null) : printed;
    if (cased !== value) changed = true;
    if (cased !== null) mended[name] = cased;
  }
  return changed ? mended : null;
}

/** The message with these values. */
export function filled({ literals, holes }: Message, values: Values): string {
  return literals.map((literal, i) => literal + (i < holes.length ? (values[holes[i] as HoleName] ?? leftOut) : "")).join("");
}

/** Whether a line is, begins or holds another, in which something may be left out. */
export function isLike(line: string, pasted: string, how: "whole" | "start" | "part"): boolean {
  const [first = "", ...others] = pasted.split(leftOut);
  let at = how === "part" ? line.indexOf(first) : line.startsWith(first) ? 0 : -1;
  if (at === -1) return false;
  at += first.length;
  for (const [i, part] of others.entries()) {
    const isLast = i === others.length - 1;
    const next = isLast && how === "whole" ? (line.endsWith(part) ? line.length - part.length : -1) : line.indexOf(part, at);
    if (next < at) return false;
    at = next + part.length;
  }
  return how !== "whole" || at === line.length;
}
