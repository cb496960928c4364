import { describe, expect, it } from "vitest";
import { encodeLink } from "../../../../src/scenario/link.ts";
import { memoryWorks } from "../../../../src/works/memory.ts";
import type { Trouble } from "../../../../src/works/storage.ts";
import { sample } from "../../scenario/sample.ts";
import { begin, noticesOf } from "../world.ts";
import { denied, screen, title, troubled } from "./support.ts";

describe("where storage takes nothing", () => {
  it.each([
    ["absent", () => memoryWorks()],
    ["full", () => troubled({ trouble: "full" })],
    ["failing", () => troubled({ trouble: "unavailable" })],
  ])("(%s) what was edited can still be gone back to, while the page stands", async (_, storage) => {
    const world = begin({ storage: storage(), notes: denied });
    title(world, "Mine");
    const { scenario } = world.store.getState();
    const { hash, workId } = world.here();
    await world.store.getState().open(await encodeLink(sample, { stop: null, tab: null }), null);
    expect(world.store.getState().scenario).toEqual(sample);
    await world.store.getState().openSaved();
    expect(world.store.getState()).toMatchObject({ scenario, workId, changed: true });
    await world.store.getState().openLibrary("same-origin");
    await world.store.getState().open(hash, workId);
    expect(world.store.getState()).toMatchObject({ scenario, workId });
    expect(noticesOf(world).filter(({ kind }) => kind === "save-failed")).toHaveLength(1);
  });

  it("any more, the later state comes back and not the one that it had still taken", async () => {
    const now: { trouble: Trouble | null } = { trouble: null };
    const world = begin({ storage: troubled(now) });
    title(world, "Taken");
    await world.settle();
    now.trouble = "full";
    title(world, "Refused");
    await world.store.getState().openLibrary("same-origin");
    await world.store.getState().openSaved();
    expect(screen(world)).toBe("Refused");
    title(world, "Taken again");
    now.trouble = null;
    await world.settle();
    expect(world.store.getState().works.map(({ title }) => title)).toEqual(["Taken again"]);
    expect(noticesOf(world).filter(({ kind }) => kind === "save-failed")).toEqual([]);
  });
});
