import { describe, expect, it } from "vitest";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { type Carrier, runInMemory, runOver } from "../../../src/run/run.ts";
import { pauseWhenDue } from "../../../src/run/slices.ts";
import { encodeLink } from "../../../src/scenario/link.ts";
import type { Scenario } from "../../../src/scenario/schema.ts";
import { mostCarried } from "../../../src/store/wire.ts";
import { stopAt } from "../../../src/trace/stops.ts";
import { memoryCarrier } from "../../../src/transport/memory.ts";
import { scenario } from "../run/play.ts";
import { allow, begin, idle, verdictOf } from "./world.ts";

/** 200 actions, each along the redirect limit: some 8,000 messages. */
const heavy: Scenario = scenario({
  title: "heavy",
  hosts: [
    {
      id: "api",
      origins: ["https://api.example"],
      layers: [
        { kind: "redirect", to: "location", when: [{ of: "path", test: "begins", value: "" }], status: 302, location: "/x" },
      ],
    },
  ],
  actions: Array.from({ length: 200 }, () => ({ kind: "fetch", page: "shop", url: "https://api.example/", mode: "no-cors" })),
});

/** A clock on which each look takes `step` milliseconds, and whose pauses last until they are let go. */
function slowClock(step = 1) {
  let time = 0;
  let goOn: (() => void)[] = [];
  return {
    clock: { now: () => (time += step), pause: () => new Promise<void>((resolve) => void goOn.push(resolve)) },
    /** So many slices. */
    pass: async (slices: number) => {
      for (let i = 0; i < slices; i++) {
        const waiting = goOn;
        goOn = [];
        for (const resolve of waiting) resolve();
        await idle();
      }
    },
  };
}

const link = await encodeLink(heavy, { stop: 7, tab: "browser" });

describe("a scenario that takes long", () => {
  it("is opened at once, without a run, and says after a while how far it is", async () => {
    const { clock, pass } = slowClock();
    const world = begin({ clock });
    await world.store.getState().open(link, null);
    await idle();
    expect(world.store.getState()).toMatchObject({
      scenario: { title: "heavy" },
      stale: true,
      running: { done: 0, of: 200, long: false },
    });
    expect(world.store.getState().trace.events).toEqual([]);
    await pass(60);
    expect(world.store.getState().running).toMatchObject({ of: 200, long: true });
    expect(world.store.getState().running?.done).toBeGreaterThan(0);
  });

  it("stands whole in the end, at the step and the tab that the link names", async () => {
    const { clock, pass } = slowClock(0.01);
    const world = begin({ clock });
    await world.store.getState().open(link, null);
    await pass(60);
    expect(world.store.getState()).toMatchObject({ stale: false, running: null, tab: "browser" });
    expect(world.store.getState().trace).toEqual(runInMemory(heavy, publicSuffixList));
    expect(stopAt(world.store.getState().trace, world.store.getState().cursor)).toBe(7);
  });

  it("that is stopped shows what has happened until then", async () => {
    const { clock, pass } = slowClock();
    const world = begin({ clock });
    await world.store.getState().open(link, null);
    await pass(60);
    world.store.getState().stopRun();
    await pass(400);
    const { trace, stale, running } = world.store.getState();
    expect({ stale, running }).toEqual({ stale: false, running: null });
    expect(trace.outcomes).toHaveLength(200);
    expect(trace.outcomes.at(-1)).toMatchObject({ failure: { code: "RUN_LIMIT", values: { exhausted: "stopped" } } });
  });

  it("makes room for whatever is wanted next", async () => {
    const { clock, pass } = slowClock();
    const world = begin({ clock });
    await world.store.getState().open(link, null);
    await pass(3);
    await world.store.getState().openLibrary("first-request-fixed");
    await pass(3);
    expect(world.store.getState()).toMatchObject({ stale: false, running: null, from: "first-request-fixed" });
    expect(verdictOf(world)).toBe("cors 200");
  });

  it("makes room for a field that holds something impossible, too", async () => {
    const { clock, pass } = slowClock();
    const world = begin({ clock });
    await world.store.getState().open(link, null);
    await pass(3);
    world.store.getState().edit({ type: "set", path: ["actions", 0, "url"], value: "https://" });
    await pass(400);
    expect(world.store.getState()).toMatchObject({ stale: true, running: null });
    expect(world.store.getState().trace.events).toEqual([]);
  });

  it("is not sent over the worker: it has too many messages", async () => {
    const seen: string[] = [];
    const listening: Carrier = {
      carry: (request, deliver) => {
        seen.push(request.url);
        return deliver(request);
      },
    };
    const world = begin({ connect: async () => listening });
    await world.store.getState().wake();
    seen.splice(0);
    await world.store.getState().open(link, null);
    await idle();
    expect(world.store.getState()).toMatchObject({ notices: [], scenario: { title: "heavy" }, stale: false });
    expect(world.store.getState().trace.events.filter(({ type }) => type === "request").length).toBeGreaterThan(
      mostCarried.messages,
    );
    expect(world.store.getState().wire).toEqual({ state: "memory", why: "too-many" });
    expect(seen).toEqual([]);
    await world.store.getState().openLibrary("first-blocked-request");
    await idle();
    expect(world.store.getState().wire).toEqual({ state: "live" });
  });

  it("an edit of a small one has its verdict at once", () => {
    const { clock } = slowClock(0.01);
    const world = begin({ clock });
    allow(world);
    expect(verdictOf(world)).toBe("cors 200");
  });
});

describe("a run over the worker", () => {
  it("that was stopped in memory is not played on behind the reader's back", async () => {
    const { clock, pass } = slowClock();
    const seen: string[] = [];
    const listening: Carrier = {
      carry: (request, deliver) => {
        seen.push(request.url);
        return deliver(request);
      },
    };
    const world = begin({ clock, connect: async () => listening });
    await world.store.getState().wake();
    seen.splice(0);
    await world.store.getState().open(link, null);
    await pass(3);
    world.store.getState().stopRun();
    await pass(400);
    const { trace, wire } = world.store.getState();
    expect(trace.outcomes.at(-1)).toMatchObject({ failure: { values: { exhausted: "stopped" } } });
    expect(wire).toEqual({ state: "memory", why: "too-many" });
    expect(seen).toEqual([]);
  });

  it("pauses between two messages as the run in memory does", async () => {
    let pauses = 0;
    let time = 0;
    const pauseIfDue = pauseWhenDue({ now: () => time++, pause: async () => void pauses++ });
    const few = { ...heavy, actions: heavy.actions.slice(0, 5) };
    expect(await runOver(memoryCarrier, few, publicSuffixList, { pauseIfDue })).toEqual(runInMemory(few, publicSuffixList));
    expect(pauses).toBeGreaterThan(20);
  });
});
