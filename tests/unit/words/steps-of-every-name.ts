import type { OriginParts } from "../../../src/origins/origin.ts";
import type { Initiator } from "../../../src/trace/failures.ts";
import type { AnyStep, StepName, StepValues } from "../../../src/trace/steps.ts";

const networkReasons = ["refused", "name-not-found", "reset", "timeout", "certificate", "blocked-by-extension"] as const;
const url = "https://api.shop.example/cart";
const page: OriginParts = { opaque: false, scheme: "https", host: "shop.example", port: 443 };
const other: OriginParts = { opaque: false, scheme: "https", host: "api.shop.example", port: 443 };
const asks = { method: "PUT", methodSafelisted: false, unsafeHeaders: ["content-type", "x-a"], forced: true };
const permission = { maxAge: 5, asked: null, cap: 7200, methods: ["PUT"], headers: [], stored: true };
const check = {
  origin: "https://shop.example",
  allowOrigin: "",
  allowCredentials: "",
  credentialsMode: "include",
  url,
  status: 200,
} as const;
const followed = { status: 301, mode: "follow", location: "/x", count: 1, next: url, methodFrom: "POST", methodTo: "GET" };
const shown = { status: 200, exposed: ["etag"], hidden: ["x-total"], value: "", credentials: false };

type Values = { readonly [N in StepName]: readonly StepValues[N][] };

const initiators: readonly Initiator[] = [
  ...(["fetch", "xhr", "img", "script", "module", "stylesheet"] as const),
  ...(["font", "video", "eventsource", "form", "iframe", "beacon"] as const),
];

const around = {
  "csp-check": [
    { directive: "connect-src", fallback: null, sources: null, url, matched: null },
    { directive: "connect-src", fallback: null, sources: "https:", url, matched: "https:" },
    { directive: "img-src", fallback: "default-src", sources: "'none'", url, matched: null },
  ],
  "mixed-content-upgrade": [
    { pageUrl: "https://shop.example/", url: "http://cdn.example/a.png", upgraded: "https://cdn.example/a.png" },
  ],
  "local-network-check": (["public", "local", "loopback"] as const).flatMap((to) =>
    (["granted", "not-yet"] as const).map((allowed) => ({
      ...{ from: "local" as const, to, url, secureContext: true, permission: allowed, guessed: ["page"] as const },
    })),
  ),
  "http-cache-lookup": (["fresh", "revalidate", "none"] as const).flatMap((serves) => [
    ...(["fresh", "stale", "no-entry", "vary", "cache-mode", "no-cache", "method", "partition", "range"] as const).map(
      (because) => ({ url, serves, because }),
    ),
    { url, serves, because: "stale", age: 61 },
    { url, serves, because: "vary", varies: { name: "origin", stored: null, now: "https://shop.example" } },
    { url, serves, because: "vary", varies: { name: "origin", stored: "https://shop.example", now: null } },
  ]),
  "http-cache-update": [
    { url, headers: ["date", "etag"] },
    { url, headers: [] },
  ],
  "http-cache-store": (
    ["fresh", "validator", "no-store", "no-lifetime", "method", "status", "cache-mode", "vary-star"] as const
  ).flatMap((because) => [
    { url, stored: true, because, maxAge: 60, vary: ["origin"] },
    { url, stored: true, because, maxAge: null, vary: [] },
    { url, stored: false, because, maxAge: null, vary: [] },
  ]),
  "orb-check": (
    [
      "safelisted-mime",
      "never-sniffed",
      "nosniff",
      "partial",
      "sniffed-media",
      "bad-status",
      "no-mime",
      "javascript",
      "not-javascript",
    ] as const
  ).map((because) => ({ url, mime: "application/json", nosniff: false, because })),
  "mime-check": [
    { destination: "script", mime: "text/javascript", nosniff: true, url },
    { destination: "style", mime: "text/css", nosniff: false, url },
  ],
  "integrity-check": [
    { integrity: "sha384-AAAA", algorithm: "sha384", computed: "BBBB", url },
    { integrity: "sha384-AAAA", algorithm: "sha384", computed: null, url },
  ],
  "coep-check": (["require-corp", "credentialless"] as const).map((embedder) => ({
    ...{ policy: "cross-origin", origin: "https://shop.example", url, status: 200, embedder },
  })),
  "framing-check": (["X-Frame-Options", "frame-ancestors", "sandbox"] as const).map((by) => ({
    ...{ by, value: "'self'", origin: "https://shop.example", refused: 1, url },
  })),
  "in-worker": (["no-worker", "no-document", "not-classic"] as const).map((because) => ({ because, initiator: "fetch", url })),
  "sandboxed-navigation": (["top", "new-window"] as const).map((target) => ({ target, url })),
  "websocket-handshake": [
    { status: 101, url },
    { status: 403, url },
  ],
  embed: initiators
    .flatMap((initiator) =>
      (["load", "error", "message", "open", "navigated", "none", "queued"] as const).flatMap((event) =>
        [true, false, null].map((readable) => ({ initiator, event, readable, tainting: "opaque" as const })),
      ),
    )
    .concat(
      (["call", "variable"] as const).map((how) => ({
        ...{ initiator: "script" as const, event: "load" as const, readable: null, tainting: "opaque" as const },
        handed: { how, name: "show", json: '{"a":1}' },
      })),
    ),
} satisfies Partial<Values>;

