import { keysOf, leftPrefix, workPrefix } from "./keys.ts";
import type { StorageLike, WorkStorage } from "./storage.ts";
import type { Kept } from "./work.ts";

/**
 * What localStorage holds beside the place where works are kept: notes of edits that were not safe yet when a page was left or
 * storage refused them, works from a session that had no IndexedDB, and those of versions before it. The next page takes them in.
 */
export interface Left {
  readonly kept: Kept;
  /** The revision that it goes on from; null: it is new. */
  readonly base: number | null;
}

/** A list of works; and what of such lists could not be read. */
export const firstVersionKeys = ["preflight.works.v1", "preflight.works.v1.unreadable"] as const;

/** Which tab left it is part of the key: two tabs may leave different states of one work. False: storage refuses it. */
export function leave(storage: StorageLike | null, tab: string, { kept, base }: Left): boolean {
  try {
    if (!storage) return false;
    storage.setItem(`${leftPrefix}${kept.head.id}.${tab}`, JSON.stringify({ ...kept, base }));
    return true;
  } catch {
    return false;
  }
}

/** It is safe elsewhere now. */
export function takeBack(storage: StorageLike | null, tab: string, id: string): void {
  try {
    storage?.removeItem(`${leftPrefix}${id}.${tab}`);
  } catch {
    // Storage is denied: nothing was left there.
  }
}

/** The keys of what a page has to take in. */
export function leftoverKeys(storage: StorageLike | null, into: WorkStorage["place"]): readonly string[] {
  try {
    if (!storage) return [];
    return [
      ...firstVersionKeys.filter((key) => storage.getItem(key) !== null),
      ...(into === "localStorage" ? [] : keysOf(storage, workPrefix)),
      ...keysOf(storage, leftPrefix),
    ];
  } catch {
    return [];
  }
}
