import type { WrittenLesson } from "../../../src/content/lesson-schema.ts";
import { parseScenario, type Scenario } from "../../../src/core/index.ts";
import { applyEdit } from "../../../src/scenario/edits.ts";
import type { Problems } from "../problems.ts";

/** The scenarios of a lesson or a challenge: those of the library with its changes made, and its own. `file`: where they are written. */
export function situationsOf(
  file: string,
  written: WrittenLesson["situations"],
  library: ReadonlyMap<string, Scenario>,
  problems: Problems,
): Readonly<Record<string, Scenario>> {
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, situation]) => {
      const tell = (what: string) => problems.add(file, `situations.${name}: ${what}`);
      const begun = "of" in situation ? library.get(situation.of) : situation.scenario;
      if (begun === undefined) {
        tell(`the library has no ${"of" in situation ? situation.of : "such scenario"}`);
        return [];
      }
      let scenario = begun as Scenario;
      for (const [i, edit] of ("of" in situation ? (situation.edits ?? []) : []).entries()) {
        const next = applyEdit(scenario, edit) as Scenario | undefined;
        if (next === undefined || next === scenario) tell(`edit ${i + 1} ${next ? "changes nothing" : "is of no known type"}`);
        scenario = next ?? scenario;
      }
      const parsed = parseScenario({ ...scenario, title: "", note: "" });
      if (parsed.ok) return [[name, parsed.scenario] as const];
      for (const { path, code } of parsed.problems) tell(`${path.join(".") || "(whole)"}: ${code}`);
      return [];
    }),
  );
}
