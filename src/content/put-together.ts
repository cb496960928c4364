import { withDefaults } from "../scenario/defaults.ts";
import type { LibraryScenario, ScenarioPart, WordsPart } from "./entry.ts";

/** A scenario of the library in one language: `told`, BCP 47. */
export function putTogether(
  { id, scenario, opens, tries, goals }: ScenarioPart,
  told: string,
  words: WordsPart,
): LibraryScenario {
  const { title, question, prose, tries: labels, neighbours } = words;
  return {
    entry: { id, title, question, told },
    scenario: withDefaults({ ...scenario, title }),
    opens,
    prose,
    neighbours,
    goals,
    tries: tries.map(({ id, ...one }) => ({ ...one, label: labels[id] ?? id })),
  };
}
