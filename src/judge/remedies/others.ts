import type { ActionSpec, Scenario } from "../../scenario/schema.ts";
import type { Trace } from "../../trace/events.ts";
import { type Got, gotIn } from "./outcome.ts";
import { hostileBy } from "./rightly.ts";

const ranks: Readonly<Record<Got["how"], number>> = { fails: 0, shown: 1, read: 2 };

function isHostile({ pages }: Scenario, action: ActionSpec): boolean {
  if (action.kind === "client") return false;
  const page = pages.find(({ id }) => id === action.page);
  return action.injected || (page !== undefined && hostileBy({ pages }, page) !== null);
}

/** The first other request of a friend that gets less than before, or of somebody who must stay out that gets more; null: none does. */
export function brokenBy(scenario: Scenario, before: Trace, after: Trace, own: number): number | null {
  const broken = scenario.actions.findIndex((action, i) => {
    if (i === own) return false;
    const [was, is] = [gotIn(before.outcomes[i]), gotIn(after.outcomes[i])];
    if (isHostile(scenario, action)) return ranks[is.how] > ranks[was.how];
    return ranks[is.how] < ranks[was.how] || (was.how === "read" && isError(is) && !isError(was));
  });
  return broken < 0 ? null : broken;
}

const isError = ({ status }: Got) => status !== null && status >= 400;

/** How many requests of friends failed, and do not any more. */
export function othersHelped(scenario: Scenario, before: Trace, after: Trace, own: number): number {
  return scenario.actions.filter((action, i) => {
    if (i === own || isHostile(scenario, action)) return false;
    return gotIn(before.outcomes[i]).how === "fails" && gotIn(after.outcomes[i]).how !== "fails";
  }).length;
}
