import { expect, test } from "vitest";
import type { RunStarted, RunState } from "../../../src/lab/protocol/messages.ts";
import { recordOf } from "../../../src/lab/protocol/record-of.ts";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory } from "../../../src/run/run.ts";
import { createLabStore, type LabView, type LabWindow } from "../../../src/store/lab.ts";
import { profileOf, versionOf } from "../../../src/store/user-agent.ts";
import { attempt, map, scenario } from "../lab/map.ts";

const asked = scenario();
const { mapped, origins, notes } = map(asked);
const started: RunStarted = { run: "r1", start: "http://shop-r1.localhost:4180/start", mapped, origins, notes };
const record = recordOf(
  runInMemory({ ...mapped, browser: { ...mapped.browser, profile: "firefox" } }, publicSuffixList),
  mapped,
  origins,
);
const userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";
const done: RunState = { state: "done", userAgent, record };

/** A lab that answers from a list; the last answer is given again and again. */
function labOf(states: RunState[], start: RunStarted | Response | Error = started, onPause = () => {}) {
  const asks: string[] = [];
  const views: LabView[] = [];
  /** A clock on which each look at it takes a millisecond. */
  let time = 0;
  let pauses = 0;
  const opened: LabWindow & { closed: boolean } = {
    closed: false,
    close: () => Object.assign(opened, { closed: true }),
    location: { href: "" },
  };
  const store = createLabStore({
    base: new URL("http://localhost:4173/lab/"),
    fetch: async (input, init) => {
      const path = new URL(String(input)).pathname;
      asks.push(`${init?.method ?? "GET"} ${path} ${new Headers(init?.headers).get("x-preflight-lab") ?? "no token"}`);
      if (path === "/lab/session") return Response.json({ token: "secret" });
      if (path === "/lab/runs" && start instanceof Error) throw start;
      if (path === "/lab/runs") return start instanceof Response ? start : Response.json(start);
      return Response.json(states.length > 1 ? states.shift() : states[0]);
    },
    worldFor: async () => publicSuffixList,
    pause: async () => {},
    clock: {
      now: () => time++,
      pause: async () => {
        pauses++;
        onPause();
      },
    },
  });
  store.subscribe(({ view }) => views.push(view));
  return { store, asks, views, opened, open: () => opened, pauses: () => pauses };
}

test("a run is watched to its end and compared by the rules of the browser that played it", async () => {
  const { store, asks, views, opened, open } = labOf([{ state: "waiting" }, { state: "playing", action: 0 }, done]);
  await store.getState().look();
  await store.getState().play(asked, open);
  expect(opened.location.href).toBe("http://shop-r1.localhost:4180/start");
  expect(views.map(({ state }) => state)).toEqual(["ready", "playing", "playing", "playing", "playing", "done"]);
  expect(asks.slice(0, 2)).toEqual(["GET /lab/session no token", "POST /lab/runs secret"]);
  expect(store.getState().view).toMatchObject({ state: "done", played: { profile: "firefox", differences: [], real: record } });
});

test("what the browser did otherwise is a difference", async () => {
  const other: RunState = { ...done, record: { ...record, results: [{ ok: false, error: "AbortError" }] } };
  const { store, open } = labOf([other]);
  await store.getState().play(asked, open);
  expect(store.getState().view).toMatchObject({
    played: { differences: [{ action: 0, of: "result", field: "error", simulated: "TypeError", real: "AbortError" }] },
  });
});

test("a window that the browser does not open: the address is offered instead", async () => {
  const { store, views } = labOf([{ state: "waiting" }, done]);
  await store.getState().play(asked, () => null);
  expect(views).toContainEqual({ state: "playing", action: null, start: "http://shop-r1.localhost:4180/start" });
  expect(store.getState().view.state).toBe("done");
});

test("a window that was closed before its time ends the run", async () => {
  const { store, asks, opened, open } = labOf([{ state: "playing", action: 0 }]);
  opened.closed = true;
  await store.getState().play(asked, open);
  expect(store.getState().view).toEqual({ state: "failed", reason: "window-closed" });
  expect(asks.at(-1)).toMatch(/^DELETE \/lab\/runs\/r1/u);
});

