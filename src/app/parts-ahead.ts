import type { State } from "../store/state.ts";
import { consoleAhead } from "../views/console/Console.tsx";
import { OutcomeView } from "../views/readouts/ScriptSees.tsx";
import type { Dictionary } from "../words/dictionary.ts";

/** Parts that stand on the first screen: with them it is whole when it is first painted, and nothing moves later. */
export async function partsAhead({ scenario, trace }: Pick<State, "scenario" | "trace">, dictionary: Dictionary): Promise<void> {
  await Promise.all([
    consoleAhead(scenario.browser.profile, dictionary),
    ...(trace.outcomes.length > 0 ? [OutcomeView.ahead(dictionary)] : []),
  ]);
}
