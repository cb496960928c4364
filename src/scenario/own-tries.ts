import { applyEdit, type Edit } from "./edits.ts";
import { equalJson } from "./equal.ts";
import { isScenario } from "./is-scenario.ts";
import { limits } from "./limits.ts";
import type { Path } from "./paths.ts";
import type { Scenario } from "./schema.ts";

type OwnTry = Scenario["tries"][number];

/** Where a try may change something: what is written about a scenario stays, and so do its tries. */
const places = ["browser", "pages", "hosts", "actions"] as const;

/** What an author has changed, as values put in their places; null: nothing, or more than a try holds. */
export function tryFrom(name: string, before: Scenario, after: Scenario): OwnTry | null {
  const sets = places.flatMap((place) => differences([place], before[place], after[place]));
  const fits = sets.length > 0 && sets.length <= limits.setsPerTry && JSON.stringify(sets).length <= limits.tryText;
  return fits ? { name: name.slice(0, limits.shortText), sets } : null;
}

/** A list that has got longer or shorter is put in whole. */
function differences(path: Path, before: unknown, after: unknown): OwnTry["sets"] {
  if (equalJson(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((item: unknown, i) => differences([...path, i], item, after[i]));
  if (isObject(before) && isObject(after) && equalJson(Object.keys(before).sort(), Object.keys(after).sort()))
    return Object.keys(before).flatMap((key) => differences([...path, key], before[key], after[key]));
  return [{ path: [...path], value: after }];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The tries of a scenario that can be made: each changes it, and leaves a scenario. */
export function ownTries(scenario: Scenario): readonly { readonly label: string; readonly edits: readonly Edit[] }[] {
  return scenario.tries.flatMap(({ name, sets }) => {
    const edits = sets.map(({ path, value }): Edit => ({ type: "set", path, value }));
    if (sets.some(({ path }) => !(places as readonly unknown[]).includes(path[0]))) return [];
    const after = edits.reduce(applyEdit, scenario);
    return after !== scenario && isScenario(after) ? [{ label: name, edits }] : [];
  });
}
