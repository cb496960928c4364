import { expect, it } from "vitest";
import { memoryWorks } from "../../../../src/works/memory.ts";
import type { Kept } from "../../../../src/works/work.ts";
import { begin, noticesOf } from "../world.ts";
import { title, titlesIn } from "./support.ts";

it("a work that could not be deleted stays the one on the screen", async () => {
  const kept = new Map<string, Kept>();
  const world = begin({ kept, storage: { ...memoryWorks(kept, "IndexedDB"), remove: async () => false } });
  title(world, "Mine");
  await world.settle();
  const { workId, manage } = world.store.getState();
  const manager = await manage();
  expect(await manager.remove(workId ?? "")).toBeNull();
  title(world, "Mine, later");
  await world.settle();
  expect([world.store.getState().workId, titlesIn(world)]).toEqual([workId, ["Mine, later"]]);
});

it("a work that was deleted and put back is the one on the screen again", async () => {
  const world = begin();
  title(world, "Mine");
  await world.settle();
  const { workId, manage } = world.store.getState();
  const manager = await manage();
  const removed = await manager.remove(workId ?? "");
  expect(world.store.getState().workId).toBeNull();
  expect(removed && (await manager.restore(removed))).toBe(true);
  title(world, "Mine, later");
  await world.settle();
  expect([world.store.getState().workId, titlesIn(world)]).toEqual([workId, ["Mine, later"]]);
  expect(noticesOf(world)).toEqual([]);
});

it("nothing is erased where what erases the rest cannot be loaded", async () => {
  const world = begin({ eraser: () => Promise.reject(new Error("offline")) });
  title(world, "Mine");
  await world.settle();
  const manager = await world.store.getState().manage();
  await expect(manager.erase()).rejects.toThrow("offline");
  expect(titlesIn(world)).toEqual(["Mine"]);
});
