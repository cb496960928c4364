import type { ConfusionId } from "../questions/confusion.ts";
import type { World } from "../run/world.ts";
import { wantedAnswers } from "./classes.ts";
import { type Item, itemFrom, type Source, type Wanted } from "./item.ts";
import { type Random, randomFrom, seedOf } from "./random.ts";
import { isRare, placesOf } from "./where.ts";

/** Where the library's scenarios come from. */
export interface Library {
  readonly ids: readonly string[];
  /** null: it cannot be loaded now. */
  readonly load: (id: string) => Promise<Source | null> | Source | null;
  readonly worldOf: (source: Source) => World | Promise<World>;
}

/** What practice is for, and what it keeps away from. */
export interface Purpose {
  /** What somebody is to be asked about; null: anything. */
  readonly about: ConfusionId | null;
  /** Scenarios that are not taken: those of the lesson about it, those of this round. */
  readonly without: ReadonlySet<string>;
}

/** So many scenarios are tried for one kind of answer, and so many kinds of answers. For one belief all are, unless it is rare. */
const mostSources = 4;
const mostWanted = 40;

/** The item of a seed. The same for ever, as long as the library and the engine are. null: nothing could be loaded, or fits. */
export async function itemOf(seed: number, { about, without }: Purpose, library: Library): Promise<Item | null> {
  const random = randomFrom(seed);
  // Somebody who is to be asked about one thing is asked about that, whatever the question and the answer.
  if (about !== null) {
    const wanted: Wanted = { kind: null, class: null, about, isOther: false };
    const known = await oneKnown(about, wanted, without, random, library);
    // A rare one is hardly found by looking; somebody waits.
    return known ?? oneOf(wanted, { without, most: isRare(about) ? mostSources : library.ids.length }, random, library);
  }
  for (let round = 0; round < mostWanted; round++) {
    const [kind, answer] = random.pick(wantedAnswers);
    const wanted: Wanted = { kind, class: answer, about, isOther: random.chance(changing) };
    const item = await oneOf(wanted, { without, most: mostSources }, random, library);
    if (item) return item;
  }
  return null;
}

/** So many places are tried at which a rare belief was found, before it is looked for everywhere. */
const mostPlaces = 6;

/** Where a belief is rare it is known where it was found. */
async function oneKnown(
  about: ConfusionId,
  wanted: Wanted,
  without: ReadonlySet<string>,
  random: Random,
  library: Library,
): Promise<Item | null> {
  const places = placesOf(about).filter(({ id }) => !without.has(id) && library.ids.includes(id));
  for (let i = 0; i < mostPlaces && places.length > 0; i++) {
    const [{ id, mark }] = places.splice(random.int(0, places.length - 1), 1) as [(typeof places)[number]];
    const source = await library.load(id);
    const item = source && itemFrom(source, wanted, random, await library.worldOf(source), mark);
    if (item) return item;
  }
  return null;
}

interface From {
  readonly without: ReadonlySet<string>;
  readonly most: number;
}

async function oneOf(wanted: Wanted, { without, most }: From, random: Random, library: Library): Promise<Item | null> {
  const ids = library.ids.filter((id) => !without.has(id));
  for (let i = 0; i < most && ids.length > 0; i++) {
    const [id] = ids.splice(random.int(0, ids.length - 1), 1) as [string];
    const source = await library.load(id);
    const item = source && itemFrom(source, wanted, random, await library.worldOf(source));
    if (item) return item;
  }
  return null;
}

/** In so many of a hundred the change has to change the answer; in the others it may be without effect, against what somebody believes. */
const changing = 75;

/** How many questions a round has. */
export const roundLength = 4;

/** The seed of a round's question. */
export const seedIn = (round: number, index: number): number => seedOf(round, index);
