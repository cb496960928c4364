/** Lists changed by copying. An index that is not there changes nothing and returns the list itself. */

const within = (index: number, length: number): boolean => Number.isInteger(index) && index >= 0 && index < length;

export function insertAt<T>(items: readonly T[], at: number, item: T, max: number): readonly T[] {
  if (items.length >= max || !within(at, items.length + 1)) return items;
  return [...items.slice(0, at), item, ...items.slice(at)];
}

export function removeAt<T>(items: readonly T[], at: number): readonly T[] {
  return within(at, items.length) ? items.filter((_, i) => i !== at) : items;
}

export function replaceAt<T>(items: readonly T[], at: number, item: T): readonly T[] {
  return within(at, items.length) ? items.map((old, i) => (i === at ? item : old)) : items;
}

/** Takes the item at `from` out and puts it where it then has the index `to`. */
export function moveWithin<T>(items: readonly T[], from: number, to: number): readonly T[] {
  if (from === to || !within(from, items.length) || !within(to, items.length)) return items;
  const rest = removeAt(items, from);
  return [...rest.slice(0, to), items[from] as T, ...rest.slice(to)];
}
