import type { Scenario } from "./schema.ts";

/** What changes nothing in a run: where nodes stand, and what is told to whoever opens it. */
const told: readonly (keyof Scenario)[] = ["positions", "title", "question", "note", "tries"];

/** Whether two scenarios run the same. */
export function samePlay(a: Scenario, b: Scenario): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof Scenario)[]);
  return [...keys].every((key) => told.includes(key) || a[key] === b[key]);
}
