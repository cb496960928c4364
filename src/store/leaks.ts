import { type Leaks, leaksIn } from "../judge/leaks.ts";
import type { Trace } from "../trace/events.ts";
import type { State } from "./state.ts";

const known = new WeakMap<Trace, { readonly goals: State["goals"]; readonly leaks: Leaks }>();

/** What has come of the run on the screen and must not have, by the goals of the scenario; the same object for the same run. */
export function leaksOf({ goals, scenario, trace }: Pick<State, "goals" | "scenario" | "trace">): Leaks {
  const found = known.get(trace);
  if (found?.goals === goals) return found.leaks;
  const leaks = leaksIn(goals, scenario, trace);
  known.set(trace, { goals, leaks });
  return leaks;
}
