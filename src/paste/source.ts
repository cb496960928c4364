/** Where something stands in the pasted text: offsets, and the lines from 1. */
export interface At {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly lastLine: number;
}

/** The number of the line, from 1, that an offset is on. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** Places in a text, with their lines. */
export function placer(text: string): (from: number, to: number) => At {
  const lineOf = lineFinder(text);
  return (from, end) => {
    // What is not closed ends with the text.
    const to = Math.min(end, text.length);
    return { from, to, line: lineOf(from), lastLine: lineOf(Math.max(from, to - 1)) };
  };
}

/** A text in which messages are sought: white space as one space, quotation marks straight. */
export interface Flat {
  readonly text: string;
  /** Where its character stood. */
  readonly at: (index: number) => number;
  /** What stood there, as it was pasted. */
  readonly original: (from: number, to: number) => string;
}

/** What copies of a message differ in: they are wrapped, and the quotation marks are other ones. */
const straight: Readonly<Record<string, string>> = { "‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " " };

export const straightened = (text: string): string => text.replace(/[‘’“”\u00a0]/gu, (mark) => straight[mark] ?? mark);

/** `Access to fetch at "https://…" from origin "https://…"`: Chrome writes single marks there. Of the same length. */
function inSingleMarks(word: string, before: readonly string[]): string {
  const isUrl = before.at(-2) === "at" && before.at(-6) === "to";
  const isOrigin = before.at(-2) === "origin" && before.at(-4) === "from";
  return isUrl || isOrigin ? word.replace(/^"(\w+:[^"]*|null)"(?=[.,:]?$)/u, "'$1'") : word;
}

export function flatten(original: string): Flat {
  const places: number[] = [];
  const pieces: string[] = [];
  // A line that is quoted goes on behind its mark. Where a sentence of Chrome is typed off, the space behind its colon gets lost.
  const spaces = /[\s\u00a0]+(?:(?<=\n[ \t]{0,3})>[ \t>]{0,8})?|(?<=\bCORS policy:|\baccess control check:)(?=[A-Z])/gu;
  let done = 0;
  const keep = (from: number, to: number) => {
    pieces.push(inSingleMarks(straightened(original.slice(from, to)), pieces));
    for (let i = from; i < to; i++) places.push(i);
  };
  for (const { 0: gap, index } of original.matchAll(spaces)) {
    keep(done, index);
    pieces.push(" ");
    places.push(index);
    done = index + gap.length;
  }
  keep(done, original.length);
  const at = (index: number) => places[index] ?? original.length;
  return {
    text: pieces.join(""),
    at,
    original: (from, to) => original.slice(at(from), to > from ? at(to - 1) + 1 : at(from)),
  };
}
