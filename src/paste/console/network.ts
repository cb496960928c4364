import { type At, placer } from "../source.ts";

/** A line of a browser's network code, or an exception: beside a reason, or all that there is. */
export interface SignPiece {
  readonly kind: "sign";
  readonly at: At;
  readonly text: string;
  readonly browser: "chromium" | "firefox" | "webkit" | null;
  /** `net::ERR_…` without the beginning; "rejected": fetch() was rejected, or Axios says so. "STATUS": a row of the network, which says by itself nothing of CORS. "warning": nothing has failed by it. */
  readonly sign: string;
  readonly method: string | null;
  readonly url: string | null;
  /** Chrome tells the status of what it has withheld. */
  readonly status: number | null;
}

const address = "https?://[^\\s'\"`)]{1,2048}";

/** Each is sought once over the text; none of them can go back and forth in it. */
const patterns: readonly {
  readonly browser: SignPiece["browser"];
  readonly pattern: RegExp;
  readonly sign?: string;
}[] = [
  {
    browser: "chromium",
    pattern: new RegExp(
      `(?:\\b(?<method>[A-Z]{3,20}) )?(?<url>${address}) (?:net::)?ERR_(?<sign>[A-Z_.a-z]{2,60})(?: (?<status>\\d{3})\\b(?: \\([^)\\n]{0,40}\\))?)?`,
      "gu",
    ),
  },
  {
    browser: "chromium",
    sign: "STATUS",
    pattern: /Failed to load resource: the server responded with a status of (?<status>\d{3})(?: \([^)\n]{0,60}\))?/gu,
  },
  {
    browser: "firefox",
    sign: "STATUS",
    pattern: new RegExp(
      `\\bXHR(?<method>[A-Z]{3,10})\\s{0,3}(?<url>${address})(?:\\s{1,4}\\[HTTP/[\\d.]{1,3} (?<status>\\d{3})[^\\]\\n]{0,80}\\])?(?:\\s{1,4}CORS [A-Z][A-Za-z ‘’'-]{2,60})?`,
      "gu",
    ),
  },
  { browser: "chromium", pattern: /Failed to load resource: net::ERR_(?<sign>[A-Z_.a-z]{2,60})/gu },
  { browser: "chromium", pattern: /(?:Uncaught \(in promise\) )?TypeError: Failed to fetch\b/gu },
  { browser: "firefox", pattern: /(?:Uncaught \(in promise\) )?TypeError: NetworkError when attempting to fetch resource\.?/gu },
  { browser: "webkit", pattern: /(?:Unhandled Promise Rejection: )?TypeError: Load failed\b/gu },
  { browser: null, pattern: /(?:AxiosError: |Error: )?Network Error\b(?:[^\n]{0,40}ERR_NETWORK)?/gu },
  { browser: "firefox", sign: "warning", pattern: /(?:Cross-Origin Request Warning|Referrer Policy): [^\n]{1,600}/gu },
  { browser: null, sign: "warning", pattern: /Refused to (?:set|get) unsafe header "[^"\n]{1,256}"/gu },
  {
    browser: "webkit",
    sign: "warning",
    pattern: /(?:Sandbox access violation: )?Blocked a frame (?:at|with origin) "[^\n]{1,400}/gu,
  },
  {
    browser: "webkit",
    sign: "warning",
    pattern: /Unable to get image data from canvas because the canvas has been tainted[^\n]{0,40}/gu,
  },
];

export function readNetwork(text: string, known: readonly At[]): readonly SignPiece[] {
  const place = placer(text);
  const found: SignPiece[] = [];
  const isFree = (from: number, to: number) =>
    !known.some((at) => from < at.to && to > at.from) && !found.some(({ at }) => from < at.to && to > at.from);
  for (const { browser, pattern, sign = "rejected" } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const { groups = {}, index } = match;
      if (!isFree(index, index + match[0].length)) continue;
      found.push({
        kind: "sign",
        at: place(index, index + match[0].length),
        text: match[0],
        browser,
        sign: groups["sign"] ?? sign,
        method: groups["method"] ?? null,
        url: groups["url"] ?? null,
        status: groups["status"] === undefined ? null : Number(groups["status"]),
      });
    }
  }
  return found;
}
