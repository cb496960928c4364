import { parseCase } from "./case-schema.ts";
import type { Playable } from "./corpus.ts";

export interface CaseLines {
  readonly cases: readonly Playable[];
  /** Lines that are no cases, counted from 1, and what is wrong with them. */
  readonly wrong: readonly { readonly line: number; readonly what: string }[];
}

/** The cases of a file: one a line, as the elements of one JSON array or each on its own. */
export function readCaseLines(text: string): CaseLines {
  const found = text.split("\n").flatMap((line, i) => valuesOf(line.trim(), i + 1));
  // NOTE: a file that somebody has formatted has no line that is a value of its own; then the array counts.
  const read = found.every((one) => "what" in one || typeof one.value !== "object") ? (elementsOf(text) ?? found) : found;
  const cases: Playable[] = [];
  const wrong: { line: number; what: string }[] = [];
  for (const one of read) {
    if ("what" in one) {
      wrong.push(one);
      continue;
    }
    const parsed = parseCase(one.value);
    if ("case" in parsed) cases.push(parsed.case);
    else wrong.push({ line: one.line, what: parsed.wrong });
  }
  return { cases, wrong };
}

/** The elements of an array that goes over many lines, each with the line that it begins on; null: the text is no array. */
function elementsOf(text: string): readonly Value[] | null {
  if (!Array.isArray(parsed(text))) return null;
  const found: Value[] = [];
  let depth = 0;
  let start = 0;
  let line = 1;
  const breaks = (part: string) => part.split("\n").length - 1;
  const end = (at: number) => {
    const element = text.slice(start, at);
    const before = element.slice(0, element.search(/\S|$/u));
    if (element.trim() !== "") found.push({ line: line + breaks(before), value: parsed(element) });
    line += breaks(element);
    start = at + 1;
  };
  // Whole strings are passed over, since they may hold brackets.
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},]/gu)) {
    if (mark === "]" || mark === "}") depth--;
    if (depth === 0 && mark === "[") {
      line += breaks(text.slice(0, index));
      start = index + 1;
    }
    if ((depth === 1 && mark === ",") || (depth === 0 && mark === "]")) end(index);
    if (mark === "[" || mark === "{") depth++;
  }
  return found;
}

/** undefined: not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Value = { readonly line: number; readonly value: unknown } | { readonly line: number; readonly what: string };

/** What stands on a line, without the brackets and commas of the array around it. */
function valuesOf(text: string, line: number): readonly Value[] {
  if (text === "" || /^[[\],]+$/u.test(text)) return [];
  let what = "";
  for (const candidate of [text, text.replace(/,$/u, ""), text.replace(/^\[/u, "").replace(/,?\]?$/u, "")]) {
    try {
      const value: unknown = JSON.parse(candidate);
      return Array.isArray(value) ? value.map((one) => ({ line, value: one })) : [{ line, value }];
    } catch (error) {
      what ||= `not JSON: ${(error as Error).message.replace(/\s+/gu, " ")}`;
    }
  }
  return [{ line, what }];
}
