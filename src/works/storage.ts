import type { Head, Kept } from "./work.ts";

/** More works than this are not kept. The reader is told; none is ever dropped to make room. */
export const mostWorks = 1000;

/** Why something is not kept. */
export type Trouble =
  /** The browser gives no more room. */
  | "full"
  /** It lets the page store nothing, or storing failed. */
  | "unavailable"
  /** There are `mostWorks` already. */
  | "too-many"
  /** A later version of the program has changed the storage. */
  | "newer-version";

export type Put =
  | { readonly ok: true }
  /** Another tab was there: what stands there now; null: it was removed. */
  | { readonly ok: false; readonly reason: "changed"; readonly theirs: Kept | null }
  | { readonly ok: false; readonly reason: Trouble };

/** Where works are kept. `heads` and `read` reject where storage cannot be read; the others say what is in the way. */
export interface WorkStorage {
  /** What is in memory lasts as long as the page. */
  readonly place: "IndexedDB" | "localStorage" | "memory";
  /** Why works of before may be in a place that this page has not: a later version's, or one that did not open in time. */
  readonly missing?: "newer-version" | "late" | null;
  /** In no order. */
  readonly heads: () => Promise<readonly Head[]>;
  readonly read: (id: string) => Promise<Kept | null>;
  /** Only where the revision that stands there is `base`; null: nothing stands there. Both in one, whatever other tabs do. */
  readonly put: (kept: Kept, base: number | null) => Promise<Put>;
  /** Under the same condition. */
  readonly remove: (id: string, base: number) => Promise<boolean>;
  /** Removes all; how many there were. */
  readonly erase: () => Promise<number>;
}

/** What we use of localStorage. A browser that denies it throws at each of these, or already at `window.localStorage`. */
export interface StorageLike {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error ? error.name : "";
  if (/quota/iu.test(name)) return "full";
  return name === "VersionError" ? "newer-version" : "unavailable";
}
