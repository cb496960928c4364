import type { Goal, What, Who } from "../judge/goal.ts";
import { pageOrigin } from "../origins/page-origin.ts";
import type { Opening } from "../scenario/locks.ts";
import type { Scenario } from "../scenario/schema.ts";

/** Something that can be asked for, one way or the other. */
export interface Countable {
  readonly id: string;
  readonly who?: Who;
  readonly what: What;
}

/** As many of a scenario's requests are offered as fit into a table. */
const mostOffered = 24;

/** Goals that can be asked for in a scenario: who reads which answer, what servers do, and how often somebody is asked first. */
export function countablesOf({ pages, hosts, actions }: Scenario): readonly Countable[] {
  const seen = new Set<string>();
  const reads = actions.flatMap((action, i): Countable[] => {
    if (action.kind === "client" || !pages.some(({ id }) => id === action.page)) return [];
    const asked = JSON.stringify([action.page, action.url]);
    if (seen.has(asked)) return [];
    seen.add(asked);
    return [{ id: `reads-${i + 1}`, who: { page: action.page }, what: { reads: { url: action.url } } }];
  });
  const origins = [...new Set(pages.map(pageOrigin))];
  const [first] = origins;
  const others: readonly Countable[] =
    origins.length > 1 && first !== undefined && first !== "null"
      ? [{ id: "others", who: { notOrigin: first }, what: { reads: {} } }]
      : [];
  const effects = [
    ...new Set(
      hosts.flatMap(({ layers }) =>
        layers.flatMap((layer) => (layer.kind === "handler" ? layer.routes.map(({ effect }) => effect) : [])),
      ),
    ),
  ]
    .filter((effect) => effect !== "")
    .map((effect, i): Countable => ({ id: `effect-${i + 1}`, what: { effect } }));
  const sent: readonly Countable[] = [{ id: "asks-first", what: { sends: { purpose: "preflight" } } }];
  return [...reads, ...others, ...effects, ...sent].slice(0, mostOffered);
}

/** `must`: at least once. `must-not`: never. */
export type Wanted = "must" | "must-not" | "free";

export const wantedOf = (goals: readonly Goal[], { id }: Countable): Wanted => {
  const goal = goals.find((one) => one.id === id);
  return goal === undefined ? "free" : goal.atLeast !== undefined ? "must" : "must-not";
};

/** The goals with one of them wanted otherwise. */
export function withWanted(goals: readonly Goal[], { id, who, what }: Countable, wanted: Wanted): Goal[] {
  const rest = goals.filter((one) => one.id !== id);
  if (wanted === "free") return rest;
  const goal: Goal = { id, ...(who ? { who } : {}), what, ...(wanted === "must" ? { atLeast: 1 } : { atMost: 0 }) };
  return [...rest, goal];
}

/** What of a scenario can be left open, or locked, as a whole. */
export function openableOf({ pages, hosts, actions }: Scenario): readonly Opening[] {
  return [
    ...hosts.map((_, i): Opening => ({ at: ["hosts", i, "layers"] })),
    ...actions.map((_, i): Opening => ({ at: ["actions", i] })),
    ...pages.map((_, i): Opening => ({ at: ["pages", i] })),
    { at: ["browser"] },
  ];
}
