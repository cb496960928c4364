import type { Flat } from "../source.ts";
import type { HoleName } from "./holes.ts";
import { isWord, type Message } from "./messages.ts";

/** What a message was found to say. */
export interface Fit {
  readonly message: Message;
  /** In the flat text. */
  readonly from: number;
  readonly to: number;
  readonly values: Partial<Readonly<Record<HoleName, string>>>;
  /** false: the text ends before the message does. */
  readonly whole: boolean;
}

/** No value is longer, in characters. */
const longest = 2100;
/** Of a message that breaks off so much must be there. */
const shortest = 36;

/**
 * Holds a message against the text from where its first words stand. Each hole ends where the next words begin: nothing is tried twice,
 * so that the time is bounded by the length of a message.
 */
export function hold(message: Message, flat: Flat, from: number): Fit | null {
  const { literals, holes } = message;
  const { text } = flat;
  let at = from + (literals[0] ?? "").length;
  const values: Partial<Record<HoleName, string>> = {};
  for (const [i, hole] of holes.entries()) {
    const literal = literals[i + 1] ?? "";
    const end = literal === "" ? endOfLine(flat, at, hole) : find(text, literal, at);
    if (end === -1) return brokenOff({ message, flat, from, at, hole, literal, values });
    const value = valueIn(hole, flat, at, end);
    if (value === null) return null;
    values[hole] ??= value;
    at = end + literal.length;
  }
  return { message, from, to: at, values, whole: true };
}

function find(text: string, literal: string, at: number): number {
  // A full stop ends the message; within an address there are others.
  if (literal === ".") return fullStop(text, at);
  const found = text.slice(at, at + longest + literal.length).indexOf(literal);
  return found === -1 ? -1 : at + found;
}

function fullStop(text: string, at: number): number {
  const end = Math.min(text.length, at + longest);
  for (let i = at; i < end; i++) {
    if (text[i] === " ") return -1;
    if (text[i] === "." && (i + 1 === text.length || text[i + 1] === " ")) return i;
  }
  return -1;
}

/** Where nothing follows, a value goes to the next space; one that may have spaces, to the end of the line as it was pasted. */
function endOfLine({ text, at: place, original }: Flat, at: number, hole: HoleName): number {
  const limit = Math.min(text.length, at + longest);
  if (hole === "status") {
    let end = at;
    while (end < limit && /[\d()nul]/u.test(text[end] ?? "")) end++;
    return end;
  }
  for (let end = at; end < limit; end++) {
    if (text[end] !== " ") continue;
    if (isWord[hole] || original(end, end + 1) === "\n" || place(end + 1) - place(end) > 1) return end;
  }
  return limit;
}

/** What stands in the hole as it was pasted; null: that cannot be such a value. */
function valueIn(hole: HoleName, flat: Flat, from: number, to: number): string | null {
  if (to - from > longest) return null;
  if (!isWord[hole]) return flat.original(from, to).replace(/\s*\n\s*/gu, " ");
  const value = flat.original(from, to);
  // An address that was wrapped has a line break in it; one with another space is none.
  if (/[^\S\n\r]/u.test(value.replace(/\s*[\r\n]+\s*(?:>\s*)?/gu, ""))) return null;
  const joined = value.replace(/\s*[\r\n]+\s*>\s*|\s+/gu, "");
  if (hole === "status") return /^\d{3}$|^\(null\)$|^null$/u.test(joined) ? joined : null;
  if (joined === "" && hole !== "origin") return null;
  return joined;
}

interface Broken {
  readonly message: Message;
  readonly flat: Flat;
  readonly from: number;
  readonly at: number;
  readonly hole: HoleName;
  readonly literal: string;
  readonly values: Fit["values"];
}

/** The text is over before the message is: at its own end, at a line's, at an ellipsis. */
function brokenOff({ message, flat, from, at, hole, literal, values }: Broken): Fit | null {
  if (message.piece) return null;
  const rest = flat.text.slice(at, endOfText(flat, at)).trimEnd();
  const begins = literal.slice(0, 8);
  const found = rest.indexOf(begins);
  // Where not even so much is left, the message broke off within what is sought.
  const there = found === -1 ? rest.slice(Math.max(0, rest.length - begins.length + 1)) : rest.slice(found);
  const start = at + rest.length - there.length;
  if (there === "" || !literal.startsWith(there) || start + there.length - from < shortest) return null;
  const value = found === -1 ? null : valueIn(hole, flat, at, start);
  return {
    message,
    from,
    to: start + there.length,
    values: value === null ? values : { ...values, [hole]: value },
    whole: false,
  };
}

function endOfText({ text, original }: Flat, at: number): number {
  const end = Math.min(text.length, at + longest);
  for (let i = at; i < end; i++) {
    if (text[i] === "…" || text.startsWith("...", i)) return i;
    if (text[i] === " " && /[\r\n]/u.test(original(i, i + 1))) return i;
  }
  return end;
}
