import { knob } from "./knob.ts";

/** The HTTP cache. */
export const httpCache = {
  /** Requests with credentials and those without do not share what is stored. */
  httpCacheCredentialsApart: knob<boolean>({ standard: false, firefox: true, case: "w-cache-def-inc" }),
  /** What elements have fetched without credentials does not serve fetch(), nor the other way round. */
  httpCacheElementsApart: knob<boolean>({ standard: false, firefox: true, case: "h-hc-script-1" }),
  /** A sandboxed frame and its parent do not share what is stored. */
  httpCacheFramesApart: knob<boolean>({ standard: false, chromium: true, case: "w-cache-opaque-origin" }),
  /** Several answers to one URL lie side by side, told apart by Vary; else the new one takes the place of the old. */
  httpCacheKeepsVariants: knob<boolean>({
    standard: true,
    chromium: false,
    firefox: false,
    webkit: false,
    case: "hc-vary-custom",
  }),
  /** An answer that Vary does not let through is asked about by its ETag. */
  httpCacheAsksOnVary: knob<boolean>({ standard: false, chromium: true, firefox: true, case: "hc-vary-etag" }),
  /** What stays in the cache though it fails its CORS check; "read": that of which nothing is left unread. */
  httpCacheKeepsRefused: knob<"all" | "read" | "none">({
    standard: "all",
    chromium: "read",
    webkit: "none",
    case: "hc-cors-failed",
  }),
  /** A response without lifetime and validator is kept for those that insist: cache mode force-cache. */
  httpCacheKeepsUseless: knob<boolean>({ standard: true, webkit: false, case: "hc-force" }),
  /** HEAD: its answers are kept; they are, and it is not served what GET has brought; it is served only that; it bypasses the cache. */
  httpCacheHead: knob<"kept" | "apart" | "served" | "bypassed">({
    standard: "kept",
    chromium: "served",
    firefox: "apart",
    webkit: "bypassed",
    case: "hc-head",
  }),
  /** Which answers to POST, PUT and the like remove what is stored for the URL. */
  httpCacheInvalidatedBy: knob<"success" | "same-origin" | "any">({
    standard: "success",
    firefox: "same-origin",
    webkit: "any",
    case: "hc-post",
  }),
  /** Which methods do: all that are not safe; of those the common ones, and PUT only with a body; OPTIONS as well. */
  httpCacheInvalidatingMethods: knob<"unsafe" | "common" | "and-options">({
    standard: "unsafe",
    chromium: "common",
    webkit: "and-options",
    case: "e1-cred-307-SS-PUT",
  }),
  /** Statuses that the HTTP cache keeps; null: every one. */
  httpCacheStatuses: knob<readonly number[] | null>({
    standard: null,
    firefox: [200, 203, 204, 206, 301, 302, 303, 307, 308, 410],
    webkit: [200, 201, 202, 203, 204, 205, 206, 300, 301, 302, 303, 307, 403, 404, 405, 406, 410, 414, 415, 501],
    case: "hc-max-500",
  }),
  /** Statuses that the HTTP cache never keeps. */
  httpCacheNeverStatuses: knob<readonly number[]>({
    // SKIPPED: parts. https://www.rfc-editor.org/rfc/rfc9111#section-3.3
    standard: [206],
    chromium: [206, 401],
    firefox: [],
    webkit: [],
    case: "k-cs-206-max",
  }),
  /** Statuses that stay fresh for good where nothing else is said. */
  httpCacheLastingStatuses: knob<readonly number[]>({
    standard: [],
    chromium: [300, 301, 308, 410],
    firefox: [410],
    webkit: [301, 410],
    case: "hc-none-301",
  }),
  /** Statuses whose lifetime is guessed from Last-Modified. */
  httpCacheGuessedStatuses: knob<readonly number[]>({
    // https://www.rfc-editor.org/rfc/rfc9110#section-15.1
    standard: [200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501],
    chromium: [200, 203],
    firefox: [200, 203, 301, 308],
    webkit: [200, 203, 204, 300, 404, 405, 414, 501],
    case: "hc-lm-404",
  }),
  /** Statuses that are asked about once they are stale; null: every one. */
  httpCacheAskedStatuses: knob<readonly number[] | null>({
    standard: null,
    chromium: [200],
    firefox: [200, 203],
    case: "hc-etag-203",
  }),
  /** What was stored by a request without Authorization does not serve one that has it. */
  httpCacheAuthorizationApart: knob<boolean>({ standard: false, firefox: true, case: "e1-cauth-auth-no-max" }),
  /** How Cache-Control is read. */
  httpCacheDirectives: knob<"rfc" | "verbatim" | "digits" | "numbers">({
    standard: "rfc",
    chromium: "verbatim",
    firefox: "digits",
    webkit: "numbers",
    case: "k-cc-0",
  }),
  /** A request that changes things invalidates what its answer names as Location and Content-Location too, on the same host. */
  httpCacheInvalidatesNamed: knob<boolean>({ standard: false, firefox: true, case: "hc78-89" }),
  /** After a redirect that came over the network the cache is not asked. */
  httpCacheAfterRedirect: knob<boolean>({ standard: true, webkit: false, case: "e1-cred-303-SS-GET" }),
  /** Cache mode only-if-cached asks the network all the same where nothing is stored. */
  onlyIfCachedGoesOn: knob<boolean>({ standard: false, webkit: true, case: "e1-oic-no" }),
  /** What script's own `Cache-Control: no-cache` does. */
  httpCacheAuthorNoCache: knob<"asks" | "bypasses">({ standard: "asks", chromium: "bypasses", case: "hc-author" }),
  /** What script's own `Pragma: no-cache` does. */
  httpCacheAuthorPragma: knob<"asks" | "bypasses" | "ignored">({
    standard: "asks",
    chromium: "bypasses",
    firefox: "ignored",
    case: "hc-author",
  }),
  /** In which cache modes script's own If-None-Match and its like keep the cache out. */
  httpCacheOwnConditions: knob<"default-mode" | "and-force-cache" | "every-mode">({
    standard: "default-mode",
    chromium: "every-mode",
    webkit: "and-force-cache",
    case: "wpt-cond-force-cache-200-if-none-match",
  }),
  /** A `max-age` of script's own counts only if it is 0. */
  httpCacheAuthorMaxAgeZeroOnly: knob<boolean>({
    standard: false,
    chromium: true,
    firefox: true,
    webkit: true,
    case: "wpt-cache-1",
  }),
  /** Script's own `max-stale`: what is stale for no longer is served, by Firefox in whole seconds. */
  httpCacheAuthorMaxStale: knob<"ignored" | "heeded" | "whole-seconds">({
    standard: "ignored",
    firefox: "whole-seconds",
    webkit: "heeded",
    case: "wpt-cache-7",
  }),
  /** Script's own `min-fresh` is heeded. */
  httpCacheAuthorMinFresh: knob<boolean>({ standard: false, firefox: true, case: "wpt-cache-4" }),
  /** Script's own `Cache-Control: no-store` bypasses the cache. */
  httpCacheAuthorNoStoreBypasses: knob<boolean>({ standard: false, firefox: true, case: "hc-author" }),
};
