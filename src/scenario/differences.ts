import { equalJson } from "./equal.ts";
import type { Path } from "./paths.ts";
import type { Scenario } from "./schema.ts";

/** One change between two scenarios. `path`: in the later one; of what was removed, in the earlier one. */
export type Difference =
  | { readonly kind: "changed"; readonly path: Path; readonly before: unknown; readonly after: unknown }
  | { readonly kind: "added"; readonly path: Path; readonly after: unknown }
  | { readonly kind: "removed"; readonly path: Path; readonly before: unknown }
  /** An item of a list that stands in another place among those that stayed. */
  | { readonly kind: "moved"; readonly path: Path; readonly from: number };

/**
 * What differs between two scenarios, as few changes as are plain to see: a value that was changed, an item that came, went or moved is
 * one each, however it was done. Whose rules apply, titles, notes and the drawing's places do not count.
 */
export function differences(before: Scenario, after: Scenario): readonly Difference[] {
  const parts = ({ browser: { profile: _, ...browser }, pages, hosts, actions }: Scenario) => ({
    ...{ browser, pages, hosts, actions },
  });
  return between(parts(before), parts(after), []);
}

function between(before: unknown, after: unknown, path: Path): readonly Difference[] {
  if (equalJson(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return betweenLists(before, after, path);
  if (!isObject(before) || !isObject(after)) return [{ kind: "changed", path, before, after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => between(before[key], after[key], [...path, key]));
}

function betweenLists(before: readonly unknown[], after: readonly unknown[], path: Path): readonly Difference[] {
  const pairs = paired(before, after);
  const stayed = new Set(pairs.values());
  const left = before.flatMap((value, i): Difference[] =>
    stayed.has(i) ? [] : [{ kind: "removed", path: [...path, i], before: value }],
  );
  const moved = before.some(isObject) ? outOfOrder(pairs) : new Set<number>();
  const rest = after.flatMap((value, i): readonly Difference[] => {
    const from = pairs.get(i);
    const here = [...path, i];
    if (from === undefined) return [{ kind: "added", path: here, after: value }];
    const inside = isObject(value) ? between(before[from], value, here) : changed(before[from], value, here);
    return moved.has(i) ? [{ kind: "moved", path: here, from }, ...inside] : inside;
  });
  return [...left, ...rest];
}

const changed = (before: unknown, after: unknown, path: Path): readonly Difference[] =>
  equalJson(before, after) ? [] : [{ kind: "changed", path, before, after }];

/** Which item of the earlier list each of the later one is: the same; else one that is called the same; of rows, else the next. */
function paired(before: readonly unknown[], after: readonly unknown[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (fits: (was: unknown, is: unknown) => boolean) => {
    after.forEach((is, i) => {
      if (pairs.has(i)) return;
      const from = before.findIndex((was, at) => !taken.has(at) && fits(was, is));
      if (from < 0) return;
      pairs.set(i, from);
      taken.add(from);
    });
  };
  pair(equalJson);
  pair((was, is) => nameOf(was) !== null && nameOf(was) === nameOf(is));
  pair((was, is) => !isObject(was) && !isObject(is));
  return pairs;
}

/** What an item of a list is called, as far as that tells it from others. */
function nameOf(item: unknown): string | null {
  if (Array.isArray(item)) return typeof item[0] === "string" ? item[0].toLowerCase() : null;
  if (!isObject(item)) return null;
  const { id, kind, style, path, of, url, value } = item;
  return (
    [id, kind, style, path, of, id === undefined && kind === undefined ? (url ?? value) : undefined].join(" ").trim() || null
  );
}

/** Of the later list's places those whose items have moved: all but the longest run that kept its order. */
function outOfOrder(pairs: ReadonlyMap<number, number>): ReadonlySet<number> {
  const places = [...pairs].toSorted(([a], [b]) => a - b);
  const best: number[][] = [];
  for (const [i, [, from]] of places.entries()) {
    const before = places.slice(0, i).flatMap(([, other], j) => (other < from ? [best[j] ?? []] : []));
    best.push([...before.reduce((long, one) => (one.length > long.length ? one : long), [] as number[]), i]);
  }
  const kept = new Set(best.reduce((long, one) => (one.length > long.length ? one : long), [] as number[]));
  return new Set(places.flatMap(([at], i) => (kept.has(i) ? [] : [at])));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
