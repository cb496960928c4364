import { JSDOM, VirtualConsole } from "jsdom";
import type { Playable, TruthAction, TruthResult } from "../../tests/truth/corpus.ts";
import { fillIn, pageUrl } from "../../tests/truth/world.ts";
import type { Peer } from "./peer.ts";

/** jsdom's XMLHttpRequest. */
export const jsdom: Peer = {
  name: "jsdom",
  api: "xhr",
  open(ours) {
    const { window } = new JSDOM("", { url: ours(pageUrl), virtualConsole: new VirtualConsole() });
    return {
      perform: (action, of) => send(new window.XMLHttpRequest(), action, of, ours),
      close: () => window.close(),
    };
  },
};

function send(xhr: XMLHttpRequest, action: TruthAction, of: Playable, ours: (text: string) => string): Promise<TruthResult> {
  const url = ours(fillIn(action.url, of));
  return new Promise((resolve) => {
    xhr.onload = () => resolve(readable(xhr, url));
    xhr.onerror = () => resolve({ ok: false, error: "xhr-error" });
    try {
      xhr.open(action.method ?? "GET", url, !action.sync);
      xhr.withCredentials = action.credentials === "include";
      for (const [name, value] of action.headers ?? []) xhr.setRequestHeader(name, value);
      if (action.uploadListener === true) xhr.upload.onprogress = () => {};
      xhr.send(action.body ?? null);
      if (action.uploadListener === "late") xhr.upload.onprogress = () => {};
      if (action.sync) resolve(readable(xhr, url));
    } catch (error) {
      resolve({ ok: false, error: (error as Error).name });
    }
  });
}

function readable(xhr: XMLHttpRequest, url: string): TruthResult {
  const lines = xhr.getAllResponseHeaders().split("\r\n").filter(Boolean);
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  const redirected = xhr.responseURL !== new URL(url).href;
  return { ok: true, type: "xhr", status: xhr.status, redirected, headers, body: xhr.responseText };
}
