import { withDefaults } from "../scenario/defaults.ts";
import type { ScenarioInput } from "../scenario/schema.ts";
import { catalogueEntry } from "./catalogue.ts";
import type { LibraryScenario } from "./entry.ts";
import { first, firstId } from "./first.ts";
import type { ProseBlock } from "./prose.ts";
import { offeredTries, type WrittenTry } from "./tries.ts";

// The first scenario is not among them: it is in the first load (first.ts).
const scenarios = import.meta.glob<ScenarioInput>(["./scenarios/*/scenario.json", "!**/first-blocked-request/*"], {
  import: "default",
});
const proses = import.meta.glob<readonly ProseBlock[]>(["./scenarios/*/prose.md", "!**/first-blocked-request/*"], {
  import: "default",
});
const tries = import.meta.glob<readonly WrittenTry[]>(["./scenarios/*/tries.json", "!**/first-blocked-request/*"], {
  import: "default",
});

/** Null: the library has no scenario of that id. Rejects where a chunk cannot be loaded (offline, a new deployment). */
export async function loadScenario(id: string): Promise<LibraryScenario | null> {
  if (id === firstId) return first;
  const entry = catalogueEntry(id);
  const prose = proses[`./scenarios/${id}/prose.md`];
  const written = tries[`./scenarios/${id}/tries.json`];
  const scenario = scenarios[`./scenarios/${id}/scenario.json`];
  if (!entry || !scenario || !prose || !written) return null;
  const [input, blocks, all] = await Promise.all([scenario(), prose(), written()]);
  return { entry, scenario: withDefaults(input), prose: blocks, tries: offeredTries(all) };
}
