import type { Goal } from "../judge/goal.ts";
import type { leaksIn as judging, Leaks } from "../judge/leaks.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { Trace } from "../trace/events.ts";

const known = new WeakMap<Trace, { readonly goals: readonly Goal[]; readonly leaks: Leaks }>();

/** The goals are judged with what comes later; of what a page opens with it was done when the site was built. */
export type LeaksIn = typeof judging;

/** What of a state they follow from. */
interface Judged {
  readonly goals: readonly Goal[];
  readonly scenario: Scenario;
  readonly trace: Trace;
  readonly leaksIn: LeaksIn;
}

export const noLeaks: Leaks = { read: new Set(), done: new Set() };

/** What has come of the run on the screen and must not have, by the goals of the scenario; the same object for the same run. */
export function leaksOf({ goals, scenario, trace, leaksIn }: Judged): Leaks {
  const found = known.get(trace);
  if (found?.goals === goals) return found.leaks;
  const leaks = leaksIn(goals, scenario, trace);
  known.set(trace, { goals, leaks });
  return leaks;
}
