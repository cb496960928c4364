import { withDefaults } from "../scenario/defaults.ts";
import type { Scenario, ScenarioInput } from "../scenario/schema.ts";
import firstJson from "./scenarios/first-blocked-request/scenario.json";

/** The first visit's scenario, at hand without waiting: the page must never open blank. */
export const firstScenario: Scenario = withDefaults(firstJson as unknown as ScenarioInput);
