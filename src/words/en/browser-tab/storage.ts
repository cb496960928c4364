import type { HttpCacheEntryView } from "../../../trace/events.ts";
import type { Phrase } from "../../phrase.ts";
import { number, say } from "../grammar.ts";

const results = { "not-sent": "not sent", "not-stored": "not stored", dropped: "dropped" };

interface Trouble {
  readonly cookie: string;
  readonly result: keyof typeof results;
  /** How many others went with it. */
  readonly others: number;
}

const apart: Record<NonNullable<HttpCacheEntryView["apart"]>, string> = {
  credentials: ", for requests with credentials",
  "no-credentials": ", for requests without credentials",
  elements: ", for elements without credentials",
  sandbox: ", in sandboxed frames",
};

const duration = (seconds: number) => `${number(seconds)} s`;
/** Seconds since the scenario's start. */
const time = (seconds: number) => (seconds === 0 ? "0 s" : `+${duration(seconds)}`);

const preflightCache = {
  none: "Empty. A preflight that was answered with yes is remembered here for a while.",
  pages: (origin: string) => say`for pages of ${origin}`,
  pagesWithCredentials: (origin: string) => say`for pages of ${origin}, also with credentials`,
  methods: (names: string) => say`methods ${names}`,
  headers: (names: string) => say`headers ${names}`,
  fresh: (seconds: number) => `Fresh for another ${duration(seconds)}`,
  expired: "Expired: asked again next time",
};

const httpCache = {
  none: say`Empty. A response with a lifetime (${"Cache-Control: max-age=60"}) or a validator (${"ETag"}) is stored here.`,
  checkedAgain: "The cache does not remember who passed the CORS check: what it serves is checked again.",
  /** `partition`: the top-level site; `stored`: in seconds since the scenario's start. */
  kept: ({ partition, apart: from, stored }: Kept): Phrase =>
    say`under ${partition}${[`${from === null ? "" : apart[from]} · since ${time(stored)}`]}`,
  noAllowOrigin: say`no ${"Access-Control-Allow-Origin"}`,
  onlyWhere: (name: string, value: string | null) =>
    value === null ? say`only where ${name} is absent` : say`only where ${name} is ${value}`,
  fresh: (seconds: number) => `Fresh for another ${duration(seconds)}`,
  stale: "Stale: fetched again next time",
  staleWithValidator: "Stale: the server is asked whether it still holds",
};

interface Kept {
  readonly partition: string;
  readonly apart: HttpCacheEntryView["apart"];
  readonly stored: number;
}

const cookies = {
  none: say`No cookies. A server sets one with ${"Set-Cookie"}.`,
  /** Where it goes: "for shop.example and its subdomains, path /cart". */
  goesTo: ({ domain, hostOnly, path }: GoesTo) =>
    `for ${domain}${hostOnly ? "" : " and its subdomains"}${path === "/" ? "" : `, path ${path}`}`,
  onlyUnder: (site: string) => `only under ${site}`,
  /** `countsAs`: Lax or None. */
  noSameSite: (countsAs: string) => `no SameSite: counts as ${countsAs} here`,
  expired: "expired",
  untilClosed: "until the browser closes",
  lasts: (seconds: number) => `for another ${duration(seconds)}`,
  troubles: "Cookies kept out in this request",
  /** `why`: of the reasons that the steps give, the trace's `cookieReasons`. */
  trouble: ({ cookie, result, others }: Trouble, why: Phrase) =>
    others > 0
      ? say`${cookie} and ${[number(others)]} more were ${[results[result]]}: ${why}.`
      : say`${cookie} was ${[results[result]]}: ${why}.`,
  /** What kept a cookie out is not how the browser is shipped. */
  asSet: "This browser is set so: see “Third-party cookies” above.",
};

interface GoesTo {
  readonly domain: string;
  /** Not to its subdomains. */
  readonly hostOnly: boolean;
  readonly path: string;
}

const cookiesBefore = {
  label: "Cookies before the run",
  one: (place: number) => `Cookie ${place}`,
  none: "None: the browser has no cookies when the run begins.",
  setBy: "Set by",
  line: "Set-Cookie",
  add: "Add cookie",
};

/** What the browser remembers: both caches and the cookie jar. */
export const storage = { time, preflightCache, httpCache, cookies, cookiesBefore };
