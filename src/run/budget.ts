import { limits } from "../scenario/limits.ts";

/**
 * What one run may cost. Counts, not seconds: a run ends at the same place on every machine, and in memory as over the worker.
 * - `events`: how many a trace may hold.
 * - `bytes`: what the trace takes in memory if no two of its texts are one and the same; rather too much than too little, because two
 *   equal texts may well be two (a Cookie header is written anew for each request). 18 MB, because the page holds several traces at
 *   once: the one that is shown, the one before it, the one under way, and those of Compare.
 * - `work`: what is looked at beyond that: cookies, what caches hold, sources of a policy.
 * Why they are what they are: docs/decisions/run-budget.md.
 */
export interface Budget {
  readonly events: number;
  readonly bytes: number;
  readonly work: number;
}

export const runBudget: Budget = { events: limits.events, bytes: 18_000_000, work: 4_000_000 };

/** What a run is ended for. "stopped": by the reader. */
export type Exhausted = keyof Budget | "stopped";

/** Counts what a run costs. */
export class Meter {
  readonly budget: Budget;
  readonly spent = { events: 0, bytes: 0, work: 0 };
  #stopped = false;

  constructor(budget: Budget) {
    this.budget = budget;
  }

  count(event: object): void {
    this.spent.events += 1;
    this.spent.bytes += weightOf(event);
  }

  work(units: number): void {
    this.spent.work += units;
  }

  stop(): void {
    this.#stopped = true;
  }

  /** null: the run may go on. */
  exhausted(): Exhausted | null {
    if (this.#stopped) return "stopped";
    const { spent, budget } = this;
    if (spent.events >= budget.events) return "events";
    if (spent.bytes >= budget.bytes) return "bytes";
    return spent.work >= budget.work ? "work" : null;
  }
}

/** Of a value of JSON, in bytes. */
export function weightOf(value: unknown): number {
  if (typeof value === "string") return 16 + value.length * (beyondLatin1.test(value) ? 2 : 1);
  if (typeof value !== "object" || value === null) return 0;
  let weight = 16;
  if (Array.isArray(value)) for (const item of value) weight += 8 + weightOf(item);
  else for (const key in value) weight += 8 + weightOf(value[key as keyof typeof value]);
  return weight;
}

/** Such a text takes two bytes a character. */
const beyondLatin1 = /[^\0-\xff]/u;
