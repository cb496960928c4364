import { stopAt } from "../engine/trace/stops.ts";
import { savePrevious, saveWork, type Work } from "../scenario/autosave.ts";
import { applyEdit, type Edit } from "../scenario/edits.ts";
import { edit as editHistory, endBurst, type History, redo, startHistory, undo } from "../scenario/history.ts";
import { parseScenario } from "../scenario/parse.ts";
import { problemsOf } from "../scenario/problems.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { GetState, SetState } from "./create-store.ts";
import type { Actions, Dependencies, State } from "./state.ts";
import { perform, runOf } from "./wire.ts";

type WorkActions = Pick<Actions, "edit" | "endBurst" | "undo" | "redo" | "runAnyway" | "reset" | "attempt">;

/** A pause after which the run goes over the worker, and the work is saved. */
const settleMilliseconds = 400;

export function workActions(set: SetState, get: GetState, dependencies: Dependencies): WorkActions {
  const settled = dependencies.debounce(settleMilliseconds, () => {
    void perform(set, get, dependencies);
    if (get().changed) saveNow(get, dependencies);
  });

  /** The history has moved: a new scenario stands, and a new run with it. */
  const moved = (history: History) => {
    const scenario = history.present;
    if (scenario === get().scenario) return set({ history });
    const problems = problemsOf(scenario);
    // The first change to something opened: from now on it takes the place of the reader's earlier work, which is kept beside it.
    const { changed, saved } = get();
    if (!changed && saved) savePrevious(dependencies.storage, saved);
    set({ history, scenario, problems, changed: scenario !== get().base });
    dependencies.address.replace("");
    // An edit of any value may leave the schema (a status of 7): such a scenario is shown in its fields, and not run.
    if (problems.length === 0 && parseScenario(scenario).ok) run(set, get, dependencies);
    else set({ stale: true, playing: false });
    settled();
  };
  const edit = (change: Edit, burst: string | null) => moved(editHistory(get().history, change, burst));

  return {
    edit: (change, burst) => edit(change, burst ?? null),
    endBurst: () => set({ history: endBurst(get().history) }),
    undo: () => moved(undo(get().history)),
    redo: () => moved(redo(get().history)),
    runAnyway: () => {
      if (parseScenario(get().scenario).ok) run(set, get, dependencies);
    },
    reset: () => edit({ type: "replace", scenario: get().base }, null),
    attempt: (edits) => {
      const { base, scenario } = get();
      const chosen: Edit = { type: "set", path: ["browser", "profile"], value: scenario.browser.profile };
      // The reader's browser stays, unless the attempt is about the browser: then its own edit comes last.
      edit({ type: "replace", scenario: [chosen, ...edits].reduce(applyEdit, base) }, null);
    },
  };
}

/** Keeps the work, unless it could not be read again: then the last readable one stays. */
export function saveNow(get: GetState, { storage }: Pick<Dependencies, "storage">): void {
  if (!parseScenario(get().scenario).ok) return;
  const saved = saveWork(storage, workOf(get()));
  if (saved.ok || get().notices.some(({ notice }) => notice.kind === "save-failed")) return;
  get().tell({ kind: "save-failed", reason: saved.reason });
}

/** Runs the present scenario and shows the end of it: the verdict follows the edit. */
export function run(set: SetState, get: GetState, dependencies: Dependencies): void {
  const { scenario } = get();
  if (dependencies.platformAtHand(scenario)) {
    const trace = runOf(scenario, dependencies);
    set({ trace, stale: false, cursor: trace.events.length, playing: false, runs: get().runs + 1 });
  } else {
    // Real host names need the Public Suffix List, which is loaded on demand; the last good run stays until it is there.
    void dependencies.platformFor(scenario).then(() => {
      if (get().scenario === scenario) run(set, get, dependencies);
    });
  }
}

/** What is kept of the present state; its cursor counts stops, as a link's does. */
export function workOf({ scenario, from, trace, cursor, tab }: State): Work {
  return { scenario, from, cursor: stopAt(trace, cursor), tab };
}

/** The state in which a scenario that was opened begins. */
export function opened(scenario: Scenario, from: string | null): Partial<State> {
  return {
    history: startHistory(scenario),
    base: scenario,
    scenario,
    from,
    changed: false,
    entry: null,
    prose: null,
    tries: [],
    problems: problemsOf(scenario),
    selection: null,
    playing: false,
  };
}
