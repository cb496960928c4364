import { describe, expect, it } from "vitest";
import { encodeLink } from "../../../../src/scenario/link.ts";
import { sample } from "../../scenario/sample.ts";
import { begin, noticesOf } from "../world.ts";
import { denied, fullAfter, screen, title } from "./support.ts";

describe("where storage takes nothing", () => {
  it.each([
    ["denied", () => denied],
    ["absent", () => null],
    ["full", () => fullAfter(new Map(), { left: 10 })],
  ])("(%s) what was edited can still be gone back to, while the page stands", async (_, storage) => {
    const world = begin({ storage: storage() });
    title(world, "Mine");
    const { scenario } = world.store.getState();
    const { hash, workId } = world.here();
    await world.store.getState().open(await encodeLink(sample, { cursor: null, tab: null }), null);
    expect(world.store.getState().scenario).toEqual(sample);
    await world.store.getState().openSaved();
    expect(world.store.getState()).toMatchObject({ scenario, workId, changed: true });
    await world.store.getState().openLibrary("same-origin");
    await world.store.getState().open(hash, workId);
    expect(world.store.getState()).toMatchObject({ scenario, workId });
    expect(noticesOf(world).filter(({ kind }) => kind === "save-failed")).toHaveLength(1);
  });

  it("any more, the later state comes back and not the one that it had still taken", async () => {
    const room = { left: Infinity };
    const world = begin({ storage: fullAfter(new Map(), room) });
    title(world, "Taken");
    world.store.getState().keep();
    room.left = 0;
    title(world, "Refused");
    await world.store.getState().openLibrary("same-origin");
    await world.store.getState().openSaved();
    expect(screen(world)).toBe("Refused");
    title(world, "Taken again");
    room.left = Infinity;
    world.store.getState().keep();
    expect(world.store.getState().works.map(({ scenario }) => scenario.title)).toEqual(["Taken again"]);
  });
});
