import type { LayerOf, RouteSpec } from "../../../scenario/schema.ts";
import type { Condition, ValueTest } from "../../../trace/condition.ts";
import { rowsOf } from "../grammar.ts";

type Forward = LayerOf<"forward">;

const needs: Record<LayerOf<"auth">["needs"], string> = { bearer: "a bearer token", cookie: "a cookie" };

const auth = {
  needs: { label: "Needs", titles: needs },
  cookie: { label: "Cookie", hint: "Its name, or name=value." },
  bearer: { label: "Token", hint: "As in Authorization: Bearer …" },
  otherwise: "Otherwise",
  exemptOptions: {
    label: "Lets OPTIONS through",
    hint: "A preflight carries no cookie and no token: asked for one, it fails.",
  },
};

const destinations: Record<LayerOf<"redirect">["to"], string> = {
  https: "the same URL with https:",
  "trailing-slash": "the path with a slash at its end",
  location: "the URL below",
};

const redirect = {
  to: { label: "To", titles: destinations },
  location: "Location",
  status: "Status",
};

const headersSoFar: Record<LayerOf<"answer">["earlierHeaders"], string> = {
  discarded: "are lost, as with most error pages",
  kept: "stay on the answer",
};

const answer = {
  headers: "Headers",
  earlierHeaders: { label: "Headers so far", titles: headersSoFar },
  body: "Body",
};

const ofs: Record<Condition["of"], string> = {
  preflight: "is a preflight",
  method: "method",
  path: "path",
  header: "header",
  cookie: "cookie",
};

const tests: Record<ValueTest, string> = {
  present: "is there",
  absent: "is missing",
  equals: "is",
  begins: "begins with",
  ends: "ends with",
  contains: "contains",
  matches: "matches the pattern",
  "own-origin": "is the server’s own origin",
  "same-as-cookie": "equals the cookie",
};

/** Which requests a layer is for. */
const conditions = {
  lists: { when: "Only where all of these hold", unless: "Not where one of these holds" },
  one: (place: number) => `Condition ${place}`,
  add: "Add condition",
  of: { label: "Asks for", titles: ofs },
  methods: "Methods",
  name: "Name",
  test: { label: "Which", titles: tests },
  value: "Value",
  cookieName: "Cookie",
};

const cache = {
  maxAge: {
    label: "Keeps for, seconds",
    range: "Seconds, from 0 to a thousand million.",
    none: "only what names a lifetime",
    hint: "For answers that name no lifetime of their own.",
  },
  ignoreVary: {
    label: "Takes no notice of Vary",
    hint: "Then one page’s answer, with its Access-Control-Allow-Origin, goes to every other page too.",
  },
};

const files: Record<RouteSpec["file"], string> = {
  none: "the body below",
  png: "a PNG image",
  js: "a script",
  "js-throws": "a script that throws",
  css: "a stylesheet",
  json: "JSON",
  html: "an HTML page",
  "event-stream": "an event stream",
  websocket: "a WebSocket",
  font: "a font",
  video: "a video",
  vtt: "subtitles",
};

const handler = {
  label: "Routes, tried from the top",
  one: (place: number) => `Route ${place}`,
  add: "Add route",
  anyMethod: "any",
  path: { label: "Path", hint: "Exact, or a beginning that ends in *." },
  methods: "Methods",
  headers: "Response headers",
  cookies: { title: "Cookies it sets (Set-Cookie)", rows: rowsOf("cookie") },
  file: {
    label: "Answers with",
    titles: files,
    hint: "A small sample, with its Content-Type unless a header above gives one.",
    socket: "Opened for whoever asks, with 101. Above 299, the status refuses it.",
  },
  firstMessage: "First message",
  body: "Body",
  effect: {
    label: "What it does",
    example: "transfers 100 €",
    hint: "Happens on the server even if the browser withholds the answer.",
  },
};

const balances: Record<Forward["balance"], string> = {
  "round-robin": "in turn (round robin)",
  hash: "by hash of the path",
};

const originHeader: Record<Forward["origin"], string> = {
  keep: "as the browser sent it",
  rewrite: "rewritten",
  remove: "removed",
};

const hostHeader: Record<Forward["host"], string> = { rewrite: "the upstream’s", keep: "as the browser sent it" };

const onStatuses: Record<Forward["onStatuses"], string> = {
  all: "every answer",
  success: "successful answers only (2xx, 3xx)",
};

const forward = {
  upstreams: { title: "Upstreams", rows: rowsOf("upstream"), none: "Nobody to forward to: 502." },
  balance: { label: "Balance", titles: balances },
  prefix: { label: "Path prefix", none: "every path" },
  stripPrefix: "Take the prefix off",
  origin: { label: "Origin header", titles: originHeader },
  rewrittenTo: "Rewritten to",
  host: { label: "Host header", titles: hostHeader },
  more: "Headers added and removed on the way",
  addedToRequest: "Added to the request",
  takenOffRequest: "Taken off the request",
  addedToResponse: "Added to the response",
  takenOffResponse: "Taken off the response",
  onStatuses: { label: "Added on", titles: onStatuses },
};

/** Fields of the layers; those of the CORS layer stand in a file of their own. */
export const layerForms = { auth, redirect, answer, conditions, cache, handler, forward };
