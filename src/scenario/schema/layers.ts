import * as v from "valibot";
import { limits } from "../limits.ts";
import { headers, status, text } from "./values.ts";

/** Sample files a route can answer with. "js-throws" is a script that throws; "event-stream" sends one message, `hello`. */
export const fileKinds = ["none", "png", "js", "js-throws", "css", "json", "html", "event-stream", "font", "video"] as const;

/* Layers of a host, in the order in which a request meets them. */

const CorsHeaders = v.strictObject({
  kind: v.literal("cors"),
  off: v.optional(v.boolean(), false),
  style: v.literal("headers"),
  /** null: this layer does not answer preflights, they travel on to the next layer. */
  preflight: v.optional(
    v.nullable(v.strictObject({ status: v.optional(status, 204), headers: v.optional(headers, () => []) })),
    null,
  ),
  /** Put on every response that is not a preflight's. */
  actual: v.optional(headers, () => []),
});

const CorsPolicy = v.strictObject({
  kind: v.literal("cors"),
  off: v.optional(v.boolean(), false),
  style: v.literal("policy"),
  /** "any": `*`. "reflect": whatever asks. Otherwise a list of origins. */
  origins: v.optional(
    v.union([v.picklist(["any", "reflect"]), v.pipe(v.array(text(limits.url)), v.maxLength(limits.headersPerList))]),
    () => [],
  ),
  methods: v.optional(v.pipe(v.array(text(limits.shortText)), v.maxLength(limits.headersPerList)), () => []),
  headers: v.optional(v.pipe(v.array(text(limits.headerName)), v.maxLength(limits.headersPerList)), () => []),
  credentials: v.optional(v.boolean(), false),
  /** Seconds; null: no Access-Control-Max-Age. */
  maxAge: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(1_000_000_000))), null),
  expose: v.optional(v.pipe(v.array(text(limits.headerName)), v.maxLength(limits.headersPerList)), () => []),
  vary: v.optional(v.boolean(), true),
  /** An origin that is not on the list: leave the headers out, send the first allowed origin, or refuse with 403. */
  unknownOrigin: v.optional(v.picklist(["omit", "first", "refuse"]), "omit"),
});

const Auth = v.strictObject({
  kind: v.literal("auth"),
  off: v.optional(v.boolean(), false),
  /** What must be there: a cookie (NAME or NAME=VALUE) or a bearer token. */
  needs: v.picklist(["cookie", "bearer"]),
  value: text(limits.headerValue),
  /** Lets OPTIONS through, as well-set-up servers do. */
  exemptOptions: v.optional(v.boolean(), false),
  status: v.optional(status, 401),
});

const Redirect = v.strictObject({
  kind: v.literal("redirect"),
  off: v.optional(v.boolean(), false),
  when: v.variant("if", [
    v.strictObject({ if: v.literal("http") }),
    v.strictObject({ if: v.literal("no-trailing-slash") }),
    v.strictObject({ if: v.literal("path"), path: text(limits.url) }),
  ]),
  status: v.optional(v.picklist([301, 302, 303, 307, 308]), 301),
  /** For `path`: an absolute or relative URL. The two others make their own. */
  location: v.optional(text(limits.url), ""),
});

const Throw = v.strictObject({
  kind: v.literal("failure"),
  off: v.optional(v.boolean(), false),
  /** Path prefix; empty: every request. Preflights pass. */
  path: v.optional(text(limits.url), ""),
  status: v.optional(status, 500),
  body: v.optional(text(limits.body), "Internal Server Error"),
  /** Whether the error page keeps the headers that layers before this one have set. */
  headers: v.optional(v.picklist(["discarded", "kept"]), "discarded"),
});

export const Route = v.strictObject({
  /** Exact path, or a prefix that ends in `*`. */
  path: v.optional(text(limits.url), "*"),
  /** Empty: any method but a preflight's OPTIONS. */
  methods: v.optional(v.pipe(v.array(text(limits.shortText)), v.maxLength(16)), () => []),
  status: v.optional(status, 200),
  headers: v.optional(headers, () => []),
  /** Set-Cookie lines. */
  cookies: v.optional(v.pipe(v.array(text(limits.headerValue)), v.maxLength(16)), () => []),
  body: v.optional(text(limits.body), ""),
  /** A sample file instead of `body`, with its Content-Type unless `headers` give one; see hosts/files.ts. */
  file: v.optional(v.picklist(fileKinds), "none"),
  /** What the server does when this route runs, in words. */
  effect: v.optional(text(limits.shortText), ""),
});

/** A shared cache (a CDN, a caching proxy): answers from what it has kept, else asks the layers behind it. https://www.rfc-editor.org/rfc/rfc9111 */
const Cache = v.strictObject({
  kind: v.literal("cache"),
  off: v.optional(v.boolean(), false),
  /** Takes no notice of Vary: one answer per URL for everybody, the classic misconfiguration. */
  ignoreVary: v.optional(v.boolean(), false),
  /** Seconds to keep a response that says nothing about its lifetime; null: such a response is not kept. */
  defaultMaxAge: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000))), null),
});

const Handler = v.strictObject({
  kind: v.literal("handler"),
  off: v.optional(v.boolean(), false),
  routes: v.optional(v.pipe(v.array(Route), v.maxLength(limits.routesPerHandler)), () => []),
});

const Forward = v.strictObject({
  kind: v.literal("forward"),
  off: v.optional(v.boolean(), false),
  /** Only paths that begin with this; empty: all. */
  prefix: v.optional(text(limits.url), ""),
  stripPrefix: v.optional(v.boolean(), false),
  /** Origins or URLs of the upstreams. */
  upstreams: v.pipe(v.array(text(limits.url)), v.maxLength(limits.upstreams)),
  balance: v.optional(v.picklist(["round-robin", "hash"]), "round-robin"),
  host: v.optional(v.picklist(["rewrite", "keep"]), "rewrite"),
  /** What becomes of the Origin header on the proxy's own hop. */
  origin: v.optional(v.picklist(["keep", "rewrite", "remove"]), "keep"),
  /** For `rewrite`. */
  originValue: v.optional(text(limits.url), ""),
  addRequestHeaders: v.optional(headers, () => []),
  removeRequestHeaders: v.optional(v.pipe(v.array(text(limits.headerName)), v.maxLength(limits.headersPerList)), () => []),
  addResponseHeaders: v.optional(headers, () => []),
  removeResponseHeaders: v.optional(v.pipe(v.array(text(limits.headerName)), v.maxLength(limits.headersPerList)), () => []),
});

export const Layer = v.variant("kind", [
  v.variant("style", [CorsHeaders, CorsPolicy]),
  Auth,
  Redirect,
  Throw,
  Cache,
  Handler,
  Forward,
]);
