import { equalJson } from "../scenario/equal.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { State } from "./state.ts";

/** What a try is made on: what was opened, where its tries are those that are offered; while they are being written, what stands there. */
export function startOfTries({ base, scenario }: Pick<State, "base" | "scenario">): Scenario {
  return base && equalJson(base.tries, scenario.tries) ? base : scenario;
}
