import type {
  BeaconCall,
  ElementCall,
  EventSourceCall,
  FetchCall,
  FormCall,
  FrameCall,
  XhrCall,
} from "../../src/engine/model/calls.ts";
import type { BodyType } from "../../src/http/body.ts";
import type { Playable, TruthAction } from "./corpus.ts";
import { fillIn } from "./world.ts";

/** What a page does, every default filled in: for the engine to play, and for a browser to perform. */
export type Call =
  | ({ readonly kind: "fetch" } & FetchCall)
  | ({ readonly kind: "xhr" } & XhrCall)
  | ({ readonly kind: "eventsource" } & EventSourceCall)
  | ({ readonly kind: "form" } & FormCall)
  | ({ readonly kind: "iframe" } & FrameCall)
  | ({ readonly kind: "beacon" } & BeaconCall)
  | ({ readonly kind: "element" } & ElementCall);

export function callOf(action: TruthAction, of: Playable): Call {
  const url = fillIn(action.url, of);
  const { via = "fetch", referrerPolicy = "", integrity = "", credentials, as = "fetch" } = action;
  const referrer = fillIn(action.referrer ?? "about:client", of);
  switch (via) {
    case "fetch":
      return { kind: via, url, ...composed(action), ...fetchFields(action), referrerPolicy, referrer, integrity };
    case "xhr":
      return { kind: via, url: withUser(url, action), ...composed(action), ...xhrFields(action) };
    case "eventsource":
      return { kind: via, url, withCredentials: credentials === "include" };
    case "form":
      return { kind: via, url, target: "frame", ...formFields(action) };
    case "iframe":
      return { kind: via, url, referrerPolicy };
    case "beacon":
      return { kind: via, url, ...beaconFields(action) };
    default:
      return {
        kind: "element",
        url,
        element: via,
        workerType: action.workerType ?? "classic",
        crossorigin: stateOf(action.crossorigin),
        as,
        referrerPolicy,
        integrity,
      };
  }
}

/** What fetch() and XMLHttpRequest have in common. */
function composed({ method = "GET", headers = [], body, bodyType: type, blobType = "" }: TruthAction) {
  const bodyType: BodyType = type ?? "text";
  return { method, headers, body: body === undefined ? null : bodyOf(body, bodyType), bodyType, blobType };
}

/** Forms of one pair are written as its value. */
function bodyOf(body: string, type: BodyType): string {
  return type === "urlsearchparams" || type === "formdata" ? `k=${body}` : body;
}

function fetchFields(action: TruthAction) {
  const { mode = "cors", credentials = "same-origin", redirect = "follow", cache = "default", keepalive = false } = action;
  return { mode, credentials, redirect, cache, keepalive };
}

function xhrFields({ uploadListener: listener, credentials, sync = false }: TruthAction) {
  const uploadListener = listener === "late" ? ("after-send" as const) : listener ? ("before-send" as const) : ("none" as const);
  return { withCredentials: credentials === "include", uploadListener, sync };
}

/** open() puts its user and password into the URL. https://xhr.spec.whatwg.org/#dom-xmlhttprequest-open */
function withUser(written: string, { user, password }: TruthAction): string {
  if (user === undefined && password === undefined) return written;
  const url = new URL(written);
  url.username = user ?? "";
  url.password = password ?? "";
  return url.href;
}

function formFields({ method, enctype = "application/x-www-form-urlencoded" }: TruthAction) {
  const verb = method?.toUpperCase() === "GET" ? ("GET" as const) : ("POST" as const);
  return { method: verb, enctype, fields: [["k", "v"]] as const };
}

/** Of a string, unless a type is given. */
function beaconFields({ body = "x", bodyType, blobType }: TruthAction) {
  const type: BodyType = bodyType ?? (blobType === undefined ? "text" : "blob");
  return { body: bodyOf(body, type), bodyType: type, blobType: blobType ?? "" };
}

/** https://html.spec.whatwg.org/#cors-settings-attribute: any value but one is the anonymous state. */
function stateOf(attribute: string | undefined) {
  if (attribute === undefined) return "none" as const;
  return attribute.toLowerCase() === "use-credentials" ? ("use-credentials" as const) : ("anonymous" as const);
}
