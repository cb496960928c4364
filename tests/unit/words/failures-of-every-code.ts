import type { CorsCheckValues, Failure, FailureCode, FailureValues, Initiator } from "../../../src/trace/failures.ts";

const url = "https://api.shop.example/cart";
const check: CorsCheckValues = {
  ...{ origin: "https://shop.example", allowOrigin: "https://other.example", allowCredentials: "TRUE" },
  ...{ credentialsMode: "include", url, status: 200 },
};
const nothing: CorsCheckValues = { ...check, allowOrigin: null, allowCredentials: null, credentialsMode: "omit" };
/** A header that is there and says nothing. */
const empty: CorsCheckValues = { ...check, allowOrigin: "", allowCredentials: "" };
const corp = { origin: "https://shop.example", policy: "same-origin", url, status: 200 };
export const networkReasons = [
  ...(["refused", "name-not-found", "reset", "timeout", "certificate", "blocked-by-extension"] as const),
  ...(["unknown-host", "limit", "proxy-authentication", "not-cached", "unreadable", "url-credentials"] as const),
];
const network = networkReasons.map((reason) => ({
  ...{ host: "api.shop.example", reason, url },
}));
const refused = { allowed: ["*", "x-a"], credentials: true, url };

const spaces = ["local", "loopback"] as const;
const initiators: readonly Initiator[] = [
  ...(["fetch", "xhr", "img", "script", "module", "stylesheet"] as const),
  ...(["track", "shape", "preload", "modulepreload", "prefetch", "icon"] as const),
  ...(["worker", "sharedworker", "importscripts"] as const),
  ...(["font", "video", "eventsource", "form", "iframe", "navigation", "websocket", "beacon"] as const),
];

