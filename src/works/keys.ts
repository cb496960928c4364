import type { StorageLike } from "./storage.ts";

/** In localStorage: a work where there is no IndexedDB; what a page has left behind. */
export const workPrefix = "preflight.work.";
export const leftPrefix = "preflight.left.";

/** Those keys that begin so. Throws where the browser denies storage. */
export function keysOf(storage: StorageLike, prefix: string): string[] {
  return Array.from({ length: storage.length }, (_, i) => storage.key(i)).filter((key) => key?.startsWith(prefix)) as string[];
}
