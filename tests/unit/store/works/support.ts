import { expect, vi } from "vitest";
import { fullPlatform } from "../../../../src/run/full-platform.ts";
import type { StorageLike, Work } from "../../../../src/scenario/autosave.ts";
import type { Scenario } from "../../../../src/scenario/schema.ts";
import { sample } from "../../scenario/sample.ts";
import { idle, keptIn, storageOver, type World } from "../world.ts";

export const work: Work = { id: "mine", scenario: sample, from: "same-origin", cursor: 3, tab: "request" };
export const titled = (title: string): Work => ({ ...work, id: title, scenario: { ...sample, title } });
export const title = (world: World, value: string) => world.store.getState().edit({ type: "set", path: ["title"], value });
export const spoil = (world: World) =>
  world.store.getState().edit({ type: "set", path: ["hosts", 0, "layers", 1, "routes", 0, "status"], value: 7 });
export const titlesIn = (world: World) => keptIn(world).map(({ scenario }) => scenario.title);
export const screen = (world: World) => world.store.getState().scenario.title;

/** A platform that comes when the test says so. */
export function onDemand(slow: (scenario: Scenario) => boolean) {
  const waiting: (() => void)[] = [];
  return {
    platformFor: async (scenario: Scenario) => {
      if (slow(scenario)) await new Promise<void>((resolve) => waiting.push(resolve));
      return fullPlatform;
    },
    /** So many wait for it; a part of the page may have to be loaded before they do. */
    awaited: (count: number) => vi.waitFor(() => expect(waiting).toHaveLength(count), { timeout: 15_000 }),
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
};

/** Holds what it holds, and takes nothing more. */
export function fullAfter(stored: Map<string, string>, room: { left: number }): StorageLike {
  const storage = storageOver(stored);
  return {
    ...storage,
    setItem: (key, value) => {
      if (value.length > room.left) throw new DOMException("full", "QuotaExceededError");
      storage.setItem(key, value);
    },
  };
}
