import { crc32 } from "../scenario/crc32.ts";
import { decodeKept } from "./kept.ts";
import { firstVersionKeys, type Left, leftoverKeys } from "./leftovers.ts";
import type { StorageLike, WorkStorage } from "./storage.ts";
import { decodeBody, headOf, type Kept, sameScenario } from "./work.ts";

interface Surroundings {
  readonly newId: () => string;
  readonly now: () => number;
}

/**
 * Brings over what stands in localStorage. Nothing is removed there before it is safe in its new place; what cannot be read goes
 * over as it is. Nothing is written over either: where another state of the same work stands already, both stay.
 * Resolves to how many of those brought over cannot be read.
 */
export async function takeIn(storage: StorageLike, into: WorkStorage, surroundings: Surroundings): Promise<number> {
  let unreadable = 0;
  for (const key of leftoverKeys(storage, into.place)) {
    const text = storage.getItem(key);
    if (text === null) continue;
    const items = itemsOf(key, text, surroundings.now());
    let safe = true;
    for (const item of items) safe = (await put(item, into, surroundings.newId)) && safe;
    // What is in memory only is gone with the page.
    if (!safe || into.place === "memory") continue;
    unreadable += items.filter(({ kept }) => kept.head.state !== "good").length;
    // Somebody may have written there meanwhile: that is for the next time.
    if (storage.getItem(key) === text) storage.removeItem(key);
  }
  return unreadable;
}

function itemsOf(key: string, text: string, now: number): readonly Left[] {
  if (!(firstVersionKeys as readonly string[]).includes(key)) {
    const left = decodeLeft(text);
    return [left ?? unreadable(text, now)];
  }
  // The newest stands first.
  return listed(text)?.map((stored, i) => ofFirstVersion(stored, now - i)) ?? [unreadable(text, now)];
}

function listed(text: string): readonly unknown[] | null {
  try {
    const stored: unknown = JSON.parse(text);
    return Array.isArray(stored) ? stored : null;
  } catch {
    return null;
  }
}

function ofFirstVersion(stored: unknown, now: number): Left {
  const id: unknown = typeof stored === "object" && stored !== null && "id" in stored ? stored.id : undefined;
  if (typeof id !== "string") return unreadable(stored, now);
  const decoded = decodeBody(id, stored);
  if (!decoded.ok) return unreadable(stored, now, decoded.state);
  return { kept: { head: headOf(decoded.work, 1, now), body: stored }, base: null };
}

/** Its own text makes its id: taken in twice, it stands there once. */
function unreadable(stored: unknown, savedAt: number, state: "unreadable" | "newer" = "unreadable"): Left {
  const text = typeof stored === "string" ? stored : JSON.stringify(stored);
  const head = { id: `unreadable-${crc32(text).toString(36)}`, revision: 1, savedAt, title: "", line: text.slice(0, 80), state };
  return { kept: { head, body: stored }, base: null };
}

/** Whether it is safe. */
async function put({ kept, base }: Left, into: WorkStorage, newId: () => string): Promise<boolean> {
  const result = await into.put(kept, base);
  if (result.ok) return true;
  if (result.reason !== "changed") return false;
  const { theirs } = result;
  if (theirs && (kept.head.state !== "good" || sameBody(kept, theirs))) return true;
  const id = theirs ? newId() : kept.head.id;
  return (await into.put({ head: { ...kept.head, id }, body: kept.body }, null)).ok;
}

function sameBody(one: Kept, other: Kept): boolean {
  const [a, b] = [decodeBody("", one.body), decodeBody("", other.body)];
  return a.ok && b.ok && sameScenario(a.work.scenario, b.work.scenario);
}

/** Null: nothing that could be read. */
function decodeLeft(text: string | null): Left | null {
  const kept = decodeKept(text);
  if (!kept) return null;
  const { base } = JSON.parse(text ?? "") as { readonly base?: unknown };
  return { kept, base: Number.isInteger(base) ? (base as number) : null };
}
