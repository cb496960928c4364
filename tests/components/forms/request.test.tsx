import { within } from "@testing-library/react";
import type { ScenarioInput } from "../../../src/scenario/schema.ts";
import { describeForms, type Form, field, serverDid, verdict } from "../support/forms.ts";
import type { Playground } from "../support/playground.ts";

const scriptSees = (play: Playground) => play.readout("The script sees").textContent;

type Route = { readonly file?: "png" | "js" | "event-stream"; readonly body?: string };

/** A shop, a server that lets every page read what needs no permission to be sent, and one request. */
function asked(action: object, route: Route = { body: "{}" }): ScenarioInput {
  return {
    version: 2,
    title: "One request",
    pages: [
      { id: "shop", url: "https://shop.example/" },
      { id: "own", name: "Own", url: "https://api.example/" },
    ],
    hosts: [
      {
        id: "api",
        origins: ["https://api.example"],
        layers: [
          { kind: "cors", style: "headers", actual: [["Access-Control-Allow-Origin", "*"]] },
          { kind: "handler", routes: [{ path: "/a", ...route }] },
        ],
      },
    ],
    actions: [{ url: "https://api.example/a", ...action } as ScenarioInput["actions"][number]],
  };
}

const form = {
  reach: (play: Playground) => play.tab("Request"),
  place: (play: Playground) => within(play.inspector).getAllByRole("tabpanel").at(-1)!,
};

const made = { "Made with": "actions.0" };
const ofPage = { ...made, Page: "actions.0.page", URL: "actions.0.url" };
const inWorker = { "Done by the page’s worker": "actions.0.inWorker" };
const wait = { "Wait first, ms": "actions.0.wait" };
const when = { "By an injected script (XSS)": "actions.0.injected", ...wait };
const body = { Body: "actions.0.body", "Passed as": "actions.0.bodyType", "Blob type": "actions.0.blobType" };
const method = { Method: "actions.0.method" };
const header = { "Header 1 name": "actions.0.headers.0.0", "Accept value": "actions.0.headers.0.1" };
const referrer = { "Referrer policy": "actions.0.referrerPolicy" };

/** Simple enough to need no preflight, and with every field there is. */
const full = { page: "shop", method: "POST", headers: [["Accept", "a"]], body: "a", bodyType: "blob", blobType: "text/plain" };

