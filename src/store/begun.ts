import type { LibraryScenario } from "../content/entry.ts";
import type { Leaks } from "../judge/leaks.ts";
import { startHistory } from "../scenario/start-history.ts";
import type { Trace } from "../trace/events.ts";
import { nearestStop } from "../trace/stop-names.ts";
import { stopsOf } from "../trace/stops.ts";
import { noLeaks } from "./leaks.ts";
import type { State } from "./state.ts";

/** The state in which a page begins: a scenario of the library, as nobody has touched it, at the step where its question is answered. */
export function begun(
  { entry, scenario, opens, prose, tries, goals, neighbours }: LibraryScenario,
  trace: Trace,
  leaks: Leaks = noLeaks,
): State {
  return {
    history: startHistory(scenario),
    base: scenario,
    locks: null,
    scenario,
    from: entry.id,
    changed: false,
    entry,
    prose,
    tries,
    goals,
    leaksIn: (_goals, _scenario, run) => (run === trace ? leaks : noLeaks),
    neighbours,
    attended: false,
    applied: null,
    problems: [],
    trace,
    stale: false,
    waiting: false,
    running: null,
    cursor: (opens !== null && stopsOf(trace)[nearestStop(trace, opens)]) || trace.events.length,
    playing: false,
    speed: 1,
    tab: "hosts",
    selection: null,
    wire: { state: "asleep" },
    notices: [],
    undone: null,
    works: [],
    workId: null,
  };
}
