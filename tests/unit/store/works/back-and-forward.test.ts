import { describe, expect, it } from "vitest";
import { first } from "../../../../src/content/first.ts";
import { begin, linkOf, storyOf } from "../world.ts";
import { screen, title, titled } from "./support.ts";

describe("back and forward", () => {
  it("to the work that is on the screen change nothing: undo stays", async () => {
    const world = begin();
    title(world, "Mine");
    const before = world.store.getState();
    await before.open("", before.workId);
    expect(world.store.getState()).toBe(before);
    before.undo();
    expect(screen(world)).toBe(first.scenario.title);
  });

  it("to the library's entry that is on the screen change nothing but the step that they name", async () => {
    const world = begin();
    await world.store.getState().open("#preflight-for-put", null);
    await storyOf(world);
    world.store.getState().seek(2);
    world.store.getState().select({ kind: "message", message: 0 });
    const before = world.store.getState();
    await before.open("#preflight-for-put", null);
    expect(world.store.getState()).toEqual(before);
    await before.open("#preflight-for-put&step=3&tab=browser", null);
    expect(world.store.getState()).toMatchObject({ tab: "browser", history: before.history, selection: before.selection });
    expect(world.store.getState().cursor).toBeGreaterThan(before.cursor);
  });

  it("open the work that stood there, and not only the newest", async () => {
    const world = begin({ kept: [titled("Newest"), titled("Older")] });
    await world.store.getState().open("#null-origin", null);
    await world.store.getState().open("", "Older");
    expect(world.store.getState()).toMatchObject({ scenario: { title: "Older" }, workId: "Older" });
    expect(world.here()).toEqual({ hash: "", workId: "Older" });
  });

  it("open the work where it was shared, and not the state that the link holds", async () => {
    const world = begin();
    title(world, "Shared");
    await linkOf(world);
    const shared = world.here();
    expect(shared).toMatchObject({ hash: expect.stringMatching(/^#step/u), workId: world.store.getState().workId });
    await world.store.getState().openLibrary("same-origin");
    await world.store.getState().open(shared.hash, shared.workId);
    expect(world.store.getState()).toMatchObject({ workId: shared.workId, from: "first-blocked-request", changed: true });
  });

  it("to a work that is kept no more fall back to what the address says", async () => {
    const world = begin();
    await world.store.getState().open("#preflight-for-put", "gone");
    expect(world.store.getState()).toMatchObject({ from: "preflight-for-put", workId: null });
  });
});
