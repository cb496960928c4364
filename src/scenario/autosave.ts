import { withoutDefaults } from "./defaults.ts";
import { type ParseProblem, parseScenario } from "./parse.ts";
import type { Scenario } from "./schema.ts";

/** The reader's own work, kept in this browser. */
export interface Work {
  readonly scenario: Scenario;
  /** Which scenario of the library it began from; null: none. */
  readonly from: string | null;
  readonly cursor: number | null;
  readonly tab: string | null;
}

/** What we use of Storage. A browser that denies storage throws at each of these, or already at `window.localStorage`. */
export interface StorageLike {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export const workKey = "preflight.work.v1";
/** The work before that, which opening something else and changing it has displaced. */
export const previousKey = "preflight.work.v1.previous";
/** Where a value that we could not read is moved, out of the way of later work. */
export const asideKey = "preflight.work.v1.unreadable";

export type Loaded =
  | { readonly kind: "none" }
  | { readonly kind: "ok"; readonly work: Work }
  /** `movedAside`: the value now stands under `asideKey`. */
  | { readonly kind: "corrupt"; readonly movedAside: boolean; readonly problems: readonly ParseProblem[] }
  | { readonly kind: "unavailable" };

export type Saved = { readonly ok: true } | { readonly ok: false; readonly reason: "full" | "unavailable" };

export function encodeWork(work: Work): string {
  const { scenario, from, cursor, tab } = work;
  return JSON.stringify({ scenario: withoutDefaults(scenario), from, cursor, tab });
}

/** Total on any text. */
export function decodeWork(
  text: string | null,
): { kind: "none" } | { kind: "ok"; work: Work } | { kind: "corrupt"; problems: readonly ParseProblem[] } {
  if (text === null) return { kind: "none" };
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return { kind: "corrupt", problems: [{ path: [], code: "unreadable" }] };
  }
  if (typeof stored !== "object" || stored === null) return { kind: "corrupt", problems: [{ path: [], code: "not-an-object" }] };
  const { scenario, from, cursor, tab } = stored as Record<string, unknown>;
  const parsed = parseScenario(scenario);
  if (!parsed.ok) return { kind: "corrupt", problems: parsed.problems };
  return {
    kind: "ok",
    work: {
      scenario: parsed.scenario,
      from: typeof from === "string" ? from : null,
      cursor: typeof cursor === "number" && Number.isInteger(cursor) && cursor >= 0 ? cursor : null,
      tab: typeof tab === "string" ? tab : null,
    },
  };
}

/** Reads the saved work. What cannot be read is moved to `asideKey` first, so that the next save does not destroy it. */
export function loadWork(storage: StorageLike | null): Loaded {
  if (storage === null) return { kind: "unavailable" };
  let text: string | null;
  try {
    text = storage.getItem(workKey);
  } catch {
    return { kind: "unavailable" };
  }
  const decoded = decodeWork(text);
  if (decoded.kind !== "corrupt") return decoded;
  return { ...decoded, movedAside: moveAside(storage, text ?? "") };
}

function moveAside(storage: StorageLike, text: string): boolean {
  try {
    // Removed first: where storage is nearly full, the value has no room twice.
    storage.removeItem(workKey);
    storage.setItem(asideKey, text);
    return true;
  } catch {
    try {
      storage.setItem(workKey, text);
    } catch {
      // Neither place takes it: nothing more that a page can do.
    }
    return false;
  }
}

export function saveWork(storage: StorageLike | null, work: Work): Saved {
  if (storage === null) return { ok: false, reason: "unavailable" };
  try {
    storage.setItem(workKey, encodeWork(work));
    return { ok: true };
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    return { ok: false, reason: /quota/iu.test(name) ? "full" : "unavailable" };
  }
}

/** Keeps work that later work takes the place of. Best effort: the later work matters more. */
export function savePrevious(storage: StorageLike | null, work: Work): void {
  try {
    storage?.setItem(previousKey, encodeWork(work));
  } catch {
    // Full or denied: saveWork says so to the reader.
  }
}

/** The work before the present one; null where there is none that can be read. */
export function loadPrevious(storage: StorageLike | null): Work | null {
  try {
    const decoded = decodeWork(storage?.getItem(previousKey) ?? null);
    return decoded.kind === "ok" ? decoded.work : null;
  } catch {
    return null;
  }
}

export function forgetWork(storage: StorageLike | null): void {
  try {
    storage?.removeItem(workKey);
  } catch {
    // Denied: then nothing was stored either.
  }
}
