import type { ProfileName, Scenario } from "./schema.ts";

/** By the rules of another browser. */
export function playedBy(scenario: Scenario, profile: ProfileName): Scenario {
  return scenario.browser.profile === profile ? scenario : { ...scenario, browser: { ...scenario.browser, profile } };
}
