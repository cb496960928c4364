import { withDefaults } from "../scenario/defaults.ts";
import { applyEdit, type Edit } from "../scenario/edits.ts";
import { equalJson } from "../scenario/equal.ts";
import type { Scenario } from "../scenario/schema.ts";

/** A scenario after the edits of a try. What they put in may leave out what equals its default, as a scenario's own file may. */
export function tried(scenario: Scenario, edits: readonly Edit[]): Scenario {
  return sharing(scenario, withDefaults(edits.reduce(applyEdit, scenario))) as Scenario;
}

/** `after`, with the parts of `before` that it repeats: what is another object has changed, see scenario/history.ts. */
function sharing(before: unknown, after: unknown): unknown {
  if (equalJson(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) return after.map((item, i) => sharing(before[i], item));
  if (!isObject(before) || !isObject(after) || Array.isArray(after)) return after;
  return Object.fromEntries(Object.entries(after).map(([key, value]) => [key, sharing(before[key], value)]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
