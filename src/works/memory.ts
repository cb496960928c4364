import { mostWorks, type WorkStorage } from "./storage.ts";
import type { Kept } from "./work.ts";

/** Works in memory: they last as long as the page, where the browser lets it store nothing. */
export function memoryWorks(kept = new Map<string, Kept>(), place: WorkStorage["place"] = "memory"): WorkStorage {
  return {
    place,
    heads: async () => [...kept.values()].map(({ head }) => head),
    read: async (id) => kept.get(id) ?? null,
    put: async (one, base) => {
      const theirs = kept.get(one.head.id) ?? null;
      if ((theirs?.head.revision ?? null) !== base) return { ok: false, reason: "changed", theirs };
      if (base === null && kept.size >= mostWorks) return { ok: false, reason: "too-many" };
      kept.set(one.head.id, one);
      return { ok: true };
    },
    remove: async (id, base) => kept.get(id)?.head.revision === base && kept.delete(id),
    erase: async () => {
      const { size } = kept;
      kept.clear();
      return size;
    },
  };
}
