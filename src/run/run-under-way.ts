import type { Knobs } from "../engine/model/knobs.ts";
import type { WireResult } from "../http/messages.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { Outcome, Trace, TraceEvent } from "../trace/events.ts";
import { type Budget, runBudget } from "./budget.ts";
import type { RunPart } from "./exchange.ts";
import { runActions } from "./run-actions.ts";
import { type Retell, setUp } from "./setup.ts";
import type { InSlices } from "./slices.ts";
import type { World } from "./world.ts";

export interface RunOptions {
  /** Other rules than those of the scenario's profile. */
  readonly knobs?: Knobs | undefined;
  readonly budget?: Budget;
  /** Puts other answers in the place of those that hosts give: for whoever wants to know what would be if they said something else. */
  readonly retell?: Retell | undefined;
}

/** A run in memory that can be left and taken up again between any two events. */
export interface RunUnderWay extends InSlices {
  /** What remains is cut short: each action that is left ends at once with RUN_LIMIT. */
  stop(): void;
  /** All that has happened so far; whole once the run is over. */
  readonly trace: Trace;
  /** How many actions have ended, and of how many. */
  readonly progress: { readonly done: number; readonly of: number };
  readonly spent: Readonly<Budget>;
}

/**
 * Begins to play a scenario. Nothing happens before the first `advance`. Never throws: what fails is in the trace, what is wrong in
 * the scenario in scenario/problems.ts.
 */
export function startRun(scenario: Scenario, world: World, { knobs, budget = runBudget, retell }: RunOptions = {}): RunUnderWay {
  const run = setUp(scenario, world, knobs, budget, retell);
  const events: TraceEvent[] = [];
  const outcomes: Outcome[] = [];
  /** A message that is carried waits for its host's part; a proxy's own for the next one's. */
  const parts: RunPart<unknown>[] = [runActions(run)];
  let result: WireResult | undefined;

  const advance = (mayGoOn: () => boolean = () => true): boolean => {
    for (let part = parts.at(-1); part !== undefined; part = parts.at(-1)) {
      const next = part.next(result);
      result = undefined;
      if (next.done) {
        parts.pop();
        if (parts.length > 0) result = next.value as WireResult;
      } else if (next.value.type === "carry") {
        parts.push(next.value.answer(next.value.request));
      } else {
        events.push(next.value);
        if (next.value.type === "outcome") outcomes.push(next.value.outcome);
        if (!mayGoOn()) return false;
      }
    }
    return true;
  };

  return {
    advance,
    stop: () => run.meter.stop(),
    trace: { events, outcomes },
    get progress() {
      return { done: outcomes.length, of: scenario.actions.length };
    },
    spent: run.meter.spent,
  };
}
