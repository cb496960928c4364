/**
 * Random choices that can be made again from their seed.
 *
 * The generator is mulberry32: 32 bits of state, five lines, and the same numbers for ever. fast-check's own would change with
 * its versions, and with it what an old seed stands for; its shrinking would cost three browsers a run for every guess.
 */
export interface Random {
  /** Both ends included. */
  int(min: number, max: number): number;
  /** True in `percent` of a hundred. */
  chance(percent: number): boolean;
  /** One of the items, each as likely. */
  pick<T>(items: readonly T[]): T;
  /** One of the items, each as likely as its weight. */
  weighted<T>(table: Weighted<T>): T;
}

export type Weighted<T> = readonly (readonly [weight: number, item: T])[];

/** `seed`: a whole number from 0 up to, and not including, 2³². */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  /** From 0 up to, and not including, 1. */
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    chance: (percent) => next() * 100 < percent,
    pick: (items) => items[int(0, items.length - 1)] as never,
    weighted(table) {
      let left = next() * table.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, item] of table) {
        left -= weight;
        if (left < 0) return item;
      }
      return table.at(-1)?.[1] as never;
    },
  };
}

/** A seed of its own for each of a suite's cases, so that one can be made without those before it. */
export function seedOf(suite: number, index: number): number {
  let mixed = (suite ^ Math.imul(index + 1, 0x9e3779b1)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
