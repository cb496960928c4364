import { expect } from "vitest";
import { publicSuffixList } from "../../../../src/public-suffixes/list.ts";
import type { Scenario } from "../../../../src/scenario/schema.ts";
import { memoryWorks } from "../../../../src/works/memory.ts";
import type { StorageLike, Trouble, WorkStorage } from "../../../../src/works/storage.ts";
import type { Kept, Work } from "../../../../src/works/work.ts";
import { sample } from "../../scenario/sample.ts";
import { idle, keptIn, type World } from "../world.ts";

export const work: Work = { id: "mine", scenario: sample, from: "same-origin", original: null, stop: 3, tab: "request" };
export const titled = (title: string): Work => ({ ...work, id: title, scenario: { ...sample, title } });
export const title = (world: World, value: string) => world.store.getState().edit({ type: "set", path: ["title"], value });
export const spoil = (world: World) =>
  world.store.getState().edit({ type: "set", path: ["hosts", 0, "layers", 1, "routes", 0, "status"], value: 7 });
export const titlesIn = (world: World) => keptIn(world).map(({ scenario }) => scenario.title);
export const screen = (world: World) => world.store.getState().scenario.title;

/** A world that comes when the test says so. */
export function onDemand(slow: (scenario: Scenario) => boolean) {
  const waiting: (() => void)[] = [];
  return {
    worldFor: async (scenario: Scenario) => {
      if (slow(scenario)) await new Promise<void>((resolve) => waiting.push(resolve));
      return publicSuffixList;
    },
    /** So many wait for it; a part of the page may have to be loaded before they do. */
    awaited: async (count: number) => expect.poll(() => waiting).toHaveLength(count),
    come: async () => {
      for (const resolve of waiting.splice(0)) resolve();
      await idle();
    },
  };
}

export const denied: StorageLike = {
  getItem: () => {
    throw new DOMException("denied", "SecurityError");
  },
  setItem: () => {
    throw new DOMException("denied", "SecurityError");
  },
  removeItem: () => {},
  key: () => null,
  get length(): number {
    throw new DOMException("denied", "SecurityError");
  },
};

/** Holds what it holds, and takes nothing more for as long as it is in trouble. */
export function troubled(now: { trouble: Trouble | null }, kept = new Map<string, Kept>()): WorkStorage {
  const storage = memoryWorks(kept, "IndexedDB");
  return {
    ...storage,
    put: async (one, base) => (now.trouble ? { ok: false, reason: now.trouble } : storage.put(one, base)),
  };
}
