import type { PromisedTry } from "../../src/content/schema.ts";
import { parseScenario, type Scenario } from "../../src/core/index.ts";
import { applyEdit } from "../../src/scenario/edits.ts";
import type { Problems } from "./problems.ts";
import type { ScenarioFolder } from "./scenario-folder.ts";

/** Each part is right by itself; do they fit each other? */
export function contradictions({ id, scenario, tries, expected, goals, words }: ScenarioFolder, problems: Problems): void {
  const ids = tries.map((one) => one.id);
  for (const twice of ids.filter((one, i) => ids.indexOf(one) !== i)) problems.add(`${id}/tries.json`, `${twice} is there twice`);
  for (const [language, { tries: labels }] of Object.entries(words)) {
    const file = `${id}/${language}.json`;
    for (const one of ids) if (!(one in labels)) problems.add(file, `has no text for the try ${one}`);
    for (const one of Object.keys(labels)) if (!ids.includes(one)) problems.add(file, `tries.json has no ${one}`);
    const texts = Object.values(labels);
    for (const text of texts.filter((text, i) => texts.indexOf(text) !== i)) problems.add(file, `two tries are called “${text}”`);
  }
  for (const one of tries) {
    const why = whyUnfit(scenario, one.edits);
    if (why !== null) problems.add(`${id}/tries.json`, `${one.id}: ${why}`);
  }
  const aims = goals.map((goal) => goal.id);
  for (const { id: one, holds } of tries) {
    if ((holds === undefined) !== (aims.length === 0))
      problems.add(`${id}/tries.json`, `${one}: holds and goals.json go together`);
    for (const aim of holds ?? []) if (!aims.includes(aim)) problems.add(`${id}/tries.json`, `${one}: goals.json has no ${aim}`);
  }
  const actions = scenario.actions.length;
  for (const [profile, { length } = []] of Object.entries(expected)) {
    if (length !== actions) {
      problems.add(`${id}/expected.json`, `${profile}: says what comes of ${length} actions, scenario.json has ${actions}`);
    }
  }
}

/** Every edit of a try changes something, and a scenario comes of them; else why not. */
function whyUnfit(scenario: Scenario, edits: PromisedTry["edits"]): string | null {
  let current = scenario;
  for (const [i, edit] of edits.entries()) {
    const next = applyEdit(current, edit) as Scenario | undefined;
    if (next === undefined) return `edit ${i + 1} is of no known type`;
    if (next === current) return `edit ${i + 1} changes nothing`;
    current = next;
  }
  const parsed = parseScenario(current);
  const [problem] = parsed.ok ? [] : parsed.problems;
  return problem ? `makes no scenario (${problem.path.join(".")}: ${problem.code})` : null;
}
