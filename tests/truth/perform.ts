import { sendBeacon } from "../../src/engine/elements/beacon.ts";
import { openEventSource } from "../../src/engine/elements/event-source.ts";
import { loadFrame, submitForm } from "../../src/engine/elements/frame.ts";
import { loadElement } from "../../src/engine/elements/load-element.ts";
import { fetchMethod } from "../../src/engine/fetching/fetch-method.ts";
import type { Algorithm } from "../../src/engine/model/algorithm.ts";
import type { Browser } from "../../src/engine/model/browser.ts";
import type { Page } from "../../src/engine/model/page.ts";
import { xhrSend } from "../../src/engine/xhr/send.ts";
import type { BodyType } from "../../src/http/body.ts";
import type { Outcome } from "../../src/trace/events.ts";
import type { Playable, TruthAction } from "./corpus.ts";
import { fillIn } from "./world.ts";

/** One action of a case, as the engine's algorithm for it. */
export function perform(action: TruthAction, of: Playable, page: Page, browser: Browser): Algorithm<Outcome> {
  const url = fillIn(action.url, of);
  const referrerPolicy = action.referrerPolicy ?? "";
  const { via = "fetch" } = action;
  switch (via) {
    case "fetch":
      return fetchMethod({ ...composed(action), ...fetchFields(action), url, referrerPolicy }, page, browser);
    case "xhr":
      return xhrSend({ ...composed(action), ...xhrFields(action), url: withUser(url, action) }, page, browser);
    case "eventsource":
      return openEventSource({ url, withCredentials: action.credentials === "include" }, page, browser);
    case "form":
      return submitForm({ ...formFields(action), url }, page, browser);
    case "iframe":
      return loadFrame({ url, referrerPolicy }, page, browser);
    case "beacon":
      return sendBeacon({ ...beaconFields(action), url }, page, browser);
    default:
      return loadElement({ url, element: via, crossorigin: stateOf(action.crossorigin), referrerPolicy }, page, browser);
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
