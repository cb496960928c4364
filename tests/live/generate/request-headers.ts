import type { Random, Weighted } from "../../../src/practice/random.ts";

type HeaderLine = [name: string, value: string];

const long = (length: number) => "a".repeat(length);

/** Headers that script sets, most of them at an edge of the safelist. https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
const lines: Weighted<readonly HeaderLine[]> = [
  [6, [["X-A", "1"]]],
  [3, [["X-Requested-With", "XMLHttpRequest"]]],
  [6, [["Content-Type", "application/json"]]],
  [2, [["content-type", "text/plain; charset=utf-8"]]],
  [1, [["Content-Type", "text/plain;;"]]],
  [1, [["Content-Type", 'text/plain; a="b,c"']]],
  [1, [["Content-Type", "TEXT/PLAIN"]]],
  [1, [["Content-Type", "text/plain garbage"]]],
  [1, [["Content-Type", ""]]],
  [5, [["Authorization", "Bearer token"]]],
  [2, [["Accept", "application/json"]]],
  [1, [["Accept", long(128)]]],
  [2, [["Accept", long(129)]]],
  [1, [["Accept", 'text/css; q="1"']]],
  [1, [["Accept", "application/json (please)"]]],
  [1, [["Accept-Language", "de-DE, en;q=0.5"]]],
  [1, [["Accept-Language", "de_DE"]]],
  [1, [["Content-Language", "en/us"]]],
  [2, [["Range", "bytes=0-4"]]],
  [1, [["Range", "bytes=-5"]]],
  [1, [["Range", "BYTES=0-1"]]],
  [1, [["Range", "bytes=0-1,3-4"]]],
  [1, [["If-None-Match", '"v1"']]],
  [1, [["Cache-Control", "no-cache"]]],
  [1, [["Save-Data", "on"]]],
  [1, [["DPR", "2"]]],
  [1, [["User-Agent", "preflight"]]],
  [1, [["Cookie", "forged=1"]]],
  [1, [["Origin", "https://forged.example"]]],
  [1, [["Sec-Own", "1"]]],
  [1, [["X-HTTP-Method-Override", "TRACE"]]],
  [1, [["X-HTTP-Method-Override", "PUT"]]],
  [1, [["X-A", ""]]],
  [1, [["X-Accent", "caf\u00e9"]]],
  [
    2,
    [
      ["X-A", "1"],
      ["x-a", "2"],
    ],
  ],
  [
    1,
    [
      ["Accept", long(65)],
      ["Accept", long(65)],
    ],
  ],
  [1, Array.from({ length: 9 }, (): HeaderLine => ["Accept", long(120)])],
];

/** What fetch() and setRequestHeader() throw at. */
const impossible: readonly HeaderLine[] = [
  ["Bad Name", "1"],
  ["X-Line", "a\nb"],
  ["X-Wide", "\u20ac"],
];

export function requestHeaders(random: Random): HeaderLine[] {
  if (random.chance(45)) return [];
  const count = random.weighted([
    [7, 1],
    [3, 2],
    [1, 3],
  ]);
  const headers: HeaderLine[] = [];
  for (let i = 0; i < count; i++) {
    const picked = random.weighted(lines);
    // Several lines of one name only where the list means it: of two Authorization lines Firefox sends one.
    if (!headers.some(([name]) => name === picked[0]?.[0])) headers.push(...picked);
  }
  return random.chance(2) ? [...headers, random.pick(impossible)] : headers;
}
