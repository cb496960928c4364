import { tokensOf } from "./tokens.ts";

/** A piece of a text, and whether it was found by it. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut where the terms that it was found by begin and end. Joined, the pieces are the text. */
export function marksIn(text: string, terms: ReadonlySet<string>): readonly Piece[] {
  const found = tokensOf(text)
    .filter(({ term }) => terms.has(term))
    .sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of found) {
    if (end <= at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(Math.max(at, start), end), marked: true });
    at = end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), marked: false }] : pieces;
}
