import { describe, expect, it } from "vitest";
import { first } from "../../../src/content/first.ts";
import { stopsOf } from "../../../src/trace/stops.ts";
import { allow, begin, keptIn, verdictOf } from "./world.ts";

describe("the first visit", () => {
  it("shows the first scenario at the end of its run: blocked", () => {
    const world = begin();
    const { scenario, trace, cursor, changed, wire } = world.store.getState();
    expect(scenario).toBe(first.scenario);
    expect(verdictOf(world)).toBe("ACAO_MISSING");
    expect({ cursor, changed, wire }).toEqual({ cursor: trace.events.length, changed: false, wire: { state: "asleep" } });
  });
});

describe("an edit", () => {
  it("runs at once and shows the end of the new run", () => {
    const world = begin();
    world.store.getState().seek(2);
    allow(world);
    const { trace, cursor, changed, stale, playing } = world.store.getState();
    expect(verdictOf(world)).toBe("cors 200");
    expect({ cursor, changed, stale, playing }).toEqual({
      ...{ cursor: trace.events.length, changed: true, stale: false, playing: false },
    });
  });

  it("takes the old link out of the address: it no longer says what is on the screen", () => {
    const world = begin();
    allow(world);
    expect(world.address).toEqual(["replace "]);
  });

  it("that changes nothing runs nothing", () => {
    const world = begin();
    const before = world.store.getState();
    world.store.getState().edit({ type: "set", path: ["hosts", 7, "name"], value: "nobody" });
    expect(world.store.getState()).toMatchObject({ changed: false, workId: null });
    expect(world.store.getState().trace).toBe(before.trace);
  });

  it("is kept, and never in its own task: the verdict comes first", async () => {
    const world = begin();
    allow(world);
    expect(keptIn(world)).toEqual([]);
    await world.settle();
    expect(keptIn(world)).toMatchObject([{ scenario: world.store.getState().scenario, from: "first-blocked-request" }]);
  });
});

describe("an impossible value", () => {
  const spoil = (world: ReturnType<typeof begin>) =>
    world.store.getState().edit({ type: "set", path: ["actions", 0, "method"], value: "GE T" });

  it("leaves the last good run on the screen, says so, and names the field", () => {
    const world = begin();
    const { trace } = world.store.getState();
    spoil(world);
    expect(world.store.getState()).toMatchObject({ stale: true, waiting: false });
    expect(world.store.getState().trace).toBe(trace);
    expect(world.store.getState().problems).toMatchObject([{ path: ["actions", 0, "method"], code: "not-a-token" }]);
  });

  it("can be run all the same: that the script gets an exception is a lesson too", () => {
    const world = begin();
    spoil(world);
    world.store.getState().runAnyway();
    expect(verdictOf(world)).toBe("INVALID_REQUEST");
    expect(world.store.getState().stale).toBe(false);
  });

  it("that is put right again runs again", () => {
    const world = begin();
    spoil(world);
    world.store.getState().edit({ type: "set", path: ["actions", 0, "method"], value: "POST" });
    expect(world.store.getState()).toMatchObject({ stale: false, problems: [] });
    expect(verdictOf(world)).toBe("ACAO_MISSING");
  });

  it("outside of what a scenario may be is never run, not even anyway, and never kept", async () => {
    const world = begin();
    allow(world);
    await world.settle();
    const kept = [...world.kept];
    world.store.getState().edit({ type: "set", path: ["hosts", 0, "layers", 1, "routes", 0, "status"], value: 7 });
    const { trace } = world.store.getState();
    world.store.getState().runAnyway();
    await world.settle();
    expect(world.store.getState()).toMatchObject({ trace, stale: true });
    expect([...world.kept]).toEqual(kept);
  });
});

describe("the cursor", () => {
  it("rests at stops only, forwards, backwards and at both ends", () => {
    const world = begin();
    const { step, seek } = world.store.getState();
    const stops = stopsOf(world.store.getState().trace);
    const at = () => stops.indexOf(world.store.getState().cursor);
    step(1);
    expect(at()).toBe(stops.length - 1);
    step(-1);
    expect(at()).toBe(stops.length - 2);
    seek(-9);
    step(-1);
    expect(at()).toBe(0);
    seek(Number.POSITIVE_INFINITY);
    expect(at()).toBe(stops.length - 1);
  });

  it("goes back to the beginning to play a run that has ended, and stops playing at the end", () => {
    const { store } = begin();
    store.getState().play();
    expect(store.getState()).toMatchObject({ cursor: 0, playing: true });
    while (store.getState().playing) store.getState().step(1);
    expect(store.getState().cursor).toBe(store.getState().trace.events.length);
  });
});
