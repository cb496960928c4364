import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const root = "https://host.example/";
const url = `${root}assets/a-1.js`;
const hash = createHash("sha256").update("script").digest("base64");

/** As the network answers in a worker. */
function answered(): Response {
  const response = new Response("script", { headers: { "Content-Type": "text/javascript" } });
  Object.defineProperty(response, "type", { value: "basic" });
  const clone = response.clone.bind(response);
  response.clone = () => Object.defineProperty(clone(), "type", { value: "basic" });
  return response;
}

const full = () => Promise.reject(new DOMException("no room", "QuotaExceededError"));
const fullCache = { put: full, keys: async () => [], match: async () => undefined };

function load() {
  vi.resetModules();
  return import("../../../src/worker/inside/app-cache.ts");
}

beforeEach(() => {
  vi.stubGlobal("self", { registration: { scope: root }, fetch: async () => answered() });
  vi.stubGlobal("SITE", { version: "1", files: { "assets/a-1.js": hash }, first: [] });
});
afterEach(() => vi.unstubAllGlobals());

const storages: Record<string, Partial<CacheStorage>> = {
  full: { match: async () => undefined, keys: async () => [], open: async () => fullCache as unknown as Cache },
  broken: { match: full, keys: full, open: full },
};

test.each(Object.entries(storages))("storage that is %s costs no answer of the network", async (_how, caches) => {
  vi.stubGlobal("caches", caches);
  const { answerFile, answerOldVersion, store } = await load();
  expect(await (await answerFile(new Request(url), "assets/a-1.js")).text()).toBe("script");
  expect(await (await answerOldVersion(new Request(`${root}assets/old-1.js`))).text()).toBe("script");
  expect(await store(["assets/a-1.js"])).toEqual({ stored: 0, all: 1 });
});
