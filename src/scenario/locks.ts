import { equalJson } from "./equal.ts";
import { type Path, valueAt } from "./paths.ts";
import type { LayerKind, LayerSpec, Scenario } from "./schema.ts";

/** What may be changed: all at and below a path; with `kinds`, of a host's layers only those of these kinds, which may come, go and move. */
export interface Opening {
  readonly at: Path;
  readonly kinds?: readonly LayerKind[] | undefined;
}

/** A scenario of which only some may be changed: all else stays as it is in `start`. Whose rules apply is always free. */
export interface Locks {
  readonly start: Scenario;
  readonly open: readonly Opening[];
}

/** `partly`: something below it may be changed. */
export type LockState = "open" | "partly" | "locked";

/** Whether what stands at a path of a scenario may be changed. */
export function lockOf({ open }: Locks, scenario: Scenario, path: Path): LockState {
  if (path[0] === "browser" && path[1] === "profile") return "open";
  let state: LockState = "locked";
  for (const { at, kinds } of open) {
    if (isWithin(path, at)) {
      if (!kinds || path.length === at.length) return "open";
      const layer = valueAt(scenario, path.slice(0, at.length + 1)) as LayerSpec | undefined;
      if (layer && kinds.includes(layer.kind)) return "open";
    } else if (isWithin(at, path)) state = "partly";
  }
  return state;
}

/** Whether a scenario is what it was in everything that is locked. */
export function keepsLocked({ start, open }: Locks, next: Scenario): boolean {
  return equalJson(lockedIn(start, open), lockedIn(next, open));
}

const isWithin = (path: Path, at: Path) => path.length >= at.length && at.every((part, i) => part === path[i]);

/** All of a scenario that is locked: what is open is left out. Titles, notes and the drawing's places are no part of a run. */
function lockedIn({ browser, pages, hosts, actions }: Scenario, open: readonly Opening[]): unknown {
  const all: unknown = { browser: { ...browser, profile: null }, pages, hosts, actions };
  return open.reduce(
    (rest, { at, kinds }) =>
      replaced(rest, at, (value) =>
        kinds && Array.isArray(value) ? value.filter((layer: LayerSpec) => !kinds.includes(layer.kind)) : null,
      ),
    all,
  );
}

function replaced(root: unknown, [key, ...rest]: Path, by: (value: unknown) => unknown): unknown {
  if (key === undefined) return by(root);
  if (typeof root !== "object" || root === null || !Object.hasOwn(root, key)) return root;
  const value = replaced((root as Record<string | number, unknown>)[key], rest, by);
  return Array.isArray(root) ? root.map((item: unknown, i) => (i === key ? value : item)) : { ...root, [key]: value };
}
