import { withDefaults } from "../scenario/defaults.ts";
import type { Scenario, ScenarioInput } from "../scenario/schema.ts";
import { type CatalogueEntry, catalogueEntry, firstId } from "./catalogue.ts";
import { firstScenario } from "./first.ts";
import type { ProseBlock } from "./prose.ts";
import { offeredTries, type Try, type WrittenTry } from "./tries.ts";

export interface LibraryScenario {
  readonly entry: CatalogueEntry;
  readonly scenario: Scenario;
  readonly prose: readonly ProseBlock[];
  readonly tries: readonly Try[];
}

const scenarios = import.meta.glob<ScenarioInput>(
  ["./scenarios/*/scenario.json", "!./scenarios/first-blocked-request/scenario.json"],
  {
    import: "default",
  },
);
const proses = import.meta.glob<readonly ProseBlock[]>("./scenarios/*/prose.md", { import: "default" });
const tries = import.meta.glob<readonly WrittenTry[]>("./scenarios/*/tries.json", { import: "default" });

/** Null: the library has no scenario of that id. Rejects where a chunk cannot be loaded (offline, a new deployment). */
export async function loadScenario(id: string): Promise<LibraryScenario | null> {
  const entry = catalogueEntry(id);
  const prose = proses[`./scenarios/${id}/prose.md`];
  const written = tries[`./scenarios/${id}/tries.json`];
  if (!entry || !prose || !written) return null;
  const [scenario, blocks, all] = await Promise.all([scenarioOf(id), prose(), written()]);
  return scenario === null ? null : { entry, scenario, prose: blocks, tries: offeredTries(all) };
}

async function scenarioOf(id: string): Promise<Scenario | null> {
  if (id === firstId) return firstScenario;
  const input = await scenarios[`./scenarios/${id}/scenario.json`]?.();
  return input === undefined ? null : withDefaults(input);
}
