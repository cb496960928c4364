import { withoutDefaults } from "./defaults.ts";
import { parseScenario } from "./parse.ts";
import type { Scenario } from "./schema.ts";

/** A scenario that the reader has made or changed, kept in this browser. */
export interface Work {
  /** The same from the first change on, in every tab. */
  readonly id: string;
  readonly scenario: Scenario;
  /** Which scenario of the library it began from; null: none. */
  readonly from: string | null;
  /** The stop it was left at. */
  readonly cursor: number | null;
  readonly tab: string | null;
}

/** What we use of Storage. A browser that denies storage throws at each of these, or already at `window.localStorage`. */
export interface StorageLike {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Where the works stand, the newest first. */
export const worksKey = "preflight.works.v1";
/** Where a value that we could not read is moved, out of the way of later work. */
export const asideKey = "preflight.works.v1.unreadable";
/** More than this are not kept: the oldest goes. */
export const mostWorks = 10;

export type Loaded =
  | { readonly kind: "ok"; readonly works: readonly Work[] }
  /** `movedAside`: what could not be read now stands under `asideKey`; `works` are those that could. */
  | { readonly kind: "corrupt"; readonly movedAside: boolean; readonly works: readonly Work[] }
  | { readonly kind: "unavailable"; readonly works: readonly [] };

export type Saved = { readonly ok: true } | { readonly ok: false; readonly reason: "full" | "unavailable" };

export function encodeWorks(works: readonly Work[]): string {
  return JSON.stringify(works.map((work) => ({ ...work, scenario: withoutDefaults(work.scenario) })));
}

/** Total on any text. `whole`: every part of it could be read. */
export function decodeWorks(text: string | null): { readonly whole: boolean; readonly works: readonly Work[] } {
  if (text === null) return { whole: true, works: [] };
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return { whole: false, works: [] };
  }
  if (!Array.isArray(stored)) return { whole: false, works: [] };
  const works = stored.slice(0, mostWorks).flatMap(decodeWork);
  return { whole: works.length === Math.min(stored.length, mostWorks), works };
}

function decodeWork(stored: unknown): Work[] {
  if (typeof stored !== "object" || stored === null) return [];
  const { id, scenario, from, cursor, tab } = stored as Record<string, unknown>;
  const parsed = parseScenario(scenario);
  if (typeof id !== "string" || !parsed.ok) return [];
  return [
    {
      id,
      scenario: parsed.scenario,
      from: typeof from === "string" ? from : null,
      cursor: typeof cursor === "number" && Number.isInteger(cursor) && cursor >= 0 ? cursor : null,
      tab: typeof tab === "string" ? tab : null,
    },
  ];
}

/** Reads the works. Where a part cannot be read, the whole text is copied to `asideKey`, so that the next save does not destroy it. */
export function loadWorks(storage: StorageLike | null): Loaded {
  let text: string | null;
  try {
    if (storage === null) return { kind: "unavailable", works: [] };
    text = storage.getItem(worksKey);
  } catch {
    return { kind: "unavailable", works: [] };
  }
  const { whole, works } = decodeWorks(text);
  if (whole) return { kind: "ok", works };
  return { kind: "corrupt", works, movedAside: moveAside(storage, text ?? "", works) };
}

function moveAside(storage: StorageLike, text: string, readable: readonly Work[]): boolean {
  try {
    // Made smaller first: where storage is nearly full, the value has no room twice.
    storage.setItem(worksKey, encodeWorks(readable));
    storage.setItem(asideKey, text);
    return true;
  } catch {
    try {
      storage.setItem(worksKey, text);
    } catch {
      // Neither place takes it: nothing more that a page can do.
    }
    return false;
  }
}

/**
 * Puts a work first; it takes the place of its own earlier state only. Reads before it writes: another tab may have kept works since.
 */
export function keepWork(storage: StorageLike | null, work: Work): Saved {
  return write(storage, (works) => [work, ...works.filter(({ id }) => id !== work.id)].slice(0, mostWorks));
}

/** Forgets a work: its changes were all taken back. */
export function dropWork(storage: StorageLike | null, id: string): Saved {
  return write(storage, (works) => works.filter((work) => work.id !== id));
}

function write(storage: StorageLike | null, change: (works: readonly Work[]) => readonly Work[]): Saved {
  if (storage === null) return { ok: false, reason: "unavailable" };
  try {
    storage.setItem(worksKey, encodeWorks(change(loadWorks(storage).works)));
    return { ok: true };
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    return { ok: false, reason: /quota/iu.test(name) ? "full" : "unavailable" };
  }
}
