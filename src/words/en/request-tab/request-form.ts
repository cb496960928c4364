import type { ActionOf } from "../../../scenario/schema.ts";
import { pairsOf } from "../grammar.ts";

type Crossorigin = Record<ActionOf<"element">["crossorigin"], string>;

const bodyTypes: Record<ActionOf<"fetch">["bodyType"], string> = {
  text: "a string",
  urlsearchparams: "URLSearchParams",
  formdata: "FormData",
  blob: "a Blob",
  arraybuffer: "an ArrayBuffer",
};

const uploadListeners: Record<ActionOf<"xhr">["uploadListener"], string> = {
  none: "none",
  "before-send": "added before send()",
  "after-send": "added after send()",
};

const withCors = "Asked for with CORS and cookies. The server has to name the page’s origin and allow credentials.";

/** What `crossorigin` means for an element. */
const crossorigin: Crossorigin = {
  none: "Asked for without CORS, with cookies. It works without permission, and script may not look inside.",
  anonymous: "Asked for with CORS, cookies to the own origin only. It works only if the server allows the page.",
  "use-credentials": withCors,
};

const crossoriginOfModule: Crossorigin = {
  none: "A module is always asked for with CORS. Without the attribute, cookies go to the own origin only.",
  anonymous: "For a module the same as no attribute: CORS, cookies to the own origin only.",
  "use-credentials": withCors,
};

const crossoriginOfTrack: Crossorigin = {
  none: "The video’s attribute. Without it, subtitles come from the own origin only.",
  anonymous: "The video’s attribute. Asked for with CORS, cookies to the own origin only.",
  "use-credentials": withCors,
};

const meanings = {
  module: crossoriginOfModule,
  modulepreload: crossoriginOfModule,
  track: crossoriginOfTrack,
  other: crossorigin,
};

/** Fields of one request. */
export const requestForm = {
  program: "Program",
  page: "Page",
  method: "Method",
  url: "URL",
  headers: "Headers the script sets",
  body: {
    ...{ label: "Body", none: "none", type: "Passed as", types: bodyTypes, blobType: "Blob type", noType: "none" },
    isJson: "This looks like JSON, and is sent as plain text: no Content-Type says so.",
    sendAsJson: "Send it as JSON",
  },
  wait: {
    label: "Wait first, ms",
    range: "Milliseconds, from 0 to a year.",
    hint: "Passes on the simulated clock, before the request.",
  },
  inWorker: {
    label: "Done by the page’s worker",
    hint: "By the one that the page has started last. It has the page’s origin, its own script’s address as Referer, and its own script’s policies.",
  },
  workerType: {
    label: "Kind of script",
    titles: { classic: "classic", module: "module" },
    hint: "Either has to come from the page’s own origin, whatever headers another server sends. A module worker has import, a classic one importScripts() as well.",
  },
  injected: {
    label: "By an injected script (XSS)",
    hint: "Smuggled into the page, it has the page’s origin and all its rights. CORS does not stop it; the page’s Content-Security-Policy may.",
  },
  target: {
    label: "Shows the answer in",
    titles: { frame: "a frame of its own", top: "this window", "new-window": "a new window" },
    hint: "In a window, SameSite=Lax cookies go along with GET.",
  },
  navigation: {
    label: "Gone to by",
    titles: { link: "a link that the user follows", script: "script: location", "window-open": "script: window.open()" },
    hint: "SameSite=Lax cookies go along. The old page reads nothing.",
  },
  withCredentials: "withCredentials",
  eventSourceCredentials: "Then cookies go along to other origins too, and the server has to allow credentials.",
  uploadListener: {
    label: "Upload listener",
    titles: uploadListeners,
    hint: "One that is there before send() forces a preflight when the request goes to another origin.",
  },
  synchronous: "Synchronous",
  mode: "Mode",
  credentials: "Credentials",
  redirect: "Redirect",
  cache: "Cache",
  keepalive: "keepalive",
  readsHeader: { label: "Then asks for", hint: "One header of the response, by name." },
  referrerPolicy: "Referrer policy",
  pagesReferrerPolicy: "the page’s",
  crossorigin: { label: "crossorigin", none: "no attribute", meanings },
  as: { label: "as", hint: "What it is for. It is used only by what asks for the same." },
  integrity: {
    label: "integrity",
    none: "none",
    hint: "Digests such as sha384-…; what comes must have one of them. From another origin it has to come with CORS.",
  },
  referrer: {
    label: "Referrer",
    hint: "about:client is the page. Empty: no Referer. Another origin’s URL counts as the page’s.",
  },
  encoding: "Encoding",
  formFields: { title: "Fields", rows: pairsOf("field"), none: "None: an empty form." },
  /** What is needed seldom, one click away. */
  more: {
    whoAsks: "More: what asks, and from which page",
    client: "More: wait",
    fetch: "More: redirect, cache, referrer, integrity, keepalive, one header, worker, injected script, wait",
    xhr: "More: synchronous, one header, worker, injected script, wait",
    loads: "More: referrer policy, injected script, wait",
    other: "More: injected script, wait",
  },
};
