import type { Scenario } from "../scenario/schema.ts";

const known = new WeakMap<Scenario, Scenario>();

/**
 * The scenario without header rows that nobody has begun to fill in: whoever presses "Add header" has not sent an empty header yet.
 * The scenario itself where there is none.
 */
export function withoutUnfinishedRows(scenario: Scenario): Scenario {
  const found = known.get(scenario) ?? (finished(scenario) as Scenario);
  known.set(scenario, found);
  return found;
}

function finished(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept = value.filter((item) => !isUnfinished(item)).map(finished);
    return kept.length === value.length && kept.every((item, i) => item === value[i]) ? value : kept;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, finished(part)] as const);
  return entries.every(([key, part]) => part === (value as Record<string, unknown>)[key]) ? value : Object.fromEntries(entries);
}

function isUnfinished(row: unknown): boolean {
  return Array.isArray(row) && row.length === 2 && row[0] === "" && row[1] === "";
}
