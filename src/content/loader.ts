import type { LibraryScenario, ScenarioPart, WordsPart } from "./entry.ts";
import { first } from "./first.ts";
import { putTogether } from "./put-together.ts";

const scenarios = import.meta.glob<ScenarioPart>("./scenarios/*/scenario.json", { query: "?scenario", import: "default" });
const words = import.meta.glob<WordsPart>("./scenarios/*/*.md", { query: "?words", import: "default" });

/** Null: the library has no scenario of that id. Rejects where a chunk cannot be loaded (offline, a new deployment). */
export async function loadScenario(id: string, language = "en"): Promise<LibraryScenario | null> {
  // It is in the first load.
  if (id === first.entry.id && language === "en") return first;
  const folder = `./scenarios/${id}`;
  const [scenario, told] = [scenarios[`${folder}/scenario.json`], words[`${folder}/${language}.md`]];
  return scenario && told ? putTogether(...(await Promise.all([scenario(), told()]))) : null;
}
