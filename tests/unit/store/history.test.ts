import { describe, expect, it } from "vitest";
import { first } from "../../../src/content/first.ts";
import { allow, begin, verdictOf } from "./world.ts";

describe("undo and redo", () => {
  it("bring the scenario back and run it", () => {
    const world = begin();
    allow(world);
    world.store.getState().undo();
    expect(verdictOf(world)).toBe("ACAO_MISSING");
    expect(world.store.getState()).toMatchObject({ scenario: first.scenario, changed: false });
    world.store.getState().redo();
    expect(verdictOf(world)).toBe("cors 200");
    expect(world.store.getState().changed).toBe(true);
  });

  it("do nothing where there is nothing", () => {
    const world = begin();
    const before = world.store.getState().trace;
    world.store.getState().undo();
    world.store.getState().redo();
    expect(world.store.getState()).toMatchObject({ changed: false, workId: null });
    expect(world.store.getState().trace).toBe(before);
  });

  it("take the keys pressed in one field together, until the field is left", () => {
    const world = begin();
    for (const typed of ["h", "ht", "https://shop.example"]) allow(world, typed, "origin");
    world.store.getState().endBurst();
    allow(world, "https://other.example", "origin");
    world.store.getState().undo();
    expect(verdictOf(world)).toBe("cors 200");
    world.store.getState().undo();
    expect(world.store.getState().scenario).toBe(first.scenario);
  });

  it("forget what was undone once something else is edited", () => {
    const world = begin();
    allow(world);
    world.store.getState().undo();
    allow(world, "https://other.example");
    world.store.getState().redo();
    expect(verdictOf(world)).toBe("ACAO_MISMATCH");
  });

  it("also undo into a scenario that could not run, without losing the last good run", () => {
    const world = begin();
    world.store.getState().edit({ type: "set", path: ["actions", 0, "method"], value: "GE T" });
    world.store.getState().edit({ type: "set", path: ["actions", 0, "method"], value: "PUT" });
    expect(verdictOf(world)).toBe("P_ACAO_MISSING");
    world.store.getState().undo();
    expect(world.store.getState().stale).toBe(true);
    expect(verdictOf(world)).toBe("P_ACAO_MISSING");
  });
});

describe("reset", () => {
  it("goes back to what was opened, and can be undone", () => {
    const world = begin();
    allow(world);
    allow(world, "https://other.example");
    world.store.getState().reset();
    expect(verdictOf(world)).toBe("ACAO_MISSING");
    expect(world.store.getState()).toMatchObject({ scenario: first.scenario, changed: false });
    world.store.getState().undo();
    expect(verdictOf(world)).toBe("ACAO_MISMATCH");
    expect(world.store.getState().changed).toBe(true);
  });

  it("goes back however many edits ago it was opened", () => {
    const world = begin();
    for (let i = 0; i < 300; i++) allow(world, `https://shop${i}.example`);
    world.store.getState().reset();
    expect(world.store.getState().scenario).toBe(first.scenario);
  });
});

describe("a change that the prose invites", () => {
  it("starts from what was opened, whatever the reader has changed, and is undone as one", () => {
    const world = begin();
    allow(world);
    world.store.getState().applyTry([
      { type: "set", path: ["actions", 0, "mode"], value: "no-cors" },
      { type: "set", path: ["title"], value: "Tried" },
    ]);
    expect(verdictOf(world)).toBe("opaque 0");
    world.store.getState().undo();
    expect(verdictOf(world)).toBe("cors 200");
  });
});
