import put from "../../src/content/scenarios/preflight-for-put/scenario.json";
import type { Scenario, ScenarioInput } from "../../src/core/index.ts";
import { withDefaults } from "../../src/scenario/defaults.ts";
import { limits } from "../../src/scenario/limits.ts";

/** One exchange: a preflight that passes and the PUT after it. */
export const oneExchange: Scenario = withDefaults(put as unknown as ScenarioInput);

/** As many actions as a scenario may have, each with its preflight. */
export function manyActions(): Scenario {
  const [action] = oneExchange.actions;
  if (!action || !("url" in action)) throw new Error("The scenario to repeat has no action with an address.");
  // Other paths: the preflight cache would spare all but the first.
  const actions = Array.from({ length: limits.actions }, (_, index) => ({ ...action, url: `${action.url}?n=${index}` }));
  return { ...oneExchange, actions };
}
