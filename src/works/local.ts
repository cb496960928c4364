import { decodeKept } from "./kept.ts";
import { keysOf, workPrefix } from "./keys.ts";
import { mostWorks, type StorageLike, troubleOf, type WorkStorage } from "./storage.ts";
import type { Head, Kept } from "./work.ts";

/** Works in localStorage, each under a key of its own: for browsers that refuse IndexedDB. Rejects where the browser lets the page store nothing. */
export async function localWorks(storage: StorageLike): Promise<WorkStorage> {
  const probe = "preflight.probe";
  storage.setItem(probe, "");
  storage.removeItem(probe);

  const keptAt = (key: string): Kept | null => decodeKept(storage.getItem(key));
  const all = (): Head[] => keysOf(storage, workPrefix).flatMap((key) => keptAt(key)?.head ?? []);

  return {
    place: "localStorage",
    heads: async () => all(),
    read: async (id) => keptAt(workPrefix + id),
    put: async (kept, base) => {
      try {
        const key = workPrefix + kept.head.id;
        const theirs = keptAt(key);
        if ((theirs?.head.revision ?? null) !== base) return { ok: false, reason: "changed", theirs };
        if (base === null && keysOf(storage, workPrefix).length >= mostWorks) return { ok: false, reason: "too-many" };
        storage.setItem(key, JSON.stringify(kept));
        return { ok: true };
      } catch (error) {
        return { ok: false, reason: troubleOf(error) };
      }
    },
    remove: async (id, base) => {
      try {
        if (keptAt(workPrefix + id)?.head.revision !== base) return false;
        storage.removeItem(workPrefix + id);
        return true;
      } catch {
        return false;
      }
    },
    erase: async () => {
      const keys = keysOf(storage, workPrefix);
      for (const key of keys) storage.removeItem(key);
      return keys.length;
    },
  };
}