const forms: Readonly<Record<string, Form>> = {
  "fetch()": {
    ...form,
    scenario: asked({ kind: "fetch", ...full }),
    fields: {
      ...{ ...ofPage, ...method, ...header, ...body, ...referrer, ...when },
      Mode: "actions.0.mode",
      Credentials: "actions.0.credentials",
      Redirect: "actions.0.redirect",
      Cache: "actions.0.cache",
      keepalive: "actions.0.keepalive",
      Referrer: "actions.0.referrer",
      integrity: "actions.0.integrity",
      "Then asks for": "actions.0.readsHeader",
      ...inWorker,
    },
    change: (play, form) => play.choose(field(form, "Credentials"), "include"),
    ...{ seen: verdict, before: "✓ Allowed", after: "✕ Blocked" },
  },
  XMLHttpRequest: {
    ...form,
    scenario: asked({ kind: "xhr", ...full }),
    fields: {
      ...{ ...ofPage, ...method, ...header, ...body, ...when },
      withCredentials: "actions.0.withCredentials",
      "Upload listener": "actions.0.uploadListener",
      Synchronous: "actions.0.sync",
      "Then asks for": "actions.0.readsHeader",
      ...inWorker,
    },
    change: (play, form) => play.user.click(field(form, "withCredentials")),
    ...{ seen: verdict, before: "✓ Allowed", after: "✕ Blocked" },
  },
  "an element": {
    ...form,
    scenario: asked({ kind: "element", page: "shop", element: "img" }, { file: "png" }),
    fields: { ...ofPage, crossorigin: "actions.0.crossorigin", ...referrer, ...when },
    change: (play, form) => play.choose(field(form, "crossorigin"), "anonymous"),
    ...{ seen: verdict, before: "◐ Allowed, not readable", after: "✓ Allowed" },
  },
  "a preload": {
    ...form,
    scenario: asked({ kind: "element", page: "shop", element: "preload", as: "image" }, { file: "png" }),
    fields: {
      ...{ ...ofPage, ...referrer, ...when },
      as: "actions.0.as",
      crossorigin: "actions.0.crossorigin",
      integrity: "actions.0.integrity",
    },
    change: (play, form) => play.choose(field(form, "crossorigin"), "use-credentials"),
    ...{ seen: verdict, before: "✓ Allowed", after: "✕ Blocked" },
  },
  "a script with integrity": {
    ...form,
    scenario: asked({ kind: "element", page: "shop", element: "script", crossorigin: "anonymous" }, { file: "js" }),
    fields: { ...ofPage, crossorigin: "actions.0.crossorigin", integrity: "actions.0.integrity", ...referrer, ...when },
    change: (play, form) => play.write(field(form, "integrity"), "sha256-AAAA"),
    ...{ seen: verdict, before: "✓ Allowed", after: "✕ Blocked" },
  },
  "a worker": {
    ...form,
    scenario: asked({ kind: "element", page: "own", element: "worker" }, { file: "js" }),
    fields: { ...ofPage, "Kind of script": "actions.0.workerType", ...when },
    change: (play, form) => play.choose(field(form, "Page"), "shop.example"),
    ...{ seen: scriptSees, before: "the worker runs", after: "SecurityError" },
  },
  "a module that is imported": {
    ...form,
    scenario: asked({ kind: "element", page: "shop", element: "module" }, { file: "js" }),
    fields: {
      ...ofPage,
      ...inWorker,
      crossorigin: "actions.0.crossorigin",
      integrity: "actions.0.integrity",
      ...referrer,
      ...when,
    },
    change: (play, form) => play.user.click(field(form, "Done by the page’s worker")),
    ...{ seen: verdict, before: "✓ Allowed", after: "✕ Blocked" },
  },
  "importScripts()": {
    ...form,
    scenario: asked({ kind: "element", page: "shop", element: "importscripts" }, { file: "js" }),
    fields: { ...ofPage, ...when },
    change: (play, form) => play.write(field(form, "URL"), "https://api.example/b"),
    ...{ seen: verdict, before: "✕ Blocked", after: "✕ Blocked" },
  },
  "a CSS image": {
    ...form,
    scenario: asked({ kind: "element", page: "shop", element: "shape" }, { file: "png" }),
    fields: { ...ofPage, ...referrer, ...when },
    change: (play, form) => play.write(field(form, "URL"), "https://api.example/b"),
    ...{ seen: scriptSees, before: "it can measure where the text went", after: "no event" },
  },
  "a form": {
    ...form,
    scenario: asked({ kind: "form", page: "shop", fields: [["a", "b"]] }),
    fields: {
      ...{ ...ofPage, ...method, ...when },
      "Shows the answer in": "actions.0.target",
      Encoding: "actions.0.enctype",
      "Field 1 name": "actions.0.fields.0.0",
      "a value": "actions.0.fields.0.1",
    },
    change: (play, form) => play.choose(field(form, "Method"), "GET"),
    ...{ seen: serverDid, before: "POST /a answered with 200", after: "GET /a?a=b answered with 200" },
  },
  "a link": {
    ...form,
    scenario: asked({ kind: "navigation", page: "shop" }),
    fields: { ...ofPage, "Gone to by": "actions.0.by", ...when },
    change: (play, form) => play.choose(field(form, "Gone to by"), "script: window.open()"),
    ...{ seen: scriptSees, before: "nothing: the page is gone", after: "a new window" },
  },
  "a WebSocket": {
    ...form,
    scenario: asked({ kind: "websocket", page: "shop" }),
    fields: { ...ofPage, ...inWorker, ...when },
    change: (play, form) => play.write(field(form, "URL"), "https://api.example/b"),
    ...{ seen: serverDid, before: "GET /a", after: "GET /b" },
  },
  "a frame": {
    ...form,
    scenario: asked({ kind: "iframe", page: "shop" }),
    fields: { ...ofPage, ...referrer, ...when },
    change: (play, form) => play.choose(field(form, "Page"), "Own"),
    ...{ seen: verdict, before: "◐ Allowed, not readable", after: "✓ Allowed" },
  },
  "an EventSource": {
    ...form,
    scenario: asked({ kind: "eventsource", page: "shop" }, { file: "event-stream" }),
    fields: { ...ofPage, withCredentials: "actions.0.withCredentials", ...inWorker, ...when },
    change: (play, form) => play.user.click(field(form, "withCredentials")),
    ...{ seen: verdict, before: "✓ Allowed", after: "✕ Blocked" },
  },
  "a beacon": {
    ...form,
    scenario: asked({ kind: "beacon", page: "shop", body: "a", bodyType: "blob" }),
    fields: { ...ofPage, ...body, ...when },
    change: (play, form) => play.write(field(form, "Blob type"), "application/json"),
    ...{ seen: serverDid, before: "POST /a answered with 200", after: "OPTIONS /a" },
  },
  "a program that is no browser": {
    ...form,
    scenario: asked({ kind: "client", body: "a", headers: [["Accept", "a"]] }),
    fields: { ...made, Program: "actions.0.client", URL: "actions.0.url", ...method, ...header, Body: "actions.0.body", ...wait },
    change: (play, form) => play.write(field(form, "Method"), "PUT"),
    ...{ seen: serverDid, before: "GET /a answered with 200", after: "PUT /a answered with 200" },
  },
};

describeForms("a request made with", forms);
