import * as v from "valibot";
import { limits } from "./limits.ts";

/**
 * The shape of a scenario: what a link holds. Types are inferred from it, so that nothing can be in the one and not in the other.
 * Values that are *semantically* wrong (a method that is no token, a URL that does not parse) are allowed here:
 * the engine judges the page's side, and `problems.ts` tells the editor about the rest.
 */
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/u));
const header = v.tuple([text(limits.headerName), text(limits.headerValue)]);
const headers = v.pipe(v.array(header), v.maxLength(limits.headersPerList));
const status = v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599));
const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(366 * 24 * 3_600_000));

const Cookie = v.strictObject({
  /** The URL that set it. */
  url: text(limits.url),
  /** As in Set-Cookie. */
  line: text(limits.headerValue),
});

export const profiles = ["standard", "chromium", "firefox", "webkit"] as const;

const Browser = v.strictObject({
  profile: v.optional(v.picklist(profiles), "chromium"),
  cookies: v.optional(v.pipe(v.array(Cookie), v.maxLength(limits.cookies)), () => []),
  /** What the user answers when the browser asks whether the page may reach the local network or this machine. */
  localNetwork: v.optional(v.picklist(["granted", "denied"]), "denied"),
});

/** https://wicg.github.io/local-network-access/#ip-address-space-section; "auto": by the host's name. */
const addressSpace = v.optional(v.picklist(["auto", "public", "local", "loopback"]), "auto");

/** https://www.w3.org/TR/referrer-policy/#referrer-policies; the empty one: none is chosen. */
export const referrerPolicies = [
  "",
  "no-referrer",
  "no-referrer-when-downgrade",
  "origin",
  "origin-when-cross-origin",
  "same-origin",
  "strict-origin",
  "strict-origin-when-cross-origin",
  "unsafe-url",
] as const;

const Page = v.strictObject({
  id,
  name: v.optional(text(limits.shortText), ""),
  url: text(limits.url),
  /** Performed in a sandboxed frame: the origin is opaque and is sent as `null`. */
  sandboxed: v.optional(v.boolean(), false),
  referrerPolicy: v.optional(v.picklist(referrerPolicies), ""),
  /** Content-Security-Policy of the document, one policy; empty: none. */
  csp: v.optional(text(limits.headerValue), ""),
  /** Cross-Origin-Embedder-Policy of the document. */
  coep: v.optional(v.picklist(["unsafe-none", "require-corp", "credentialless"]), "unsafe-none"),
  /** Of the address that the document came from. */
  addressSpace,
});

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

