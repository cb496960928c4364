import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory } from "../../../src/run/run.ts";
import type { Scenario } from "../../../src/scenario/schema.ts";

/** The traces of scenarios, each as JSON. Runs in Node and, built, in a browser's page. */
export const traces = (scenarios: readonly Scenario[]): readonly string[] =>
  scenarios.map((scenario) => JSON.stringify(runInMemory(scenario, publicSuffixList)));
