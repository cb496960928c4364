import type { preflightCache as records } from "../../../../engine/profiles/knobs/preflight-cache.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { does, listed, oneOf, time } from "./kinds.ts";

export const preflightCache: KnobTableOf<typeof records> = {
  maxAgeCap: {
    reason: "A permission is kept for a limited time, however long the server’s Access-Control-Max-Age.",
    value: (seconds) => (seconds === null ? "no limit" : `${time(seconds)} at most`),
  },
  maxAgeNegative: oneOf("A negative Access-Control-Max-Age is taken as 5 seconds, or the permission is not kept.", {
    default: "5 seconds",
    "not-cached": "not kept",
  }),
  maxAgeGarbage: oneOf("An Access-Control-Max-Age that is no number is taken as 5 seconds, or the permission is not kept.", {
    default: "5 seconds",
    "not-cached": "not kept",
  }),
  cacheReplaces: does("A new permission replaces the one kept for the URL, instead of adding to it."),
  cacheKeepsRefusals: does("A preflight’s answer is kept although it refused this request."),
  cacheDropsInsufficient: does("A kept permission that does not cover a request is thrown away."),
  cacheServesNullOrigin: oneOf("Whom a permission given to the origin null serves again.", {
    all: "all who send null",
    own: "the same document, or the same request after its redirects",
    never: "nobody",
  }),
  cacheKeyedByRealOrigin: does("Permissions belong to the page’s real origin, even when null was sent."),
  cacheCredentialsExact: does("A permission for requests with credentials does not serve requests without."),
  cacheStarHits: oneOf("Whom a kept * serves.", {
    "asked-without-credentials": "requests without credentials",
    "stored-without-credentials": "requests without credentials, if it was given to one",
    never: "nobody",
  }),
  cacheStarCoversAuthorization: does("A kept * allows Authorization too."),
  cacheLooksUpSafelisted: oneOf("Plain methods need an entry of their own in the preflight cache.", {
    forced: "where a preflight is forced",
    none: "never",
    head: "HEAD only",
  }),
  cacheBypassedBy: listed("In some cache modes of fetch() the preflight cache is not asked.", "in none"),
  cacheBypassedByConditional: oneOf("Requests with If-None-Match or its like that do not ask the preflight cache.", {
    none: "none",
    fetch: "those of fetch()",
    all: "all",
  }),
  cacheNotFilledBy: listed("In some cache modes of fetch() the preflight cache is not filled either.", "in none"),
  cacheClearedByNetworkError: oneOf("A request that fails removes the permission kept for its URL.", {
    always: "always",
    "but-for-redirects": "unless it fails for a redirect in redirect mode error",
    never: "never",
  }),
};
