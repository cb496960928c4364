import type { PrintedLine } from "../content/entry.ts";
import { wordsOf } from "./words.ts";

/** Addresses: of a pasted line they are the reader's own. `localhost:3000/x` is one, too. */
const addresses = /(?:[a-z][a-z0-9+.-]*:\/\/|[a-z0-9.-]+:\d+)[^\s'"‘’“”()]*/giu;

/** A line without what differs from site to site. */
export const withoutAddresses = (line: string): string => line.replace(addresses, " ");

/** Of the pairs of words in what was pasted, so many must be some browser's, for it to be taken for a console's line. */
const enough = 0.7;
/** Lines that are almost as like as the likest one count, too. */
const almost = 0.9;

/**
 * Knows what a console printed, by pairs of neighbouring words: a line as it was copied, with other addresses and values, or a piece of it.
 * Gives the scenarios that print the likest lines.
 */
export function lineReader(lines: readonly PrintedLine[]): (query: string) => readonly string[] {
  const known = lines.map((line) => ({ ...line, pairs: pairsOf(line.text) }));
  const spread = new Map<string, number>();
  for (const { pairs } of known) for (const pair of pairs) spread.set(pair, (spread.get(pair) ?? 0) + 1);
  const weight = (pair: string) => Math.log(1 + known.length / (spread.get(pair) ?? known.length));
  const sum = (pairs: readonly string[]) => pairs.reduce((total, pair) => total + weight(pair), 0);

  return (query) => {
    const asked = [...pairsOf(query)];
    const heard = asked.filter((pair) => spread.has(pair));
    if (heard.length < 3 || heard.length < enough * asked.length) return [];
    const scored = known.map((line) => {
      const shared = sum(heard.filter((pair) => line.pairs.has(pair)));
      // What the line says beyond the query counts a little against it: of two that say all of it, the shorter one is meant.
      return { line, score: shared / (sum(heard) + 0.1 * (sum([...line.pairs]) - shared)) };
    });
    const best = Math.max(...scored.map(({ score }) => score));
    const likest = scored.filter(({ score }) => score >= almost * best).sort((a, b) => b.score - a.score);
    return [...new Set(likest.flatMap(({ line }) => line.scenarios))];
  };
}

function pairsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(withoutAddresses(text)).map(({ term }) => term);
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
}
