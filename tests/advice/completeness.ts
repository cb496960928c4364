import { advise } from "../../src/judge/remedies/search.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory } from "../../src/run/run.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import { exhaustive } from "./exhaustive.ts";

/** Of the requests that fail: for how many an exhaustive search finds something safe, and for how many of those something is offered. */
export interface Completeness {
  readonly found: number;
  readonly offered: number;
  /** The small edits that would have helped where nothing was offered, as text. */
  readonly missed: readonly string[];
}

/** `most`: how many small edits at once. */
export function completenessOf(scenario: Scenario, most: number): Completeness {
  const trace = runInMemory(scenario, publicSuffixList);
  const missed: string[] = [];
  let offered = 0;
  for (const action of scenario.actions.keys()) {
    const { kind, wish } = advise(scenario, trace, action, publicSuffixList);
    // Where nothing has failed, what would be more is not a matter of small edits.
    if (wish !== "answer" && wish !== "shown") continue;
    const helps = exhaustive(scenario, trace, action, most);
    if (helps !== null && kind === "remedies") offered += 1;
    else if (helps !== null) missed.push(JSON.stringify(helps));
  }
  return { found: offered + missed.length, offered, missed };
}
