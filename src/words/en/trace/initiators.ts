import type { Initiator } from "../../../trace/failures.ts";

/** What makes requests: its name, the same with an article, and how it is said that a page begins with it. */
export const things: Record<Initiator, { readonly name: string; readonly one: string; readonly starts: string }> = {
  fetch: { name: "fetch()", one: "fetch()", starts: "fetch()" },
  xhr: { name: "XMLHttpRequest", one: "XMLHttpRequest", starts: "XMLHttpRequest" },
  img: { name: "image", one: "an image", starts: "loading an image" },
  script: { name: "script", one: "a script", starts: "loading a script" },
  module: { name: "module script", one: "a module script", starts: "loading a module script" },
  stylesheet: { name: "stylesheet", one: "a stylesheet", starts: "loading a stylesheet" },
  font: { name: "font", one: "a font", starts: "loading a font" },
  video: { name: "video", one: "a video", starts: "loading a video" },
  track: { name: "track", one: "a track", starts: "loading subtitles" },
  shape: { name: "CSS image", one: "a CSS image", starts: "loading a CSS image" },
  preload: { name: "preload", one: "a preload", starts: "preloading" },
  modulepreload: { name: "module preload", one: "a module preload", starts: "preloading a module" },
  prefetch: { name: "prefetch", one: "a prefetch", starts: "prefetching" },
  icon: { name: "icon", one: "an icon", starts: "loading an icon" },
  worker: { name: "worker", one: "a worker", starts: "starting a worker" },
  sharedworker: { name: "shared worker", one: "a shared worker", starts: "starting a shared worker" },
  importscripts: { name: "importScripts()", one: "importScripts()", starts: "importScripts()" },
  eventsource: { name: "EventSource", one: "an EventSource", starts: "opening an EventSource" },
  form: { name: "form", one: "a form", starts: "submitting a form" },
  iframe: { name: "frame", one: "a frame", starts: "loading a frame" },
  navigation: { name: "navigation", one: "a navigation", starts: "going to another page" },
  websocket: { name: "WebSocket", one: "a WebSocket", starts: "opening a WebSocket" },
  beacon: { name: "beacon", one: "a beacon", starts: "sending a beacon" },
};
