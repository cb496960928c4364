import { withDefaults } from "../scenario/defaults.ts";
import type { LibraryScenario, ScenarioPart, WordsPart } from "./entry.ts";

/** A scenario of the library in one language. */
export function putTogether({ id, scenario, opens, tries, goals }: ScenarioPart, words: WordsPart): LibraryScenario {
  const { title, question, prose, tries: labels, neighbours } = words;
  return {
    entry: { id, title, question },
    scenario: withDefaults({ ...scenario, title }),
    opens,
    prose,
    neighbours,
    goals,
    tries: tries.map(({ id, ...one }) => ({ ...one, label: labels[id] ?? id })),
  };
}
