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

/** The database of the works. */
export const databaseName = "preflight";

/**
 * Whether there may be works although nothing was noted: a browser that was killed has kept the work, and may have lost the note. Does not
 * open the database; false where the browser does not list what it has.
 */
export async function hasDatabase(factory: () => IDBFactory): Promise<boolean> {
  try {
    const databases = await factory().databases();
    return databases.some(({ name }) => name === databaseName);
  } catch {
    return false;
  }
}

/** What a new visit takes up: the work that stood here last, else the newest of `heads`, of those that can be read. */
export function lastWork(notes: StorageLike | null, heads: readonly Head[]): string | null {
  const last = readLast(notes);
  const readable = heads.filter(({ state }) => state === "good");
  return (readable.find(({ id }) => id === last) ?? readable[0])?.id ?? null;
}
