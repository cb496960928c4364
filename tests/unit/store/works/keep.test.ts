import { describe, expect, it } from "vitest";
import { mostWorks } from "../../../../src/works/storage.ts";
import { begin, idle, keptIn, noticesOf, reload } from "../world.ts";
import { spoil, title, titled, titlesIn } from "./support.ts";

describe("keep", () => {
  it("at once, when the page is left, keeps an edit that is younger than the pause", async () => {
    const world = begin();
    title(world, "Young");
    expect(titlesIn(world)).toEqual([]);
    world.store.getState().keep();
    expect([...world.stored.keys()]).toContainEqual(expect.stringMatching(/^preflight\.left\./u));
    await idle();
    expect([...world.stored.keys()]).not.toContainEqual(expect.stringMatching(/^preflight\.left\./u));
    expect(keptIn(world)).toMatchObject([{ scenario: world.store.getState().scenario, from: "first-blocked-request" }]);
  });

  it("keeps nothing of what nobody has changed", async () => {
    const world = begin();
    world.store.getState().keep();
    await world.store.getState().openLibrary("same-origin");
    world.store.getState().keep();
    expect([...world.kept, ...world.stored]).toEqual([]);
  });

  it("keeps the step and the tab that it was left at", async () => {
    const world = begin();
    title(world, "Mine");
    world.store.getState().seek(2);
    world.store.getState().show("browser");
    const again = await reload(world);
    expect(keptIn(world)).toMatchObject([{ stop: "1.construct-request", tab: "browser" }]);
    expect(again.store.getState()).toMatchObject({ cursor: world.store.getState().cursor, tab: "browser" });
  });

  it("keeps the last state that can be read again, where an edit has left what a scenario may be", async () => {
    const world = begin();
    title(world, "Readable");
    const readable = world.store.getState().scenario;
    spoil(world);
    world.store.getState().keep();
    await idle();
    expect(keptIn(world)).toMatchObject([{ scenario: readable }]);
    const again = await reload(world);
    expect(again.store.getState()).toMatchObject({ scenario: readable, stale: false });
  });

  it("keeps the last state that can be read again, also where it was never kept and something else is opened", async () => {
    const world = begin();
    title(world, "Readable");
    spoil(world);
    await world.store.getState().openLibrary("same-origin");
    await idle();
    expect(titlesIn(world)).toEqual(["Readable"]);
  });

  it("drops no work to make room: at the limit the new one is not kept, and the reader is told", async () => {
    const kept = Array.from({ length: mostWorks }, (_, i) => titled(`${i}`));
    const world = begin({ kept });
    await world.store.getState().open("#null-origin", null);
    title(world, "New");
    await world.settle();
    expect(titlesIn(world)).toHaveLength(mostWorks);
    // It is safe as a note, until there is room.
    expect([...world.stored.keys()]).toContainEqual(expect.stringMatching(/^preflight\.left\./u));
    expect(noticesOf(world)).toEqual([{ kind: "save-failed", reason: "too-many" }]);
  });

  it("never writes over another work, whatever is opened and edited", async () => {
    const world = begin();
    for (const id of ["same-origin", "null-origin", "preflight-for-put"]) {
      await world.store.getState().openLibrary(id);
      title(world, `Mine of ${id}`);
    }
    await world.settle();
    expect(titlesIn(world)).toEqual(["Mine of preflight-for-put", "Mine of null-origin", "Mine of same-origin"]);
  });
});
