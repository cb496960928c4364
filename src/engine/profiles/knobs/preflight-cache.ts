import { knob } from "./knob.ts";

/** The preflight cache. */
export const preflightCache = {
  /** The longest time that a permission is kept, in seconds; null: as long as the server says. */
  maxAgeCap: knob<number | null>({
    standard: null,
    chromium: 7200,
    firefox: 86_400,
    webkit: 600,
    case: null,
    known: "documented",
  }),
  /** A Max-Age that is a negative number. */
  maxAgeNegative: knob<"default" | "not-cached">({
    standard: "default",
    chromium: "not-cached",
    firefox: "not-cached",
    webkit: "not-cached",
    case: "g1001-1441",
  }),
  /** A Max-Age that is no number. */
  maxAgeGarbage: knob<"default" | "not-cached">({ standard: "default", firefox: "not-cached", case: "w-pfcache-age-garbage" }),
  /** A new answer replaces what is there, instead of adding to it. */
  cacheReplaces: knob<boolean>({ standard: false, chromium: true, webkit: true, case: "w-pfcache-methods-reflect" }),
  /** An answer is kept although it refused the method or a header. */
  cacheKeepsRefusals: knob<boolean>({ standard: false, webkit: true, case: "w-pfcache-failed-header" }),
  /** An entry that does not suffice is dropped. */
  cacheDropsInsufficient: knob<boolean>({ standard: false, chromium: true, webkit: true, case: "j-pfc-insuff" }),
  /** Answers to a preflight with `Origin: null` serve all who send it; only the same document, or the same request after its redirects; nobody. */
  cacheServesNullOrigin: knob<"all" | "own" | "never">({
    standard: "all",
    chromium: "never",
    webkit: "own",
    case: "e1-nullloop-def-PUT",
  }),
  /** Entries belong to the page's real origin even when `null` is sent. */
  cacheKeyedByRealOrigin: knob<boolean>({ standard: false, firefox: true, case: "w-pfcache-redirect-null" }),
  /** Entries of requests with credentials serve only such requests. */
  cacheCredentialsExact: knob<boolean>({ standard: false, firefox: true, case: "w-pfcache-cred-inc-omit" }),
  /** Whom a stored `*` serves. */
  cacheStarHits: knob<"asked-without-credentials" | "stored-without-credentials" | "never">({
    standard: "asked-without-credentials",
    chromium: "stored-without-credentials",
    firefox: "never",
    case: "g1001-90",
  }),
  /** A stored `*` covers Authorization. */
  cacheStarCoversAuthorization: knob<boolean>({ standard: false, webkit: true, case: "j-pfc-staracah-auth" }),
  /** Safelisted methods that need an entry of their own when a preflight is due anyway. */
  cacheLooksUpSafelisted: knob<"forced" | "none" | "head">({
    standard: "forced",
    chromium: "none",
    firefox: "head",
    webkit: "none",
    case: "w-pfcache-upload-unlisted",
  }),
  /** Cache modes in which nothing is looked up. */
  cacheBypassedBy: knob<readonly string[]>({
    standard: [],
    chromium: ["no-store", "reload", "no-cache"],
    firefox: ["no-store", "reload"],
    case: "w-pfcache-mode-no-store",
  }),
  /** Whose conditional requests look nothing up either, in cache mode default. */
  cacheBypassedByConditional: knob<"none" | "fetch" | "all">({
    standard: "none",
    chromium: "all",
    firefox: "fetch",
    case: "e1-cond-xhr-if-none-match-GET",
  }),
  /** Cache modes in which nothing is stored either. */
  cacheNotFilledBy: knob<readonly string[]>({ standard: [], chromium: ["no-store"], case: "w-pfcache-mode-fill-no-store" }),
  /** A network error of the request itself clears the entries of its URL. */
  cacheClearedByNetworkError: knob<"always" | "but-for-redirects" | "never">({
    standard: "always",
    chromium: "never",
    firefox: "but-for-redirects",
    webkit: "never",
    case: "g1001-46",
  }),
};
