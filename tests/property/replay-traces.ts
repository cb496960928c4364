import fc from "fast-check";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory } from "../../src/run/run.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import type { Trace } from "../../src/trace/events.ts";
import { folders, profiles, scenarioOf } from "../library/content.ts";
import { scenarios } from "./scenario-arbitrary.ts";

/** Lessons in every profile, their actions repeated, so that runs grow longer than the distance between two checkpoints. */
const lessons: fc.Arbitrary<Scenario> = fc
  .record({ id: fc.constantFrom(...folders), profile: fc.constantFrom(...profiles), times: fc.integer({ min: 1, max: 9 }) })
  .map(({ id, profile, times }) => {
    const scenario = scenarioOf(id, profile);
    return { ...scenario, actions: Array.from({ length: times }, () => scenario.actions).flat() };
  });

/** Anything the schema lets through, and what people really play. */
export const anyScenario: fc.Arbitrary<Scenario> = fc.oneof(scenarios, { weight: 2, arbitrary: lessons });

/** A new trace each time: what replay remembers of one cannot help another. */
export const traces: fc.Arbitrary<Trace> = anyScenario.map((scenario) => runInMemory(scenario, publicSuffixList));
