import type { SignPiece } from "./pieces.ts";
import { placer } from "./source.ts";

const reasons =
  "unauthori[sz]ed|forbidden|not found|method not allowed|not implemented|internal server error|bad gateway|service unavailable|gateway time-?out";

/** A status as people tell it. Each has a number at its beginning or its end, and a bounded number of words. */
const patterns: readonly { readonly pattern: RegExp; readonly method: string | null }[] = [
  {
    pattern:
      /\b(?<status>[45]\d\d)\b(?: \w{1,20}){0,3} (?:on|for|to|from|when making|at)(?: (?:an?|the|my|every|all))? (?:OPTIONS|pre-?flight)\b/giu,
    method: "OPTIONS",
  },
  { pattern: /\b(?:OPTIONS|pre-?flight)(?: \w{1,20}){0,4} (?<status>[45]\d\d)\b/giu, method: "OPTIONS" },
  { pattern: /\bstatus(?: code)?(?: of| is| was)?:? {0,2}(?<status>[2-5]\d\d)\b/giu, method: null },
  { pattern: new RegExp(`\\b(?<status>[45]\\d\\d) ?\\(?(?:${reasons})`, "giu"), method: null },
  {
    pattern: /\b(?:returns?|returned|gives?|gets?|got|with|see|an?|HTTP) (?:an? )?(?<status>[45]\d\d)\b(?![\w:/%]|\.\d)/gu,
    method: null,
  },
];

/** The status that stands in a sentence beside a line. What is told first counts. */
export function readProse(text: string): readonly SignPiece[] {
  const place = placer(text);
  for (const { pattern, method } of patterns) {
    const match = pattern.exec(text);
    pattern.lastIndex = 0;
    const status = match?.groups?.["status"];
    if (match === null || status === undefined) continue;
    const at = place(match.index, match.index + match[0].length);
    return [{ kind: "sign", at, text: match[0], browser: null, sign: "STATUS", method, url: null, status: Number(status) }];
  }
  return [];
}
