import type { StorageLike } from "./storage.ts";
import { decodeHead, type Kept } from "./work.ts";

/** In localStorage: a work where there is no IndexedDB; what a page has left behind. */
export const workPrefix = "preflight.work.";
export const leftPrefix = "preflight.left.";

/** Those keys that begin so. Throws where the browser denies storage. */
export function keysOf(storage: StorageLike, prefix: string): string[] {
  return Array.from({ length: storage.length }, (_, i) => storage.key(i)).filter((key) => key?.startsWith(prefix)) as string[];
}

/** Null: nothing, or nothing that could be read. */
export function decodeKept(text: string | null): Kept | null {
  try {
    const stored: unknown = JSON.parse(text ?? "null");
    if (typeof stored !== "object" || stored === null || !("head" in stored) || !("body" in stored)) return null;
    const head = decodeHead(stored.head);
    return head && { head, body: stored.body };
  } catch {
    return null;
  }
}
