import { describe, expect, it } from "vitest";
import { encodeLink } from "../../../../src/scenario/link.ts";
import type { Work } from "../../../../src/works/work.ts";
import { sample } from "../../scenario/sample.ts";
import { begin, keptIn, reload } from "../world.ts";
import { title, work } from "./support.ts";

describe("work that began at no scenario of the library", () => {
  const own: Work = { ...work, from: null };

  it("has nothing to be reset to, and stays kept", async () => {
    const world = begin({ kept: [own] });
    await world.store.getState().open("", null);
    const { history } = world.store.getState();
    world.store.getState().reset();
    expect(world.store.getState().history).toBe(history);
    world.store.getState().keep();
    title(world, "Mine");
    world.store.getState().undo();
    await world.settle();
    expect(keptIn(world)).toMatchObject([{ id: "mine", scenario: sample }]);
  });

  it("but with a link has its original beside it, after a reload too, and can be reset to it", async () => {
    const world = begin();
    await world.store.getState().open(await encodeLink(sample, { stop: null, tab: null }), null);
    title(world, "Mine");
    const again = await reload(world);
    expect(again.store.getState()).toMatchObject({ scenario: { title: "Mine" }, changed: true });
    await again.store.getState().openOriginal();
    expect(again.store.getState()).toMatchObject({ scenario: sample, changed: false, workId: null });
    expect(again.here().hash).toMatch(/^#s=1\./u);
    await again.store.getState().openSaved();
    expect(again.store.getState().scenario.title).toBe("Mine");
    again.store.getState().reset();
    expect(again.store.getState()).toMatchObject({ scenario: sample, changed: false });
  });

  it("but with a link stays kept too, although every change is taken back: the link may be gone", async () => {
    const world = begin();
    await world.store.getState().open(await encodeLink(sample, { stop: null, tab: null }), null);
    title(world, "Mine");
    await world.settle();
    world.store.getState().reset();
    await world.settle();
    expect(world.store.getState().scenario).toEqual(sample);
    expect(keptIn(world)).toMatchObject([{ scenario: sample, from: null }]);
    expect((await reload(world)).store.getState().scenario).toEqual(sample);
  });
});
