import type { ActionSpec } from "../scenario/schema.ts";
import { Url } from "../url/url.ts";

/** What a page or a program does, as code of at most three short lines: enough to recognise it. */
export function codeLines(action: ActionSpec | undefined): readonly string[] {
  if (!action) return [];
  return action.kind !== "client" && action.inWorker ? ["// in its worker", ...linesOf(action)].slice(0, 3) : linesOf(action);
}

function linesOf(action: ActionSpec): readonly string[] {
  const url = `'${shortUrl(action.url)}'`;
  switch (action.kind) {
    case "fetch": {
      const options = [
        ...(action.method === "GET" ? [] : [`method: '${action.method}'`]),
        ...(action.credentials === "same-origin" ? [] : [`credentials: '${action.credentials}'`]),
        ...(action.mode === "cors" ? [] : [`mode: '${action.mode}'`]),
        ...(action.headers.length === 0 ? [] : [`headers: { ${action.headers.map(([name]) => name).join(", ")} }`]),
      ];
      if (options.length === 0) return [`fetch(${url})`];
      const [first = "", ...more] = options;
      return more.length === 0
        ? [`fetch(${url}, {`, `  ${first} })`]
        : [`fetch(${url}, {`, `  ${first},`, `  ${more[0]}${more.length > 1 ? ", …" : ""} })`];
    }
    case "xhr":
      return [`xhr.open('${action.method}',`, `  ${url})`, ...(action.withCredentials ? ["xhr.withCredentials = true"] : [])];
    case "element":
      if (action.element === "importscripts") return ["importScripts(", `  ${url})`];
      if (action.element === "worker") return ["new Worker(", `  ${url})`];
      if (action.element === "sharedworker") return ["new SharedWorker(", `  ${url})`];
      if (action.element === "module" && action.inWorker) return ["import(", `  ${url})`];
      return [
        `<${tags[action.element] ?? action.element}`,
        `  ${shortUrl(action.url)}`,
        ...(action.crossorigin === "none" ? [] : [`  crossorigin=${action.crossorigin}`]),
      ];
    case "eventsource":
      return ["new EventSource(", `  ${url})`];
    case "form":
      return [`<form method=${action.method}`, `  action=${shortUrl(action.url)}>`];
    case "iframe":
      return ["<iframe", `  src=${shortUrl(action.url)}>`];
    case "beacon":
      return ["navigator.sendBeacon(", `  ${url})`];
    case "navigation":
      if (action.by === "window-open") return ["window.open(", `  ${url})`];
      return action.by === "script" ? ["location =", `  ${url}`] : ["<a", `  href=${shortUrl(action.url)}>`];
    case "websocket":
      return ["new WebSocket(", `  ${url})`];
    case "client":
      return [`${action.client} ${action.method === "GET" ? "" : `-X ${action.method} `}`, `  ${shortUrl(action.url)}`];
  }
}

const tags: Readonly<Record<string, string>> = {
  module: "script type=module",
  stylesheet: "link rel=stylesheet",
  font: "new FontFace",
};

/** The end of its path. */
function shortUrl(written: string): string {
  const url = Url.parse(written);
  if (!url) return written;
  const last = url.pathname.split("/").filter(Boolean).at(-1);
  return last === undefined ? `…${url.pathname}` : `…/${last}`;
}
