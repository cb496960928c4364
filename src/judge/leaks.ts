import type { Scenario } from "../scenario/schema.ts";
import type { Trace } from "../trace/events.ts";
import type { Goal } from "./goal.ts";
import { judge } from "./judge.ts";
import { observe } from "./observe.ts";

/** What has come of a run and must not have: requests by index. */
export interface Leaks {
  /** Whose answers were read by somebody who must not read them. */
  readonly read: ReadonlySet<number>;
  /** With which somebody has had something done who must not. */
  readonly done: ReadonlySet<number>;
}

const none: Leaks = { read: new Set(), done: new Set() };

/** Of goals that say what must not come of it, those that do not hold, in one run. */
export function leaksIn(goals: readonly Goal[], scenario: Scenario, trace: Trace): Leaks {
  const bounds = goals.filter(({ atMost }) => atMost !== undefined);
  if (bounds.length === 0) return none;
  const read = new Set<number>();
  const done = new Set<number>();
  for (const { goal, runs } of judge(bounds, [observe(scenario, trace)]))
    for (const { why, found } of runs)
      if (why === "too-many")
        for (const { action } of found) if (action !== null) ("effect" in goal.what ? done : read).add(action);
  return { read, done };
}
