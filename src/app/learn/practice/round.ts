import type { CourseEntry } from "../../../content/lesson.ts";
import { loadScenario } from "../../../content/loader.ts";
import type { Item } from "../../../practice/item.ts";
import { type Random, randomFrom } from "../../../practice/random.ts";
import { itemOf, type Library, type Purpose, roundLength, seedIn } from "../../../practice/round.ts";
import { dueOf } from "../../../progress/practice.ts";
import { lessonIn, type Progress } from "../../../progress/progress.ts";
import { type ConfusionId, confusions } from "../../../questions/confusion.ts";
import type { Language } from "../../../words/contract.ts";
import { worldFor } from "../../worlds.ts";

/** A round: what each of its questions is for. It grows where somebody was certain and wrong. */
export interface Round {
  readonly seed: number;
  /** A link gave it: the questions follow from the seed alone. */
  readonly given: boolean;
  readonly about: readonly (ConfusionId | null)[];
}

const highest = 2 ** 32 - 1;

/** The seed that a link names; null: it names none. */
export function seedIn36(written: string): number | null {
  if (!/^[0-9a-z]{1,7}$/u.test(written)) return null;
  const seed = Number.parseInt(written, 36);
  return seed <= highest ? seed : null;
}

const isConfusion = (belief: string): belief is ConfusionId => (confusions as readonly string[]).includes(belief);

/** Today's: what comes back first; then what the lessons were about that are done; then, or where all are done, anything. */
export function todaysRound(progress: Progress, lessons: readonly CourseEntry[], now: number): Round {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  const due = dueOf(progress, now).filter(isConfusion);
  const done = lessons.filter(({ id }) => lessonIn(progress, id).done !== null).map(({ belief }) => belief);
  const learnt = done.length < lessons.length ? shuffled(done, randomFrom(seed)) : [];
  const about = [...new Set([...due, ...learnt])].slice(0, roundLength);
  return { seed, given: false, about: [...about, ...Array<null>(roundLength - about.length).fill(null)] };
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  const left = [...items];
  return items.map(() => left.splice(random.int(0, left.length - 1), 1)[0] as T);
}

export const givenRound = (seed: number): Round => ({ seed, given: true, about: Array<null>(roundLength).fill(null) });

/** The library as practice takes it. */
export function practiceLibrary(ids: readonly string[], language: Language): Library {
  return {
    ids,
    load: async (id) => {
      const found = await loadScenario(id, language).catch(() => null);
      return found && { id, scenario: found.scenario, tries: found.tries };
    },
    worldOf: ({ scenario }) => worldFor(scenario),
  };
}

/** The question at a place of a round. null: none could be made. */
export async function itemAt(
  { seed, given, about }: Round,
  index: number,
  {
    seen,
    recent,
    lessons,
    library,
  }: {
    /** Scenarios of this round. */
    readonly seen: readonly string[];
    readonly recent: readonly string[];
    readonly lessons: readonly CourseEntry[];
    readonly library: Library;
  },
): Promise<Item | null> {
  const belief = about[index] ?? null;
  const taught = lessons.filter((lesson) => lesson.belief === belief).flatMap(({ of }) => of);
  const purpose = (without: readonly string[], wanted = belief): Purpose => ({ about: wanted, without: new Set(without) });
  const own = seedIn(seed, index);
  // A round that was given is the same for everybody, whatever they have seen.
  if (given) return itemOf(own, purpose(seen), library);
  return (
    (await itemOf(own, purpose([...seen, ...recent, ...taught]), library)) ??
    (await itemOf(own, purpose([...seen, ...taught]), library)) ??
    (belief === null ? null : itemOf(own, purpose(seen, null), library))
  );
}
