import type { Actions, GetState, SetState, UndoneAction } from "./state.ts";

/** What is there from the start. */
type AtOnce =
  | ("seek" | "step" | "play" | "pause" | "setSpeed" | "show" | "select")
  | ("notify" | "dismiss")
  | ("couldNot" | "tryAgain" | "dismissUndone" | "reload");

/** Of a press that could not be carried out, what the reader is told. */
const told: Partial<Record<keyof Actions, (first: unknown) => UndoneAction>> = {
  open: () => ({ kind: "open-link" }),
  openLibrary: (id) => ({ kind: "open", title: String(id) }),
  openBlank: () => ({ kind: "open-blank" }),
};

/** Actions that bring what they need, and are done once it is there, in the order in which they were asked for. */
export function awaiting(bring: () => Promise<void>, set: SetState, get: GetState): Omit<Actions, AtOnce> {
  /** Of an action that nobody waits for: what goes wrong is said beside what was pressed. */
  const later =
    <K extends keyof Actions>(name: K) =>
    async (...args: readonly unknown[]): Promise<void> => {
      try {
        await bring();
      } catch (error) {
        const what = told[name]?.(args[0]) ?? ({ kind: "run" } as const);
        return get().couldNot(what, error, () => void later(name)(...args));
      }
      await (get()[name] as (...args: readonly unknown[]) => unknown)(...args);
    };
  const nothing = () => {};
  return {
    edit: later("edit"),
    // Nothing was edited yet, and nothing has been kept.
    endBurst: nothing,
    undo: later("undo"),
    redo: later("redo"),
    runAnyway: later("runAnyway"),
    stopRun: nothing,
    reset: later("reset"),
    applyTry: later("applyTry"),
    open: later("open"),
    lookAt: later("lookAt"),
    openLibrary: later("openLibrary"),
    openBlank: later("openBlank"),
    openSaved: later("openSaved"),
    openWork: later("openWork"),
    openOriginal: later("openOriginal"),
    keep: nothing,
    lookAgain: async () => {},
    // Whoever asks for these waits, and says itself what did not come.
    manage: () => bring().then(() => get().manage()),
    compare: (onProgress, signal) => bring().then(() => get().compare(onProgress, signal)),
    require: (action) => bring().then(() => get().require(action)),
    lint: (host) => bring().then(() => get().lint(host)),
    advise: (action) => bring().then(() => get().advise(action)),
    copy: (text) => bring().then(() => get().copy(text)),
    makeLink: (opens) => bring().then(() => get().makeLink(opens)),
    takeTheirs: later("takeTheirs"),
    keepAsCopy: later("keepAsCopy"),
    wake: later("wake"),
    perform: later("perform"),
    attend: () => set({ attended: true }),
    applyRemedy: later("applyRemedy"),
    haveSaid: later("haveSaid"),
  };
}
