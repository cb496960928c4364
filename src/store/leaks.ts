import type { leaksIn as judging, Leaks } from "../judge/leaks.ts";
import type { Trace } from "../trace/events.ts";
import type { State } from "./state.ts";

const known = new WeakMap<Trace, { readonly goals: State["goals"]; readonly leaks: Leaks }>();

/** The goals are judged with what comes later; of what a page opens with it was done when the site was built. */
export type LeaksIn = typeof judging;

export const noLeaks: Leaks = { read: new Set(), done: new Set() };

/** What has come of the run on the screen and must not have, by the goals of the scenario; the same object for the same run. */
export function leaksOf({ goals, scenario, trace, leaksIn }: Pick<State, "goals" | "scenario" | "trace" | "leaksIn">): Leaks {
  const found = known.get(trace);
  if (found?.goals === goals) return found.leaks;
  const leaks = leaksIn(goals, scenario, trace);
  known.set(trace, { goals, leaks });
  return leaks;
}
