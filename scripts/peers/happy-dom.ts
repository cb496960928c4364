import { Window } from "happy-dom";
import type { Playable, TruthAction, TruthResult } from "../../tests/truth/corpus.ts";
import { fillIn, pageUrl } from "../../tests/truth/world.ts";
import type { Peer } from "./peer.ts";

/** happy-dom's fetch(). */
export const happyDom: Peer = {
  name: "happy-dom",
  api: "fetch",
  open(ours) {
    const window = new Window({ url: ours(pageUrl) });
    return {
      perform: (action, of) => fetchIn(window, action, of, ours),
      close: () => window.happyDOM.close(),
    };
  },
};

async function fetchIn(window: Window, action: TruthAction, of: Playable, ours: (text: string) => string): Promise<TruthResult> {
  const { method, mode, credentials, redirect, headers, referrerPolicy, cache, keepalive } = action;
  const own = { method, mode, credentials, redirect, referrerPolicy, cache, keepalive, body: bodyOf(window, action) };
  const init = { ...own, headers: headers?.map((pair) => [...pair]) };
  const given = Object.fromEntries(Object.entries(init).filter(([, value]) => value !== undefined));
  try {
    const response = await window.fetch(ours(fillIn(action.url, of)), given as Parameters<typeof window.fetch>[1]);
    const { type, status, redirected } = response;
    return { ok: true, type, status, redirected, headers: [...response.headers], body: await response.text() };
  } catch (error) {
    return { ok: false, error: (error as Error).name };
  }
}

function bodyOf(window: Window, { body, bodyType, blobType }: TruthAction): unknown {
  if (body === undefined) return undefined;
  switch (bodyType) {
    case undefined:
      return body;
    case "urlsearchparams":
      return new window.URLSearchParams({ k: body });
    case "formdata": {
      const form = new window.FormData();
      form.append("k", body);
      return form;
    }
    case "arraybuffer":
      return new TextEncoder().encode(body).buffer;
    case "blob":
      return new window.Blob([body], { type: blobType ?? "" });
  }
}
