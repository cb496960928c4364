import type { httpCache as records } from "../../../../engine/profiles/knobs/http-cache.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { join } from "../../grammar.ts";
import { does, listed, oneOf } from "./kinds.ts";

export const httpCache: KnobTableOf<typeof records> = {
  httpCacheCredentialsApart: does("The HTTP cache keeps answers to requests with credentials apart from those without."),
  httpCacheElementsApart: does(
    "The HTTP cache keeps what elements have fetched without credentials apart from what fetch() has.",
  ),
  httpCacheFramesApart: does("The HTTP cache keeps the answers of frames of other sites, and of sandboxed ones, apart."),
  httpCacheKeepsVariants: does(
    "The HTTP cache keeps several answers to one URL side by side, one for each value that Vary names.",
  ),
  httpCacheAsksOnVary: does("An answer that Vary does not let through is still asked about by its ETag."),
  httpCacheKeepsRefused: oneOf("What stays in the HTTP cache though it fails its CORS check.", {
    all: "everything",
    read: "what has been read by then: redirects, and types that are held against the first bytes",
    none: "nothing",
  }),
  httpCacheOwnConditions: oneOf("In which cache modes a script’s own If-None-Match and its like keep the HTTP cache out.", {
    "default-mode": "default only",
    "and-force-cache": "default, and force-cache, which then asks",
    "every-mode": "all",
  }),
  httpCacheAuthorMaxAgeZeroOnly: does("A max-age in a script’s own Cache-Control counts only if it is 0."),
  httpCacheAuthorMaxStale: oneOf("What max-stale in a script’s own Cache-Control does.", {
    ignored: "nothing",
    heeded: "what is stale for no longer is served",
    "whole-seconds": "what is stale for no longer is served, in whole seconds",
  }),
  httpCacheAuthorMinFresh: does("min-fresh in a script’s own Cache-Control is heeded."),
  httpCacheKeepsUseless: does("A response that says nothing of its lifetime is kept for requests that insist on the cache."),
  httpCacheHead: oneOf("What the HTTP cache does for HEAD requests.", {
    kept: "answers are kept",
    apart: "answers are kept, for HEAD alone",
    served: "only served from GET",
    bypassed: "nothing",
  }),
  httpCacheInvalidatedBy: oneOf("Which answers to POST and the like remove what the HTTP cache has of that URL.", {
    success: "those without an error",
    "same-origin": "all on the page’s own origin",
    any: "all",
  }),
  httpCacheInvalidatingMethods: oneOf("Which methods remove what the HTTP cache has of a URL.", {
    unsafe: "all that may change things",
    common: "POST, DELETE, PATCH, and PUT with a body",
    "and-options": "all that may change things, and OPTIONS",
  }),
  httpCacheStatuses: {
    reason: "Statuses that the HTTP cache keeps.",
    value: (items) => (items === null ? "all" : join(items.map(String))),
  },
  httpCacheNeverStatuses: listed("Statuses that the HTTP cache never keeps.", "none"),
  httpCacheLastingStatuses: listed("Statuses that the HTTP cache keeps for good where nothing else is said.", "none"),
  httpCacheGuessedStatuses: listed("Statuses whose lifetime in the HTTP cache is guessed from Last-Modified.", "none"),
  httpCacheAskedStatuses: {
    reason: "Statuses that the HTTP cache asks about once they are stale.",
    value: (items) => (items === null ? "all" : join(items.map(String))),
  },
  httpCacheAuthorizationApart: does("What the HTTP cache has of a request without Authorization does not serve one that has it."),
  httpCacheDirectives: oneOf("How the HTTP cache reads Cache-Control.", {
    rfc: "as the RFC has it",
    verbatim: "letter by letter: quotes and spaces spoil a directive",
    digits: "up to what is no digit, and a later directive counts for more",
    numbers: "as numbers, with sign and fraction",
  }),
  httpCacheInvalidatesNamed: does(
    "A PUT, POST or the like also removes what the HTTP cache has of the URLs that its answer names as Location and Content-Location.",
  ),
  httpCacheAfterRedirect: does("After a redirect the HTTP cache is asked."),
  onlyIfCachedGoesOn: does("Cache mode only-if-cached asks the network all the same where nothing is stored."),
  httpCacheAuthorNoCache: oneOf("What script’s own Cache-Control: no-cache does.", {
    asks: "the server is asked whether what is stored still holds",
    bypasses: "what is stored is passed over",
  }),
  httpCacheAuthorPragma: oneOf("What script’s own Pragma: no-cache does.", {
    asks: "the server is asked whether what is stored still holds",
    bypasses: "what is stored is passed over",
    ignored: "nothing",
  }),
  httpCacheAuthorNoStoreBypasses: does("With Cache-Control: no-store of its own, script passes over what is stored."),
};