test("what the lab would refuse is known before anybody presses, by the lab's own rules", async () => {
  const { store, asks } = labOf([done]);
  await store.getState().judge(asked);
  expect(store.getState().against).toEqual([]);
  for (const parts of [
    { actions: [] },
    { pages: [{ id: "shop", url: "file:///x" }] },
    { hosts: Array.from({ length: 9 }, (_, i) => ({ id: `h${i}`, origins: [`https://h.example:${8000 + i}`] })) },
  ]) {
    const other = scenario(parts);
    await store.getState().judge(other);
    expect(store.getState().against).not.toEqual([]);
    expect({ refused: store.getState().against }).toEqual(attempt(other));
  }
  expect(asks).toEqual([]);
});

test("a large scenario is judged with pauses, and of several questions the last one is answered", async () => {
  const { store, pauses } = labOf([done]);
  const routes = Array.from({ length: 40 }, (_, i) => ({ headers: [["Location", `/${i}`] as [string, string]] }));
  const hosts = Array.from({ length: 24 }, (_, i) => ({
    ...{ id: `h${i}`, origins: [`https://h${i}.example`] },
    layers: [{ kind: "handler" as const, routes }],
  }));
  const large = scenario({ hosts });
  await store.getState().judge(large);
  expect(store.getState().against).toEqual([]);
  expect(pauses()).toBeGreaterThan(20);

  const again = store.getState().judge(large);
  await store.getState().judge(scenario({ actions: [] }));
  await again;
  expect(store.getState().against).toEqual([{ because: "no-actions" }]);
});

test("a run that is stopped while it is compared is not compared to the end, and nothing is shown", async () => {
  const actions = Array.from({ length: 60 }, () => asked.actions[0]!);
  const many = map({ ...asked, actions });
  const lab = labOf([done], { run: "r1", start: "http://shop-r1.localhost:4180/start", ...many }, () =>
    lab.store.getState().stop(),
  );
  await lab.store.getState().play({ ...asked, actions }, lab.open);
  expect(lab.pauses()).toBe(1);
  expect(lab.views.at(-1)).toEqual({ state: "ready" });
});

test("an answer that says no is told from silence", async () => {
  for (const [status, reason] of [
    [500, "fault"],
    [413, "fault"],
    [403, "another-lab"],
  ] as const) {
    const { store, open } = labOf([done], new Response("No.", { status }));
    await store.getState().play(asked, open);
    expect(store.getState().view).toEqual({ state: "failed", reason });
  }
});

test("a refusal closes the window again", async () => {
  const { store, opened, open } = labOf([done], { refused: [{ because: "no-actions" }] });
  await store.getState().play(asked, open);
  expect(store.getState().view).toEqual({ state: "refused", because: [{ because: "no-actions" }] });
  expect(opened.closed).toBe(true);
});

test("a lab that has gone away, and one that never was", async () => {
  const { store, open } = labOf([done], new Error("refused"));
  await store.getState().play(asked, open);
  expect(store.getState().view).toEqual({ state: "failed", reason: "lab-went-away" });
  const none = createLabStore({
    base: new URL("http://static.example/lab/"),
    fetch: async () => new Response("<!doctype html>", { status: 200 }),
    worldFor: async () => publicSuffixList,
    pause: async () => {},
    clock: { now: () => 0, pause: async () => {} },
  });
  await none.getState().look();
  expect(none.getState().view).toEqual({ state: "none" });
});

test("a server that is gone, while the page goes on from what the browser keeps", async () => {
  const lab = createLabStore({
    base: new URL("http://localhost:4173/lab/"),
    fetch: () => Promise.reject(new TypeError("Failed to fetch")),
    worldFor: async () => publicSuffixList,
    pause: async () => {},
    clock: { now: () => 0, pause: async () => {} },
  });
  await lab.getState().look();
  expect(lab.getState().view).toEqual({ state: "unreachable" });
});

test.each([
  [userAgent, "firefox", "153"],
  ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36", "chromium", "156"],
  ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15", "webkit", "18.6"],
  ["Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/156.0 Mobile/15E148 Safari/604.1", "webkit", null],
  ["curl/8.0", null, null],
])("%s", (text, profile, version) => {
  expect([profileOf(text), versionOf(text)]).toEqual([profile, version]);
});
