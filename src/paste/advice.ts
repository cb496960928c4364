import { type At, lineFinder } from "./source.ts";

/**
 * What people and assistants advise against a CORS error.
 * - `star`: `Access-Control-Allow-Origin: *` on the server · `echo`: whatever origin asks is allowed · `null`: `null` is allowed
 * - `switch-off`: the reader's own browser stops checking, by a flag or an extension · `public-proxy`: somebody else's proxy
 * - `named`: the page's origin is allowed by its name · `own-proxy`: a proxy of the page's own origin, as development servers have
 * - `no-cors`: the request's mode · `header-on-request`: the server's header, sent by the page
 */
export const advices = [
  "star",
  "echo",
  "null",
  "switch-off",
  "public-proxy",
  "no-cors",
  "header-on-request",
  "own-proxy",
  "named",
] as const;
export type AdviceName = (typeof advices)[number];

export interface AdvicePiece {
  readonly advice: AdviceName;
  readonly at: At;
}

const allowOrigin = String.raw`access-control-allow-origin["'${"`"}\])]{0,2}\s{0,3}(?:[:=,]|\bto\b|\bas\b)?\s{0,3}["'${"`"}]?`;

/** A later one is not looked for where an earlier one was found. No part can match what its neighbour could: the time is bounded by the length. */
const patterns: readonly (readonly [AdviceName, RegExp])[] = [
  [
    "header-on-request",
    /\bheaders["'`]?\s{0,3}[:=]\s{0,3}\{[^{}]{0,300}access-control-allow-(?:origin|methods|headers)|\bxhr\.setRequestHeader\(\s{0,3}["'`]access-control-allow-origin|(?:request|fetch|axios)[^.\n]{0,40}\bheaders?\b[^.\n]{0,30}access-control-allow-origin/giu,
  ],
  ["no-cors", /\bmode["'`]?\s{0,3}[:=]?\s{0,3}(?:to\s)?["'`]no-cors["'`]|\bno-cors["'`]?\s(?:mode|request)|["'`]no-cors["'`]/giu],
  [
    "public-proxy",
    /(?<![\w-]\/)\bcors-anywhere\b|\bcorsproxy\.io\b|\ballorigins\.win\b|\bthingproxy\b|\bproxy\.cors\.sh\b|\bcrossorigin\.me\b|\bapi\.codetabs\.com\/v1\/proxy|\b(?:public|free|online|third-party|hosted)\s(?:cors[ -])?proxy\b|\bcors[ -]proxy(?:\s(?:service|server|such|like))?\b/giu,
  ],
  [
    "switch-off",
    /--disable-web-security\b|\bdisable[- ]web[- ]security\b|\b(?:disabl|turn|switch)(?:e|ing|ed)?(?:\s(?:off|the|your|browser(?:'s)?|web|chrome(?:'s)?))*\s(?:cors|web security|same[- ]origin policy)\b(?:\s(?:checks?|off))?|\b(?:allow cors|cors unblock|moesif)\b|\bcors\s(?:browser\s)?(?:extension|plugin|add-on)\b|\b(?:extension|add-on)\b[^.\n]{0,40}\bcors\b|security\.fileuri\.strict_origin_policy/giu,
  ],
  [
    "echo",
    new RegExp(
      String.raw`${allowOrigin}\$?\{?(?:req(?:uest)?\.headers?(?:\.origin|\.get\(|\[)|\$http_origin|\$_SERVER\[["']HTTP_ORIGIN)|\borigin:\s{0,3}true\b|\bSetIsOriginAllowed\(\s?\(?\w{1,20}\)?\s?=>\s?true|\ballow_origin_regex\s?=\s?["']\.\*|\b(?:echo|reflect)(?:s|ing)?(?:\s(?:back|the|whatever|any|request(?:'s)?|incoming))*\s["'${"`"}]?origin\b|\ballowedOriginPatterns\(\s?["']\*`,
      "giu",
    ),
  ],
  [
    "own-proxy",
    /\bdev(?:elopment)?[ -](?:server(?:'s)?\s)?proxy\b|\b(?:vite|webpack|angular|next(?:\.js)?)(?:'s)?\s(?:dev\s)?(?:server\s)?proxy\b|\bhttp-proxy-middleware\b|\bsetupProxy\b|\bproxy\.conf\.json\b|"proxy":\s{0,3}"https?:|\bserver\.proxy\b|\breverse[ -]proxy\b|\bsame[- ]origin\sproxy\b|\b(?:your|my) own proxy\b/giu,
  ],
  [
    "named",
    new RegExp(
      String.raw`${allowOrigin}https?:\/\/|\b(?:allow|list|name|whitelist|permit)(?:ing|s)?(?:\s(?:only|just|the|your|each|a|an))*\s(?:exact|specific|explicit|trusted|known)\s(?:origins?|domains?)\b|\b(?:exact|specific|explicit|trusted)\sorigins?\b|\b(?:allow-?list|whitelist)\sof\s(?:allowed\s|trusted\s)?(?:origins?|domains?)\b`,
      "giu",
    ),
  ],
  ["null", new RegExp(String.raw`${allowOrigin}null\b|\ballow(?:ing)?\s(?:the\s)?["'${"`"}]null["'${"`"}]`, "giu")],
  [
    "star",
    new RegExp(
      String.raw`${allowOrigin}(?:\*|any\b|everyone\b)|\b(?:allowed_?)?origins?["'${"`"}]?\s{0,3}[:=(]\s{0,3}\[?\(?\s?["'${"`"}]\*["'${"`"}]|\ballow_origins\s?=\s?\[\s?["']\*|\bCORS_(?:ALLOW_ALL_ORIGINS|ORIGIN_ALLOW_ALL)\s?=\s?True|\bAllowAnyOrigin\(|\ballow(?:ing|s)?\s(?:all|any|every)\s(?:origins?|domains?)\b|\b(?:set|change)\s(?:it|this|that|the (?:header|origin|value))\sto\s["'${"`"}]\*["'${"`"}]`,
      "giu",
    ),
  ],
];

/** At most so many are told apart. */
const most = 20;

/** How many pieces of advice a text lists, by their numbers or marks. */
export const listedIn = (text: string): number => text.match(/^[ \t]{0,8}(?:\d{1,2}[.)]|[-*•])[ \t]{1,4}\S/gmu)?.length ?? 0;

/** What a text advises, each once, where it stands first. */
export function readAdvice(text: string): readonly AdvicePiece[] {
  const lineOf = lineFinder(text);
  const found: AdvicePiece[] = [];
  const taken: { readonly from: number; readonly to: number }[] = [];
  for (const [advice, pattern] of patterns) {
    let count = 0;
    for (const { index, 0: match } of text.matchAll(pattern)) {
      const [from, to] = [index, index + match.length];
      if (++count > most) break;
      if (taken.some((one) => from < one.to && to > one.from)) continue;
      taken.push({ from, to });
      if (!found.some((one) => one.advice === advice)) {
        const lineEnd = text.indexOf("\n", to);
        const whole = { from: text.lastIndexOf("\n", from) + 1, to: lineEnd === -1 ? text.length : lineEnd };
        found.push({ advice, at: { ...whole, line: lineOf(from), lastLine: lineOf(Math.max(from, to - 1)) } });
      }
    }
  }
  return found.toSorted((a, b) => a.at.from - b.at.from);
}
