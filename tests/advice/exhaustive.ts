import { hostileBy } from "../../src/judge/remedies/rightly.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory } from "../../src/run/run.ts";
import { applyEdit, type Edit } from "../../src/scenario/edits.ts";
import { isScenario } from "../../src/scenario/is-scenario.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import type { Outcome, Trace } from "../../src/trace/events.ts";
import { Broken } from "../hostile/promise.ts";
import { isFailure, judgeOutsiders } from "./judge.ts";
import { smallEdits } from "./small-edits.ts";

/**
 * The first set of at most `most` small edits after which an action does not fail any more and nobody gains who must stay out; null: there
 * is none. Tries all of them: sets of one, of two, of three.
 */
export function exhaustive(scenario: Scenario, trace: Trace, action: number, most: number): readonly Edit[] | null {
  const edits = smallEdits(scenario);
  const seen = new Set([JSON.stringify(scenario)]);
  let sets: { readonly scenario: Scenario; readonly edits: readonly number[] }[] = [{ scenario, edits: [] }];
  for (let size = 1; size <= most; size += 1) {
    const next: typeof sets = [];
    for (const { scenario: base, edits: made } of sets) {
      for (let index = (made.at(-1) ?? -1) + 1; index < edits.length; index += 1) {
        const changed = applyEdit(base, edits[index] as Edit);
        const key = JSON.stringify(changed);
        if (seen.has(key) || !isScenario(changed)) continue;
        seen.add(key);
        const all = [...made, index];
        if (isSafe(scenario, trace, changed, action)) return all.map((one) => edits[one] as Edit);
        next.push({ scenario: changed, edits: all });
      }
    }
    sets = next;
  }
  return null;
}

function isSafe(scenario: Scenario, before: Trace, after: Scenario, action: number): boolean {
  const trace = runInMemory(after, publicSuffixList);
  const outcome = trace.outcomes[action];
  if (outcome === undefined || !isGood(outcome) || breaksAnother(scenario, before, trace)) return false;
  try {
    judgeOutsiders(scenario, before, after, trace, action);
    return true;
  } catch (error) {
    if (error instanceof Broken) return false;
    throw error;
  }
}

function isGood(outcome: Outcome): boolean {
  return outcome.kind !== "pending" && !isFailure(outcome) && (outcome.kind !== "response" || outcome.status < 400);
}

function breaksAnother({ actions, pages }: Scenario, before: Trace, after: Trace): boolean {
  return actions.some((action, i) => {
    const [was, is] = [before.outcomes[i], after.outcomes[i]];
    if (!was || !is || action.kind === "client") return false;
    const page = pages.find(({ id }) => id === action.page);
    if (action.injected || (page && hostileBy({ pages }, page))) return isFailure(was) && !isFailure(is);
    return isGood(was) && !isGood(is);
  });
}
