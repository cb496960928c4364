import type { Random } from "../../src/practice/random.ts";
import { elements, type Playable, type TruthAction, type Via } from "../../tests/truth/corpus.ts";
import { changes } from "./changes.ts";

/**
 * New cases of the same kinds, none of them among the given ones, each made once. Ids: the kind, the seed, a number.
 * Fewer than `count` where the given ones have no more to give.
 */
export function vary(given: readonly Playable[], count: number, seed: number, random: Random): readonly Playable[] {
  const kinds = new Map<string, Playable[]>();
  for (const of of given) kinds.set(kindOf(of), [...(kinds.get(kindOf(of)) ?? []), of]);
  const known = new Set(given.map(contentOf));
  const made: Playable[] = [];
  for (let tries = 0; made.length < count && tries < count * 100; tries++) {
    const base = random.pick(given);
    const kin = kinds.get(kindOf(base)) ?? [];
    let of: Playable = { id: `${kindOf(base)}-v${seed}-${made.length}`, actions: base.actions, routes: base.routes };
    for (let left = random.int(1, 4); left > 0; left--) of = random.weighted(changes)(of, random.pick(kin), random);
    const content = contentOf(of);
    if (known.has(content) || !isSensible(of.actions)) continue;
    known.add(content);
    made.push(of);
  }
  return made;
}

/** `chain78-12` and `e1-own-SZX-simple`: chain, own. */
function kindOf({ id }: Playable): string {
  return /^(?:e\d+-)?([a-z]+)/u.exec(id)?.[1] ?? id;
}

const contentOf = ({ actions, routes }: Playable) => JSON.stringify([actions, routes]);

/**
 * What is left out: what a document remembers of its own, such as an image that it has already; and what comes while a beacon is still
 * on its way, because which is first is a matter of milliseconds.
 */
function isSensible(actions: readonly TruthAction[]): boolean {
  const loaded = actions.flatMap((action) => (isElement(action) ? `${action.page} ${action.url}` : []));
  const overtakes = actions.slice(0, -1).some(({ via }) => via === "beacon");
  return new Set(loaded).size === loaded.length && !overtakes && actions.every(isRecordable);
}

const isElement = ({ via = "fetch" }: TruthAction) => (elements as readonly Via[]).includes(via);

/** What the recorder does as it is written, and in time. */
function isRecordable({ wait, via = "fetch", body, bodyType, sync }: TruthAction): boolean {
  if (wait !== undefined) return wait <= 3000;
  if (sync && via !== "xhr") return false;
  // A type without a body: the recorders of the given corpora sent one of their own.
  return body !== undefined || bodyType === undefined;
}
