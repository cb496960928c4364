import * as v from "valibot";
import { textTests } from "../../trace/condition.ts";
import { limits } from "../limits.ts";
import { layerFields } from "./conditions.ts";
import { headers, status, text } from "./values.ts";

/** Sample files a route can answer with. "js-throws" is a script that throws; "event-stream" sends one message, `hello`.
 * "websocket": a socket is opened for whoever asks, `body` is its first message; a status that is no success refuses it. */
export const fileKinds = [
  "none",
  "png",
  "js",
  "js-throws",
  "css",
  "json",
  "html",
  "event-stream",
  "font",
  "video",
  "vtt",
  "websocket",
] as const;

/* Layers of a host, in the order in which a request meets them. */

/**
 * On which answers a layer puts its headers. "success": 2xx and 3xx only, as nginx's add_header without `always`, gateways and most
 * frameworks do: their error pages go without.
 */
const onStatuses = v.optional(v.picklist(["all", "success"]), "all");

const CorsHeaders = v.strictObject({
  kind: v.literal("cors"),
  ...layerFields,
  style: v.literal("headers"),
  /** null: this layer does not answer preflights, they travel on to the next layer. */
  preflight: v.optional(
    v.nullable(v.strictObject({ status: v.optional(status, 204), headers: v.optional(headers, () => []) })),
    null,
  ),
  /** Put on the responses to everything but preflights. */
  actual: v.optional(headers, () => []),
  /** Put on the answers to preflights too, where others give them. */
  onPreflights: v.optional(v.boolean(), false),
  onStatuses,
});

/** "sub-domains-of": `value` is an origin; any name below its host, with its scheme and port. Otherwise how the origin's text is compared. */
const OriginRule = v.strictObject({ test: v.picklist(["sub-domains-of", ...textTests]), value: text(limits.url) });

const names = (longest: number) => v.pipe(v.array(text(longest)), v.maxLength(limits.headersPerList));

const CorsPolicy = v.strictObject({
  kind: v.literal("cors"),
  ...layerFields,
  style: v.literal("policy"),
  /** "any": `*`. "reflect": whatever asks. Otherwise a list of origins. */
  origins: v.optional(
    v.union([v.picklist(["any", "reflect"]), v.pipe(v.array(text(limits.url)), v.maxLength(limits.headersPerList))]),
    () => [],
  ),
  /** Who is let in besides those on the list, each with its own origin as answer. */
  rules: v.optional(v.pipe(v.array(OriginRule), v.maxLength(limits.originRules)), () => []),
  /** "echo": whatever the preflight asks for. */
  methods: v.optional(v.union([v.literal("echo"), names(limits.shortText)]), () => []),
  headers: v.optional(v.union([v.literal("echo"), names(limits.headerName)]), () => []),
  credentials: v.optional(v.boolean(), false),
  /** Seconds; null: no Access-Control-Max-Age. */
  maxAge: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(1_000_000_000))), null),
  expose: v.optional(names(limits.headerName), () => []),
  vary: v.optional(v.boolean(), true),
  /** An origin that is not on the list: leave the headers out, send the first origin that is spelled out, send `*`, or refuse with 403. */
  unknownOrigin: v.optional(v.picklist(["omit", "first", "any", "refuse"]), "omit"),
  /** "exempt": a request from the server's own origin (scheme and Host as it sees them) is none of this layer's business. */
  ownOrigin: v.optional(v.picklist(["checked", "exempt"]), "checked"),
  /** "pass": preflights go on to the layers behind, and the headers are put on what they answer. */
  preflights: v.optional(v.picklist(["answer", "pass"]), "answer"),
  onStatuses,
});

const Auth = v.strictObject({
  kind: v.literal("auth"),
  ...layerFields,
  /** What must be there: a cookie (NAME or NAME=VALUE) or a bearer token. */
  needs: v.picklist(["cookie", "bearer"]),
  value: text(limits.headerValue),
  /** Lets OPTIONS through, as well-set-up servers do. */
  exemptOptions: v.optional(v.boolean(), false),
  status: v.optional(status, 401),
});

const Redirect = v.strictObject({
  kind: v.literal("redirect"),
  ...layerFields,
  /** "https": from http to the same URL there. "trailing-slash": to the path with a slash at its end. Who is there already passes. */
  to: v.picklist(["https", "trailing-slash", "location"]),
  status: v.optional(v.picklist([301, 302, 303, 307, 308]), 301),
  /** For `location`: an absolute or relative URL. */
  location: v.optional(text(limits.url), ""),
});

/** Answers every request that its conditions mean: a sign-in page, a refusal, an error. */
const Answer = v.strictObject({
  kind: v.literal("answer"),
  ...layerFields,
  status: v.optional(status, 200),
  headers: v.optional(headers, () => []),
  body: v.optional(text(limits.body), ""),
  /** "discarded": what layers before this one would put on the answer is thrown away, as most error pages do. */
  earlierHeaders: v.optional(v.picklist(["kept", "discarded"]), "kept"),
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
  ...layerFields,
  /** Takes no notice of Vary: one answer per URL for everybody, the classic misconfiguration. */
  ignoreVary: v.optional(v.boolean(), false),
  /** Seconds to keep a response that says nothing about its lifetime; null: such a response is not kept. */
  defaultMaxAge: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000))), null),
});

const Handler = v.strictObject({
  kind: v.literal("handler"),
  ...layerFields,
  routes: v.optional(v.pipe(v.array(Route), v.maxLength(limits.routesPerHandler)), () => []),
});

const Forward = v.strictObject({
  kind: v.literal("forward"),
  ...layerFields,
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
  onStatuses,
  removeResponseHeaders: v.optional(v.pipe(v.array(text(limits.headerName)), v.maxLength(limits.headersPerList)), () => []),
});

export const Layer = v.variant("kind", [
  v.variant("style", [CorsHeaders, CorsPolicy]),
  Auth,
  Redirect,
  Answer,
  Cache,
  Handler,
  Forward,
]);
