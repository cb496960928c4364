import { withDefaults } from "../scenario/defaults.ts";
import type { Scenario, ScenarioInput } from "../scenario/schema.ts";
import type { CatalogueEntry, LibraryScenario } from "./entry.ts";
import prose from "./scenarios/first-blocked-request/prose.md";
import firstJson from "./scenarios/first-blocked-request/scenario.json";
import writtenTries from "./scenarios/first-blocked-request/tries.json";
import { offeredTries, type WrittenTry } from "./tries.ts";

/** The scenario of the first visit. */
export const firstId = "first-blocked-request";

export const firstEntry: CatalogueEntry = {
  id: firstId,
  title: "First blocked request",
  question: "Why is my request blocked although the server answered 200?",
  topic: "basics",
};

export const firstScenario: Scenario = withDefaults(firstJson as unknown as ScenarioInput);

/** The first visit's scenario with its story, at hand without waiting: the page must never open blank. */
export const first: LibraryScenario = {
  entry: firstEntry,
  scenario: firstScenario,
  prose,
  tries: offeredTries(writtenTries as unknown as readonly WrittenTry[]),
};
