import { withoutDefaults } from "../scenario/defaults.ts";
import { applyEdit, type Edit } from "../scenario/edits.ts";
import { isScenario } from "../scenario/is-scenario.ts";
import { tryFrom } from "../scenario/own-tries.ts";
import { parseScenario } from "../scenario/parse.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { Part, PartSituation, Sets } from "./plan.ts";

/** It could not be fetched: that may be so now, and otherwise the next time. */
export const notLoaded = "not-loaded";

/** `not-in-library`: there is no scenario of that id. `does-not-fit`: what is put in makes no scenario of it. */
export type NoSituation = "not-in-library" | "does-not-fit" | typeof notLoaded;

export type Situated = { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly why: NoSituation };

/** The scenario of a part, titled as the part is. `library`: the one that it is made of, where it is one of the library. */
export function scenarioOf({ title, situation }: Part, library: Scenario | null): Situated {
  if ("scenario" in situation) {
    const parsed = parseScenario(situation.scenario);
    return parsed.ok ? { ok: true, scenario: told(parsed.scenario, title) } : { ok: false, why: "does-not-fit" };
  }
  if (library === null) return { ok: false, why: "not-in-library" };
  const made = withSets(told(library, title), situation.sets ?? []);
  return made === null ? { ok: false, why: "does-not-fit" } : { ok: true, scenario: made };
}

/** What is told of a part stands in the part. */
const told = (scenario: Scenario, title: string): Scenario => ({ ...scenario, title, question: "", note: "", tries: [] });

const places: readonly unknown[] = ["browser", "pages", "hosts", "actions"];

/** A scenario with values put in; null: that is none. */
export function withSets(scenario: Scenario, sets: Sets): Scenario | null {
  if (sets.some(({ path }) => !places.includes(path[0]))) return null;
  const after = sets.map(({ path, value }): Edit => ({ type: "set", path, value })).reduce(applyEdit, scenario);
  return after === scenario || isScenario(after) ? after : null;
}

/** What makes one scenario of another; null: more than can be put in. */
export function setsBetween(before: Scenario, after: Scenario): Sets | null {
  const found = tryFrom("", before, after);
  if (found) return found.sets as Sets;
  return withSets(before, []) && JSON.stringify(playedParts(before)) === JSON.stringify(playedParts(after)) ? [] : null;
}

const playedParts = ({ browser, pages, hosts, actions }: Scenario) => ({ browser, pages, hosts, actions });

/** A scenario as the situation of a part: as little as says it. `base`: the scenario of the library that it began from. */
export function situationFrom(
  scenario: Scenario,
  base: { readonly id: string; readonly scenario: Scenario } | null,
): PartSituation {
  const sets = base && setsBetween(base.scenario, scenario);
  if (base && sets) return sets.length === 0 ? { of: base.id } : { of: base.id, sets };
  return { scenario: withoutDefaults({ ...scenario, title: "", question: "", note: "", tries: [] }) };
}
