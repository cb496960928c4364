import { describe, expect, it } from "vitest";
import { first } from "../../../../src/content/first.ts";
import { begin, keptIn, noticesOf, reload, storyOf } from "../world.ts";
import { screen, title, titled, titlesIn } from "./support.ts";

describe("changes that are all taken back", () => {
  it.each(["undo", "reset"] as const)("by %s are no work any more: a reload shows the library's scenario", async (way) => {
    const world = begin({ kept: [titled("Older")] });
    await world.store.getState().open("#preflight-for-put", null);
    await storyOf(world);
    title(world, "Mine");
    await world.settle();
    expect(titlesIn(world)).toEqual(["Mine", "Older"]);
    world.store.getState()[way]();
    await world.settle();
    expect(world.store.getState().changed).toBe(false);
    expect(titlesIn(world)).toEqual(["Older"]);
    expect(world.store.getState().works.map(({ title }) => title)).toEqual(["Older"]);
    const again = await reload(world);
    expect(again.store.getState()).toMatchObject({ from: "preflight-for-put", changed: false, workId: null });
    expect(noticesOf(again)).toEqual([]);
  });

  it("and made again are a work again, the same", async () => {
    const world = begin();
    title(world, "Mine");
    await world.settle();
    const [kept] = keptIn(world);
    world.store.getState().undo();
    await world.settle();
    expect(titlesIn(world)).toEqual([]);
    world.store.getState().redo();
    await world.settle();
    expect(keptIn(world)).toEqual([kept]);
    expect(world.here()).toEqual({ hash: "", workId: kept?.id });
    const again = await reload(world);
    expect(again.store.getState()).toMatchObject({ workId: kept?.id, changed: true });
    expect(screen(again)).toBe("Mine");
  });

  it("before the story has loaded are none: not changed", async () => {
    const world = begin();
    await world.store.getState().open("#preflight-for-put", null);
    title(world, "Mine");
    world.store.getState().undo();
    await storyOf(world);
    await world.settle();
    expect(world.store.getState().changed).toBe(false);
    expect(titlesIn(world)).toEqual([]);
  });

  it("by hand, field by field, are none either", async () => {
    const world = begin();
    title(world, "Mine");
    title(world, first.scenario.title);
    await world.settle();
    expect(world.store.getState().changed).toBe(false);
    expect(titlesIn(world)).toEqual([]);
  });
});
