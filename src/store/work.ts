import { stopAt } from "../engine/trace/stops.ts";
import type { Work } from "../scenario/autosave.ts";
import type { Editor } from "../scenario/editor.ts";
import type { Edit } from "../scenario/edits.ts";
import { equalJson } from "../scenario/equal.ts";
import { endBurst, type History, redo, startHistory, undo } from "../scenario/history.ts";
import { parseScenario } from "../scenario/parse.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { Runner } from "./runner.ts";
import type { Shelf } from "./shelf.ts";
import type { Actions, Dependencies, GetState, SetState, State } from "./state.ts";

type WorkActions = Pick<Actions, "edit" | "endBurst" | "undo" | "redo" | "runAnyway" | "reset" | "attempt" | "keep">;

/** A pause after which the run goes over the worker, and the work is kept. */
const settleMilliseconds = 400;

export function workActions(set: SetState, get: GetState, dependencies: Dependencies, shelf: Shelf, runner: Runner): WorkActions {
  const settled = dependencies.debounce(settleMilliseconds, () => {
    get().keep();
    void get().perform();
  });

  /** The history has moved: a new scenario stands, and a new run with it. */
  const moved = (history: History) => {
    const scenario = history.present;
    if (scenario === get().scenario) return set({ history });
    const problems = problemsIn(scenario, dependencies);
    const { base, from } = get();
    const workId = get().workId ?? dependencies.newId();
    const changed = differs(scenario, base);
    set({ history, scenario, problems, workId, changed });
    // Taken back altogether it is the library's again, and no longer kept: a reload finds it there.
    dependencies.address.replace(changed || from === null ? "" : `#${from}`, workId);
    // An edit of any value may leave the schema (a status of 7): such a scenario is shown in its fields, and not run.
    if (problems.length === 0 && parseScenario(scenario).ok) runner.run();
    else runner.abandon();
    settled();
  };
  /** At once, where the editor is there; it comes with the first click or key, so it nearly always is. */
  const withEditor = (task: (editor: Editor) => void) => {
    const editor = dependencies.editorAtHand();
    if (editor) return task(editor);
    dependencies.editor().then(task, (error) => get().couldNot({ kind: "edit" }, error, () => withEditor(task)));
  };
  const edit = (change: Edit, burst: string | null) => withEditor((editor) => moved(editor.edit(get().history, change, burst)));

  return {
    edit: (change, burst) => edit(change, burst ?? null),
    endBurst: () => set({ history: endBurst(get().history) }),
    undo: () => moved(undo(get().history)),
    redo: () => moved(redo(get().history)),
    runAnyway: () => {
      if (!parseScenario(get().scenario).ok) return;
      runner.run();
      void get().perform();
    },
    reset: () => {
      const { base } = get();
      if (base) edit({ type: "replace", scenario: base }, null);
    },
    attempt: (edits) =>
      withEditor(({ applyEdit }) => {
        const { scenario, base } = get();
        const chosen: Edit = { type: "set", path: ["browser", "profile"], value: scenario.browser.profile };
        // The reader's browser stays, unless the attempt is about the browser: then its own edit comes last.
        edit({ type: "replace", scenario: [chosen, ...edits].reduce(applyEdit, base ?? scenario) }, null);
      }),
    keep: () => {
      const { history, workId, changed, from, tell, notices } = get();
      if (workId === null) return;
      // What nobody has changed is in the library; a friend's link may be nowhere else.
      if (!changed && from !== null) {
        shelf.drop(workId);
        return set({ works: shelf.look().works });
      }
      const scenario = lastReadable(history);
      if (!scenario) return;
      const { saved, id } = shelf.keep(workOf(get(), scenario, workId));
      set({ works: shelf.look().works, workId: id });
      if (id !== workId) dependencies.address.replace("", id);
      if (!saved.ok && !notices.some(({ notice }) => notice.kind === "save-failed")) {
        tell({ kind: "save-failed", reason: saved.reason });
      }
    },
  };
}

/** Whether a scenario is another one than it began as; without a beginning it is always somebody's own. */
export function differs(scenario: Scenario, base: Scenario | null): boolean {
  return base === null || !equalJson(scenario, base);
}

/** A scenario that could not be read again is not kept: its last state that can be is. */
function lastReadable({ past, present }: History): Scenario | undefined {
  return [...past, present].findLast((scenario) => parseScenario(scenario).ok);
}

/** What is kept of the present state; its cursor counts stops, as a link's does. */
function workOf({ from, trace, cursor, tab }: State, scenario: Scenario, id: string): Work {
  return { id, scenario, from, cursor: stopAt(trace, cursor), tab };
}

type Editors = Pick<Dependencies, "editorAtHand">;

/** None while the editor is not there: whoever has loaded it says what it finds. */
function problemsIn(scenario: Scenario, { editorAtHand }: Editors): State["problems"] {
  return editorAtHand()?.problemsOf(scenario) ?? [];
}

/** The state in which a scenario that was opened begins. `work`: it is the reader's own. */
export function opened(scenario: Scenario, from: string | null, work: Work | null, editors: Editors): Partial<State> {
  return {
    history: startHistory(scenario),
    base: work ? null : scenario,
    scenario,
    from,
    changed: work !== null,
    workId: work?.id ?? null,
    entry: null,
    prose: null,
    tries: [],
    problems: problemsIn(scenario, editors),
    selection: null,
    playing: false,
  };
}
