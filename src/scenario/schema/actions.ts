import * as v from "valibot";
import { limits } from "../limits.ts";
import { headers, id, milliseconds, referrerPolicy, text } from "./values.ts";

/* Actions, performed one after the other. */

/** What every action of a page has. */
const pageFields = {
  page: id,
  url: text(limits.url),
  /** Milliseconds that pass on the clock before it starts. */
  wait: v.optional(milliseconds, 0),
  /** The script that does it was smuggled into the page (XSS): it has the page's origin and all its rights. */
  injected: v.optional(v.boolean(), false),
  /** Done by the worker that the page has started last. */
  inWorker: v.optional(v.boolean(), false),
};

const requestFields = {
  url: text(limits.url),
  method: v.optional(text(limits.shortText), "GET"),
  headers: v.optional(headers, () => []),
  body: v.optional(v.nullable(text(limits.body)), null),
  /** Milliseconds that pass on the clock before it starts. */
  wait: v.optional(milliseconds, 0),
};

/** The one header of the response that the script asks for by name; empty: none. */
const readsHeader = v.optional(text(limits.shortText), "");

/** What kind of value the script passes as body; it decides the implicit Content-Type. */
const bodyType = v.optional(v.picklist(["text", "urlsearchparams", "formdata", "blob", "arraybuffer"]), "text");

/** https://w3c.github.io/webappsec-subresource-integrity/#the-integrity-attribute */
const integrity = v.optional(text(limits.headerValue), "");

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
  /** As Request takes it: empty for none, "about:client" for the page, else a URL. */
  referrer: v.optional(text(limits.url), "about:client"),
  /** Digests, as in the attribute of this name; empty: none. */
  integrity,
  keepalive: v.optional(v.boolean(), false),
  readsHeader,
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
  readsHeader,
});

/**
 * Elements that fetch a subresource. "module": `<script type=module>`; "font": a FontFace, as from @font-face; "shape": the image of a
 * shape-outside, as every CSS image that is asked for with CORS; "preload" and those after it: `<link>` with that rel. "worker" and
 * "sharedworker": new Worker() and new SharedWorker(); "importscripts": importScripts(), which only a worker has; there "module" is import().
 */
export const elementNames = [
  "img",
  "script",
  "module",
  "stylesheet",
  "font",
  "video",
  "track",
  "shape",
  "preload",
  "modulepreload",
  "prefetch",
  "icon",
  "worker",
  "sharedworker",
  "importscripts",
] as const;

/** What a preload is for. https://html.spec.whatwg.org/#attr-link-as, of those that browsers take */
export const preloadedAs = ["fetch", "font", "image", "script", "style"] as const;

const Element = v.strictObject({
  kind: v.literal("element"),
  ...pageFields,
  element: v.picklist(elementNames),
  /** The attribute's state; "none": no attribute. A font has none, a track its video's. https://html.spec.whatwg.org/#cors-settings-attribute */
  crossorigin: v.optional(v.picklist(["none", "anonymous", "use-credentials"]), "none"),
  /** Of a worker: what its script is. */
  workerType: v.optional(v.picklist(["classic", "module"]), "classic"),
  /** Of a preload. */
  as: v.optional(v.picklist(preloadedAs), "fetch"),
  referrerPolicy,
  /** Of scripts and styles, and of what is loaded beforehand for them. */
  integrity,
});

const EventSource = v.strictObject({
  kind: v.literal("eventsource"),
  ...pageFields,
  withCredentials: v.optional(v.boolean(), false),
});

/** Where a navigation shows what it brings. "frame": one of its own in the page. "top": in the page's place. */
export const navigationTargets = ["frame", "top", "new-window"] as const;

/** Submitted by script. */
const Form = v.strictObject({
  kind: v.literal("form"),
  ...pageFields,
  target: v.optional(v.picklist(navigationTargets), "frame"),
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

/** The window goes elsewhere, or a new one does. "link": the user follows it. "script": `top.location = url`. "window-open": in a new window. */
export const navigationWays = ["link", "script", "window-open"] as const;

const Navigation = v.strictObject({
  kind: v.literal("navigation"),
  ...pageFields,
  by: v.optional(v.picklist(navigationWays), "link"),
});

/** Opened, up to its first message. */
const WebSocket = v.strictObject({
  kind: v.literal("websocket"),
  ...pageFields,
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

export const Action = v.variant("kind", [Fetch, Xhr, Element, EventSource, WebSocket, Form, Frame, Navigation, Beacon, Client]);
