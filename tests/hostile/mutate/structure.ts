import type { Random } from "../../../src/practice/random.ts";
import { keys, numbers, texts, values } from "./nasty.ts";

/** Values by the key under which they stand somewhere: what takes another's place is then often still a scenario. */
export type Donors = ReadonlyMap<string, readonly unknown[]>;

/** A place in JSON: `parent[key]`. */
interface Place {
  readonly parent: Record<string, unknown> | unknown[];
  readonly key: string;
}

/** No larger than this, in characters of JSON: what a link may hold, and beyond. */
const mostCharacters = 1_200_000;

/** Changes a few places of `content` itself. */
export function mutateStructure(content: unknown, random: Random, donors: Donors): void {
  for (
    let left = random.weighted([
      [5, 1],
      [3, 2],
      [2, 4],
      [1, 8],
    ]);
    left > 0;
    left -= 1
  ) {
    const place = placeIn(content, random);
    if (place) change(place, random, donors);
  }
}

/** Somewhere, the deeper the likelier: a walk from the top that may stop at each level. */
function placeIn(content: unknown, random: Random): Place | null {
  let parent = content;
  let found: Place | null = null;
  while (typeof parent === "object" && parent !== null) {
    const names = Array.isArray(parent) ? [] : Object.keys(parent);
    const count = Array.isArray(parent) ? parent.length : names.length;
    if (count === 0) break;
    const index = random.int(0, count - 1);
    const key = Array.isArray(parent) ? String(index) : (names[index] ?? "");
    found = { parent: parent as Place["parent"], key };
    if (random.chance(25)) break;
    parent = (parent as Record<string, unknown>)[key];
  }
  return found;
}

function change(place: Place, random: Random, donors: Donors): void {
  const value = (place.parent as Record<string, unknown>)[place.key];
  const others = donors.get(place.key);
  if (others && random.chance(40)) put(place, structuredClone(random.pick(others)));
  else if (Array.isArray(place.parent) && random.chance(20)) repeatItem(place.parent, Number(place.key), random);
  else if (random.chance(5)) put(place, random.pick(values));
  else if (Array.isArray(value)) changeArray(value, place, random);
  else if (typeof value === "object" && value !== null) changeObject(value as Record<string, unknown>, random);
  else put(place, otherValue(value, random));
}

function otherValue(value: unknown, random: Random): unknown {
  if (typeof value === "string") return otherText(value, random);
  if (typeof value === "number") return random.pick([...numbers, value + 1, -value, value * 2]);
  return typeof value === "boolean" ? !value : random.pick(values);
}

function put({ parent, key }: Place, value: unknown): void {
  // As JSON.parse does: a key called __proto__ is a key like others.
  Object.defineProperty(parent, key, { value, configurable: true, enumerable: true, writable: true });
}

function otherText(text: string, random: Random): string {
  const times = random.pick([2, 10, 100, 1000, 9000]);
  return random.pick([
    () => random.pick(texts),
    () => text + random.pick(texts),
    () => random.pick(texts) + text,
    () => text.repeat(Math.min(times, Math.ceil(20_001 / Math.max(1, text.length)))),
    () => text.slice(0, random.int(0, text.length)),
    () => text.toUpperCase(),
  ])();
}

function repeatItem(list: unknown[], index: number, random: Random): void {
  const item = list[index];
  const most = Math.floor(mostCharacters / (charactersOf(item) + 1));
  const count = Math.min(most, random.pick([1, 8, 16, 40, 64, 65, 200, 201, 1000, 50_000]));
  list.splice(index, 0, ...Array.from({ length: Math.min(count, 60_000) }, () => item));
}

function changeArray(list: unknown[], place: Place, random: Random): void {
  const way = random.int(0, 4);
  if (way === 0) list.length = 0;
  else if (way === 1) list.reverse();
  else if (way === 2 && charactersOf(list) < mostCharacters / 2) list.push(...structuredClone(list).slice(0, 50_000));
  else if (way === 3) list.splice(random.int(0, list.length), 0, random.pick(values));
  else put(place, nested(list, random.pick([1, 2, 50, 3000])));
}

function nested(value: unknown, depth: number): unknown {
  let whole = value;
  for (let level = 0; level < depth; level += 1) whole = [whole];
  return whole;
}

function changeObject(object: Record<string, unknown>, random: Random): void {
  const names = Object.keys(object);
  const [one, other] = [random.pick(names), random.pick(names)];
  const way = random.int(0, 3);
  if (way === 0 && one !== undefined) delete object[one];
  else if (way === 1 && one !== undefined && other !== undefined) [object[one], object[other]] = [object[other], object[one]];
  else
    put(
      { parent: object, key: random.pick(keys) },
      random.pick([...values, { polluted: true }, { prototype: { polluted: true } }]),
    );
}

function charactersOf(value: unknown): number {
  try {
    return JSON.stringify(value)?.length ?? 0;
  } catch {
    // Deeper than the stack.
    return mostCharacters;
  }
}

/** At most so many values are remembered of each key. */
const donorsPerKey = 60;

/** What stands in some contents, by key. Long lists are looked at in part. */
export function donorsOf(contents: readonly unknown[]): Donors {
  const found = new Map<string, unknown[]>();
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== "object" || value === null || depth > 12) return;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, 12)) visit(item, depth + 1);
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      const list = found.get(key) ?? [];
      found.set(key, list);
      if (list.length < donorsPerKey) list.push(inner);
      visit(inner, depth + 1);
    }
  };
  for (const content of contents) visit(content, 0);
  return found;
}
