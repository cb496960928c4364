import { expect, test } from "vitest";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory } from "../../../src/run/run.ts";
import { parseScenario } from "../../../src/scenario/parse.ts";
import type { ProfileName } from "../../../src/scenario/schema.ts";
import type { Outcome } from "../../../src/trace/events.ts";

/* What was recorded of workers is in tests/truth/corpus/workers.json; here is what a scenario makes of it. */

const js = { headers: [["Content-Type", "text/javascript"]], body: "var a;" };
const worker = (url: string, more: object = {}) => ({ kind: "element", page: "shop", element: "worker", url, ...more });
const inWorker = (action: object) => ({ kind: "fetch", page: "shop", inWorker: true, ...action });

function play(actions: readonly object[], profile: ProfileName = "chromium", headers: readonly (readonly string[])[] = []) {
  const allow = { kind: "cors", style: "headers", actual: [["Access-Control-Allow-Origin", "https://shop.example"]] };
  const parsed = parseScenario({
    version: 2,
    title: "Workers",
    browser: { profile },
    pages: [{ id: "shop", url: "https://shop.example/cart" }],
    hosts: [
      {
        ...{ id: "shop", origins: ["https://shop.example"] },
        layers: [{ kind: "handler", routes: [{ ...js, headers: [...js.headers, ...headers] }] }],
      },
      { id: "api", origins: ["https://api.example"], layers: [allow, { kind: "handler", routes: [js] }] },
    ],
    actions,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  const { events, outcomes } = runInMemory(parsed.scenario, publicSuffixList);
  const sent = events.flatMap((event) => (event.type === "request" ? [event.request] : []));
  return { told: outcomes.map(told), sent };
}

function told(outcome: Outcome): string {
  switch (outcome.kind) {
    case "error":
      return `${outcome.failure.code}: ${outcome.exception}`;
    case "embedded":
      return outcome.event;
    default:
      return outcome.kind;
  }
}

const shop = "https://shop.example/w.js";
const api = "https://api.example/a";

test("a worker fetches with the page's origin, and names its own script as Referer", () => {
  const { told, sent } = play([worker(shop), inWorker({ url: api, referrerPolicy: "unsafe-url" })]);
  expect(told).toEqual(["started", "response"]);
  expect(sent[1]?.headers).toContainEqual(["Origin", "https://shop.example"]);
  expect(sent[1]?.headers).toContainEqual(["Referer", shop]);
});

test("another server's worker is refused before anything is sent, and what it was to do is not done", () => {
  const chrome = play([worker(api), inWorker({ url: api })]);
  expect(chrome.told).toEqual(["SAME_ORIGIN_MODE: SecurityError", "NOT_IN_WORKER: never ran"]);
  expect(chrome.sent).toEqual([]);
  expect(play([worker(api)], "firefox").told).toEqual(["SAME_ORIGIN_MODE: error event"]);
});

test("importScripts() needs no CORS, a module worker has none, and import() needs CORS", () => {
  const imported = { kind: "element", page: "shop", element: "importscripts", url: "https://api.example/i.js" };
  expect(play([worker(shop), imported]).told).toEqual(["started", "load"]);
  expect(play([worker(shop, { workerType: "module" }), imported]).told).toEqual(["started", "NOT_IN_WORKER: TypeError"]);
  expect(play([imported]).told).toEqual(["NOT_IN_WORKER: never ran"]);
  const { sent } = play([worker(shop), { ...imported, element: "module", inWorker: true }]);
  expect(sent[1]?.headers).toContainEqual(["Origin", "https://shop.example"]);
});

test("a worker has no document, and is ruled by the policy of its own script", () => {
  expect(play([worker(shop), inWorker({ kind: "element", element: "img", url: api })]).told[1]).toBe("NOT_IN_WORKER: never ran");
  const own = [["Content-Security-Policy", "connect-src 'self'"]];
  expect(play([worker(shop), inWorker({ url: api })], "chromium", own).told[1]).toMatch(/^CSP_BLOCKED/u);
});
