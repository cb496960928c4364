import { withDefaults } from "../scenario/defaults.ts";
import type { Scenario } from "../scenario/schema.ts";

/** What a reader's own situation begins with: nothing. Who asks, who answers and what is asked is put there in the drawing. Loaded when it is asked for. */
export const blankScenario: Scenario = withDefaults({ version: 2, title: "My scenario", pages: [], hosts: [], actions: [] });
