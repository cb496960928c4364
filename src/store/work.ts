import { tried } from "../content/tried.ts";
import type { Edit } from "../scenario/edits.ts";
import { edit, endBurst, type History, redo, startHistory, undo } from "../scenario/history.ts";
import { isScenario } from "../scenario/is-scenario.ts";
import { keepsLocked } from "../scenario/locks.ts";
import { playedBy } from "../scenario/played-by.ts";
import { problemsOf } from "../scenario/problems.ts";
import { samePlay } from "../scenario/same-play.ts";
import type { Scenario } from "../scenario/schema.ts";
import { sameScenario, type Work } from "../works/work.ts";
import type { Keeping } from "./keeping.ts";
import type { Runner } from "./runner.ts";
import { startOfTries } from "./start-of-tries.ts";
import type { Actions, Dependencies, GetState, SetState, State } from "./state.ts";

type WorkActions = Pick<Actions, "edit" | "endBurst" | "undo" | "redo" | "runAnyway" | "reset" | "applyTry">;

/** A pause after which the run goes over the worker. */
const settleMilliseconds = 400;

export function workActions(
  set: SetState,
  get: GetState,
  dependencies: Dependencies,
  keeping: Keeping,
  runner: Runner,
): WorkActions {
  const settled = dependencies.debounce(settleMilliseconds, () => {
    void get().perform();
  });

  /** The history has moved: a new scenario stands, and a new run with it. */
  const moved = (history: History) => {
    const scenario = history.present;
    if (scenario === get().scenario) return set({ history });
    const problems = problemsOf(scenario);
    const { base, from, scenario: before } = get();
    const changed = differs(scenario, base);
    // Another browser's rules alone make no work of it.
    const workId = get().workId ?? (changed ? dependencies.newId() : null);
    set({ history, scenario, problems, workId, changed });
    // Taken back altogether it is the library's again, and no longer kept: a reload finds it there.
    if (workId !== null || from !== null) {
      dependencies.address.replace(changed || from === null ? "" : libraryHash(from, get()), workId);
    }
    // Where things stand in the drawing changes nothing in a run.
    if (samePlay(scenario, before)) return keeping.changed();
    // An edit of any value may leave the schema (a status of 7): such a scenario is shown in its fields, and not run.
    if (problems.length === 0 && isScenario(scenario)) runner.run();
    else runner.abandon();
    keeping.changed();
    settled();
  };
  const change = (made: Edit, burst: string | null = null) => {
    const { history, locks } = get();
    const next = edit(history, made, burst);
    // The control that it comes from says why.
    if (locks === null || keepsLocked(locks, next.present)) moved(next);
  };

  return {
    edit: change,
    endBurst: () => set({ history: endBurst(get().history) }),
    undo: () => {
      const { history, notify } = get();
      if (history.past.length === 0) return notify({ kind: "history-end", end: "undo" });
      moved(undo(history));
    },
    redo: () => {
      const { history, notify } = get();
      if (history.future.length === 0) return notify({ kind: "history-end", end: "redo" });
      moved(redo(history));
    },
    runAnyway: () => {
      if (!isScenario(get().scenario)) return;
      runner.run();
      void get().perform();
    },
    reset: () => {
      const { base, scenario } = get();
      if (base) change({ type: "replace", scenario: playedBy(base, scenario.browser.profile) });
    },
    applyTry: (edits) => {
      const { scenario } = get();
      const chosen: Edit = { type: "set", path: ["browser", "profile"], value: scenario.browser.profile };
      // The reader's browser stays, unless the change is to the browser: then its own edit comes last.
      change({ type: "replace", scenario: tried(startOfTries(get()), [chosen, ...edits]) });
    },
  };
}

/** Whether a scenario is another one than it began as; without a beginning it is always somebody's own. */
export function differs(scenario: Scenario, base: Scenario | null): boolean {
  return base === null || !sameScenario(scenario, base);
}

/** The address of a scenario of the library, with the browser that the reader has chosen. */
function libraryHash(id: string, { scenario, base }: Pick<State, "scenario" | "base">): string {
  const { profile } = scenario.browser;
  return base && base.browser.profile !== profile ? `#${id}&browser=${profile}` : `#${id}`;
}

/** The state in which a scenario that was opened begins. `base`: what it is held against. `work`: it is the reader's own. */
export function opened(scenario: Scenario, base: Scenario | null, work: Work | null): Partial<State> {
  return {
    history: startHistory(scenario),
    base,
    scenario,
    changed: work !== null && differs(scenario, base),
    workId: work?.id ?? null,
    entry: null,
    prose: null,
    tries: [],
    goals: [],
    neighbours: null,
    problems: problemsOf(scenario),
    selection: null,
    playing: false,
  };
}
