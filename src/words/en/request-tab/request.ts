import type { Initiator } from "../../../trace/failures.ts";
import { number } from "../grammar.ts";

/** What stands in the list of choices; `client` is no browser. */
const initiators: Record<Initiator | "client", string> = {
  fetch: "fetch()",
  xhr: "XMLHttpRequest",
  eventsource: "EventSource",
  beacon: "navigator.sendBeacon()",
  img: "image: <img>",
  script: "script: <script>",
  module: "module: <script type=module>",
  stylesheet: "stylesheet: <link>",
  font: "font: FontFace",
  video: "video: <video>",
  track: "subtitles: <track>",
  shape: "CSS image: shape-outside",
  preload: "preload: <link rel=preload>",
  modulepreload: "module preload: <link rel=modulepreload>",
  prefetch: "prefetch: <link rel=prefetch>",
  icon: "icon: <link rel=icon>",
  worker: "worker: new Worker()",
  sharedworker: "shared worker: new SharedWorker()",
  importscripts: "in a worker: importScripts()",
  websocket: "WebSocket",
  form: "form: <form>",
  iframe: "frame: <iframe>",
  navigation: "link, window: <a>, open()",
  client: "a program (curl, a server)",
};

/** The list of requests, and what one of them can be shown as. */
export const request = {
  label: "Requests",
  one: (place: number) => `Request ${place}`,
  none: "No requests yet.",
  after: (seconds: number) => `after ${number(seconds)} s`,
  add: "Add",
  kinds: {
    fetch: { title: "fetch", add: "Add a fetch request" },
    xhr: { title: "XMLHttpRequest", add: "Add an XMLHttpRequest request" },
    element: { title: "element", add: "Add an element request" },
    form: { title: "form", add: "Add a form request" },
    client: { title: "curl", add: "Add a curl request" },
  },
  duplicate: "Duplicate",
  shownAs: {
    label: "Request, shown as",
    form: "Form",
    code: "Code",
    headers: "Who adds what",
  },
  initiator: "Made with",
  initiatorGroups: {
    script: "Script asks",
    element: "An element loads",
    worker: "A worker",
    frame: "A frame or a window goes there",
    program: "No browser",
  },
  initiators,
};