const Route = v.strictObject({
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

const Layer = v.variant("kind", [v.variant("style", [CorsHeaders, CorsPolicy]), Auth, Redirect, Throw, Cache, Handler, Forward]);

const Host = v.strictObject({
  id,
  name: v.optional(text(limits.shortText), ""),
  /** A proxy is drawn between the browser and the servers; it answers like any other host. */
  role: v.optional(v.picklist(["server", "proxy"]), "server"),
  /** Every origin it answers for, such as `https://api.shop.example`. */
  origins: v.pipe(v.array(text(limits.url)), v.minLength(1), v.maxLength(8)),
  addressSpace,
  /** Nobody listens: every request fails. */
  down: v.optional(v.boolean(), false),
  layers: v.optional(v.pipe(v.array(Layer), v.maxLength(limits.layersPerHost)), () => []),
});

/* Actions, performed one after the other. */

/** What every action of a page has. */
const pageFields = {
  page: id,
  url: text(limits.url),
  /** Milliseconds that pass on the clock before it starts. */
  wait: v.optional(milliseconds, 0),
  /** The script that does it was smuggled into the page (XSS): it has the page's origin and all its rights. */
  injected: v.optional(v.boolean(), false),
};

const referrerPolicy = v.optional(v.picklist(referrerPolicies), "");

const requestFields = {
  url: text(limits.url),
  method: v.optional(text(limits.shortText), "GET"),
  headers: v.optional(headers, () => []),
  body: v.optional(v.nullable(text(limits.body)), null),
  /** Milliseconds that pass on the clock before it starts. */
  wait: v.optional(milliseconds, 0),
};

/** What kind of value the script passes as body; it decides the implicit Content-Type. */
const bodyType = v.optional(v.picklist(["text", "urlsearchparams", "formdata", "blob", "arraybuffer"]), "text");

const Fetch = v.strictObject({
  kind: v.literal("fetch"),
  ...pageFields,
  ...requestFields,
  bodyType,
  blobType: v.optional(text(limits.shortText), ""),
  mode: v.optional(v.picklist(["cors", "no-cors", "same-origin"]), "cors"),
  credentials: v.optional(v.picklist(["omit", "same-origin", "include"]), "same-origin"),
  redirect: v.optional(v.picklist(["follow", "error", "manual"]), "follow"),
  cache: v.optional(v.picklist(["default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"]), "default"),
  referrerPolicy,
  keepalive: v.optional(v.boolean(), false),
});

const Xhr = v.strictObject({
  kind: v.literal("xhr"),
  ...pageFields,
  ...requestFields,
  bodyType,
  blobType: v.optional(text(limits.shortText), ""),
  withCredentials: v.optional(v.boolean(), false),
  /** A listener on xhr.upload forces a preflight; one added after send() comes too late. */
  uploadListener: v.optional(v.picklist(["none", "before-send", "after-send"]), "none"),
  sync: v.optional(v.boolean(), false),
});

/** Elements that fetch a subresource. "module": `<script type=module>`; "font": a FontFace, as from @font-face. */
export const elementNames = ["img", "script", "module", "stylesheet", "font", "video"] as const;

const Element = v.strictObject({
  kind: v.literal("element"),
  ...pageFields,
  element: v.picklist(elementNames),
  /** The attribute's state; "none": no attribute. A font has none. https://html.spec.whatwg.org/#cors-settings-attribute */
  crossorigin: v.optional(v.picklist(["none", "anonymous", "use-credentials"]), "none"),
  referrerPolicy,
});

const EventSource = v.strictObject({
  kind: v.literal("eventsource"),
  ...pageFields,
  withCredentials: v.optional(v.boolean(), false),
});

/** Submitted into a frame of its own. */
const Form = v.strictObject({
  kind: v.literal("form"),
  ...pageFields,
  method: v.optional(v.picklist(["GET", "POST"]), "POST"),
  enctype: v.optional(
    v.picklist(["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]),
    "application/x-www-form-urlencoded",
  ),
  fields: v.optional(
    v.pipe(v.array(v.tuple([text(limits.shortText), text(limits.headerValue)])), v.maxLength(limits.headersPerList)),
    () => [],
  ),
});

const Frame = v.strictObject({
  kind: v.literal("iframe"),
  ...pageFields,
  referrerPolicy,
});

const Beacon = v.strictObject({
  kind: v.literal("beacon"),
  ...pageFields,
  body: v.optional(v.nullable(text(limits.body)), null),
  bodyType,
  blobType: v.optional(text(limits.shortText), ""),
});

/** curl, or another server: the same wire, no browser. */
const Client = v.strictObject({
  kind: v.literal("client"),
  client: v.optional(text(limits.shortText), "curl"),
  ...requestFields,
});

const Action = v.variant("kind", [Fetch, Xhr, Element, EventSource, Form, Frame, Beacon, Client]);

/** The parts that an editor makes new ones of. */
export { Action as ActionSchema, Host as HostSchema, Layer as LayerSchema, Page as PageSchema, Route as RouteSchema };

/** The version that this code writes. Older ones are lifted by migrations/. */
export const currentVersion = 1;

export const ScenarioSchema = v.strictObject({
  version: v.literal(currentVersion),
  title: v.optional(text(limits.shortText), ""),
  note: v.optional(text(limits.note), ""),
  browser: v.optional(Browser, () => v.getDefaults(Browser) as never),
  pages: v.pipe(v.array(Page), v.maxLength(limits.pages)),
  hosts: v.pipe(v.array(Host), v.maxLength(limits.hosts)),
  actions: v.pipe(v.array(Action), v.maxLength(limits.actions)),
});

/** A whole scenario, every default filled in. */
export type Scenario = v.InferOutput<typeof ScenarioSchema>;
/** A scenario as it may be written: what equals its default may be left out. */
export type ScenarioInput = v.InferInput<typeof ScenarioSchema>;
export type PageSpec = v.InferOutput<typeof Page>;
export type HostSpec = v.InferOutput<typeof Host>;
export type LayerSpec = v.InferOutput<typeof Layer>;
export type LayerKind = LayerSpec["kind"];
export type LayerOf<K extends LayerKind> = Extract<LayerSpec, { kind: K }>;
export type RouteSpec = v.InferOutput<typeof Route>;
export type ActionSpec = v.InferOutput<typeof Action>;
/** What a page does, as against a client. */
export type PageActionSpec = Exclude<ActionSpec, { kind: "client" }>;
export type ElementName = (typeof elementNames)[number];
export type AddressSpaceSpec = HostSpec["addressSpace"];
export type ActionOf<K extends ActionSpec["kind"]> = Extract<ActionSpec, { kind: K }>;
export type ProfileName = v.InferOutput<typeof Browser>["profile"];