/** For every code values it can have, the odd ones too. The type sees to it that a new code is not forgotten. */
const valuesOf: { readonly [C in FailureCode]: readonly FailureValues[C][] } = {
  INVALID_REQUEST: (
    [
      ["url", "unparsable"],
      ["url", "not-a-websocket-url"],
      ["header-name", "not-a-token"],
      ["method", "forbidden-method"],
      ["header-value", "not-a-byte-string"],
      ["header-value", "forbidden-byte"],
      ["method", "no-cors-needs-simple-method"],
      ["body", "body-with-get-or-head"],
      ["cache", "only-if-cached-needs-same-origin"],
      ["mode", "navigate"],
    ] as const
  ).map(([field, reason]) => ({ field, reason, value: "TRACE" })),
  NOT_IN_WORKER: [
    { because: "no-worker", initiator: "fetch" },
    { because: "no-document", initiator: "img" },
    { because: "not-classic", initiator: "importscripts" },
  ],
  URL_HAS_CREDENTIALS: [{ url: "https://u:p@shop.example/" }],
  BAD_PORT: [{ port: 25 }],
  MIXED_CONTENT: [{ pageUrl: "https://shop.example/", url: "http://api.shop.example/" }],
  SAME_ORIGIN_MODE: [{ origin: "https://shop.example", url, pageUrl: "https://shop.example/cart" }],
  NO_CORS_REDIRECT_MODE: [{ redirect: "manual", url }],
  SCHEME_NOT_CORS: [{ scheme: "ftp", url: "ftp://shop.example/" }],
  ACAO_MISSING: [nothing],
  ACAO_WILDCARD_WITH_CREDENTIALS: [{ ...check, allowOrigin: "*" }],
  ACAO_MULTIPLE: [{ ...check, allowOrigin: "https://a.example, https://b.example" }],
  ACAO_INVALID: [{ ...check, allowOrigin: "shop.example" }, empty],
  ACAO_MISMATCH: [check],
  ACAC_NOT_TRUE: [check, nothing, empty],
  P_ACAO_MISSING: [nothing],
  P_ACAO_WILDCARD_WITH_CREDENTIALS: [{ ...check, allowOrigin: "*" }],
  P_ACAO_MULTIPLE: [check],
  P_ACAO_INVALID: [check, empty],
  P_ACAO_MISMATCH: [check],
  P_ACAC_NOT_TRUE: [check, nothing, empty],
  P_REDIRECT: [{ status: 301, location: "/cart/", url }],
  P_STATUS: [{ status: 401, url }],
  P_ACAM_UNPARSABLE: [{ value: "GET PUT", url }],
  P_ACAH_UNPARSABLE: [{ value: "x a", url }],
  P_METHOD_NOT_ALLOWED: [
    { method: "PUT", ...refused },
    { method: "PUT", allowed: [], credentials: false, url },
  ],
  P_HEADER_NOT_ALLOWED: [
    { header: "x-token", ...refused },
    { header: "x-token", allowed: [], credentials: false, url },
  ],
  P_AUTHORIZATION_NEEDS_NAME: [{ allowed: ["*"], url }],
  P_NETWORK: network,
  REDIRECT_MODE_ERROR: [{ status: 302, url }],
  REDIRECT_SCHEME: [{ location: "mailto:a@shop.example", scheme: "mailto" }],
  REDIRECT_BAD_LOCATION: [{ location: "https://" }],
  REDIRECT_LIMIT: [{ limit: 20, url }],
  REDIRECT_CREDENTIALS: [{ location: "https://u:p@shop.example/" }],
  KEEPALIVE_QUOTA: [{ size: 70_000, limit: 65_536 }],
  NETWORK_ERROR: network,
  CORP_SAME_ORIGIN: [corp],
  CORP_SAME_SITE: [{ ...corp, policy: "same-site" }],
  CORP_COEP: (["require-corp", "credentialless"] as const).flatMap((embedder) => [
    { ...corp, policy: "", embedder, missing: "cross-origin-resource-policy" as const },
    { ...corp, policy: "cross-origin", embedder, missing: "cross-origin-embedder-policy" as const },
  ]),
  CSP_BLOCKED: [
    { directive: "connect-src", fallback: null, sources: "'self' https://cdn.example", url },
    { directive: "img-src", fallback: "default-src", sources: "'none'", url },
    { directive: "script-src-elem", fallback: "script-src", sources: "", url: "data:text/javascript,1" },
    { directive: "script-src", fallback: null, sources: "'self'", url: "inline" },
  ],
  ORB_BLOCKED: [
    { mime: "application/json", nosniff: false, status: 200, url },
    { mime: "text/html", nosniff: true, status: 404, url },
    { mime: "", nosniff: false, status: 206, url },
  ],
  NOSNIFF: [
    { destination: "script", mime: "text/plain", url },
    { destination: "style", mime: "", url },
  ],
  INTEGRITY_MISMATCH: [{ integrity: "sha384-AAAA", algorithm: "sha384", computed: "BBBB", size: 4, url }],
  INTEGRITY_NEEDS_CORS: [
    { integrity: "sha256-AAAA", algorithm: "sha256", size: 4, url },
    { integrity: "sha256-AAAA", algorithm: "sha256", size: null, url },
  ],
  MIME_BLOCKED: [
    { destination: "script", mime: "image/png", url },
    { destination: "style", mime: "", url },
  ],
  NOT_USABLE: initiators.map((initiator) => ({ initiator, mime: "text/html", status: 404, url })),
  NAVIGATION_SANDBOXED: (["top", "new-window"] as const).map((target) => ({ target, url, around: "https://shop.example" })),
  WEBSOCKET_REFUSED: [{ status: 403, url }],
  FRAMING_REFUSED: [
    { by: "X-Frame-Options", value: "DENY", origin: "https://shop.example", refused: 1, url },
    { by: "frame-ancestors", value: "'none'", origin: "https://shop.example", refused: 2, url },
  ],
  LNA_INSECURE_CONTEXT: spaces.map((to) => ({ from: "public", to, url, guessed: ["page", "server"] })),
  LNA_DENIED: spaces.flatMap((to) => [true, false].map((keepalive) => ({ from: "local", to, url, guessed: [], keepalive }))),
  RUN_LIMIT: [
    { exhausted: "events", limit: 60_000 },
    { exhausted: "bytes", limit: 25_000_000 },
    { exhausted: "work", limit: 4_000_000 },
    { exhausted: "stopped", limit: null },
  ],
};

const contexts: readonly Failure["context"][] = [
  { api: "fetch", pageOrigin: "https://shop.example", firstUrl: url, lastUrl: url },
  { api: "xhr", pageOrigin: "null", firstUrl: "https://old.shop.example/", lastUrl: url },
  ...initiators.slice(2).map((api) => ({ api, pageOrigin: "https://shop.example", firstUrl: url, lastUrl: url })),
];

/** One failure for every code, with every value above, of everything that makes requests, straight and redirected. */
export const everyFailure: readonly Failure[] = Object.entries(valuesOf).flatMap(([code, list]) =>
  list.flatMap((values) => contexts.map((context) => ({ code, values, context }) as Failure)),
);

export const codes = Object.keys(valuesOf) as readonly FailureCode[];
