import { leftoverKeys } from "./leftovers.ts";
import type { StorageLike } from "./storage.ts";
import type { Head } from "./work.ts";

/** Which work stood on the screen last. Read before the first paint: that waits for the work, where there is one. */
const key = "preflight.last";

/** Null: nothing was noted. */
function readLast(notes: StorageLike | null): string | null {
  try {
    return notes?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

export function noteLast(notes: StorageLike | null, id: string): void {
  try {
    if (notes?.getItem(key) !== id) notes?.setItem(key, id);
  } catch {
    // The next visit takes up the newest.
  }
}

/** Whether there may be works, as far as that is known without opening the database. */
export function hasWorks(notes: StorageLike | null): boolean {
  return readLast(notes) !== null || leftoverKeys(notes, "IndexedDB").length > 0;
}

/** What a new visit takes up: the work that stood here last, else the newest of `heads`, of those that can be read. */
export function lastWork(notes: StorageLike | null, heads: readonly Head[]): string | null {
  const last = readLast(notes);
  const readable = heads.filter(({ state }) => state === "good");
  return (readable.find(({ id }) => id === last) ?? readable[0])?.id ?? null;
}