/** For every step values it can have, one for each reason. The type sees to it that a new step is not forgotten. */
const valuesOf: Values = {
  "construct-request": [{ method: "GET", url, mode: "cors", credentials: "same-origin", redirect: "follow" }],
  "drop-headers": (["forbidden", "no-cors"] as const).map((because) => ({ names: ["Host", "Cookie"], because })),
  "method-normalized": [{ from: "get", to: "GET" }],
  "block-bad-port": [{ port: 25 }],
  "keepalive-quota": [{ size: 70_000, limit: 65_536 }],
  "mixed-content": [{ pageUrl: "https://shop.example/", url: "http://api.shop.example/" }],
  "compare-origins": [
    { page, url: page, same: true, sameSite: true, tainting: "basic" },
    ...(["basic", "cors", "opaque"] as const).map((tainting) => ({ page, url: other, same: false, sameSite: true, tainting })),
    { page: { opaque: true }, url: other, same: false, sameSite: false, tainting: "cors" },
  ],
  "preflight-needed": [
    { needed: true, ...asks },
    { needed: false, method: "GET", methodSafelisted: true, unsafeHeaders: [], forced: false },
  ],
  "preflight-cache-lookup": [
    { url, origin: "https://shop.example", hit: true, expires: 5000 },
    ...(["no-entry", "expired", "method", "header", "credentials", "bypassed"] as const).map((why) => ({
      ...{ url, origin: "null", hit: false, why },
    })),
  ],
  "preflight-cache-store": [
    permission,
    { ...permission, asked: "86400", maxAge: 7200, stored: true },
    { ...permission, asked: "-1", maxAge: 0, cap: null, stored: false },
    { ...permission, asked: "" },
  ],
  "preflight-cache-clear": [{ url }],
  credentials: [
    { mode: "include", included: true, cookies: ["a", "b"], withheld: [] },
    { mode: "include", included: true, cookies: [], withheld: [] },
    { mode: "omit", included: false, cookies: [], withheld: [] },
    {
      ...{ mode: "same-origin", included: false, cookies: [] },
      withheld: (["same-site", "secure", "third-party", "partitioned", "path"] as const).map((because) => ({
        name: "id",
        because,
      })),
    },
  ],
  "cookies-stored": [
    { stored: ["a"], deleted: [], refused: [], evicted: [] },
    { stored: [], deleted: ["a"], refused: [], evicted: [] },
    { stored: ["a"], deleted: [], refused: [], evicted: [{ names: ["b", "c"], because: "too-many", most: 180 }] },
    { stored: ["a"], deleted: [], refused: [], evicted: [{ names: ["b"], because: "too-many-bytes", most: 10_240 }] },
    {
      ...{ stored: [], deleted: [], evicted: [] },
      refused: (["no-credentials", "same-site", "secure", "third-party", "invalid", "too-large", "no-room"] as const).map(
        (because) => ({ line: "id=1; Secure", because }),
      ),
    },
  ],
  "append-origin": (["cors", "method", "not-needed", "tainted", "referrer-policy"] as const).map((because) => ({
    ...{ origin: because === "not-needed" ? null : "https://shop.example", because },
  })),
  "preflight-redirect": [{ status: 301, location: "/cart/" }],
  "preflight-status": [{ status: 204 }, { status: 404 }],
  "preflight-methods": (["listed", "wildcard", "safelisted", "not-listed", "unparsable"] as const).flatMap((because) =>
    [null, "", "PUT"].map((value) => ({
      method: "PUT",
      value,
      allowed: value ? [value] : [],
      because,
      credentials: value === null,
    })),
  ),
  "preflight-headers": (
    ["listed", "wildcard", "none-needed", "not-listed", "unparsable", "authorization-by-name"] as const
  ).flatMap((because) =>
    [null, "", "x-a"].map((value) => ({
      ...{ unsafeHeaders: because === "none-needed" ? [] : ["x-a", "x-b"], value, allowed: [] },
      ...{ refused: because === "not-listed" ? ["x-b"] : [], because, credentials: value === null },
    })),
  ),
  "cors-check": (["preflight", "actual"] as const).flatMap((of) => [
    { ...check, of },
    { ...check, of, allowOrigin: null, allowCredentials: null },
    { ...check, of, allowOrigin: "*", credentialsMode: "omit" as const },
  ]),
  "corp-check": [{ policy: "same-site", origin: "https://shop.example", url, sameSite: false }],
  ...around,
  "network-error": networkReasons.map((reason) => ({
    ...{ host: "api.shop.example", reason },
  })),
  "same-origin-response": [{ status: 200 }],
  redirect: [
    { ...followed, removedHeaders: ["content-type"] },
    { ...followed, methodTo: "POST", next: null, location: null, mode: "manual", removedHeaders: [] },
  ],
  "origin-tainted": [{ origin: "https://shop.example", urls: [url] }],
  expose: (["basic", "cors", "opaque", "opaqueredirect"] as const).flatMap((responseType) => [
    { ...shown, responseType },
    { ...shown, responseType, value: null },
    { ...shown, responseType, hidden: [] },
  ]),
  "get-header": (["given", "absent", "not-exposed", "forbidden", "opaque", "not-a-name"] as const).map((because) => ({
    ...{ name: "X-Total", responseType: "cors" as const, because },
  })),
};

/** Every step with every value above, noted and passed. One that fails speaks with the words of its failure. */
export const everyStep: readonly AnyStep[] = Object.entries(valuesOf).flatMap(([name, list]) =>
  list.flatMap((values) =>
    (["note", "pass"] as const).map((verdict) => ({ name, gate: "request", verdict, values }) as unknown as AnyStep),
  ),
);

export const stepNames = Object.keys(valuesOf) as readonly StepName[];
