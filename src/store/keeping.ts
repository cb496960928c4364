import type { History } from "../scenario/history.ts";
import { isScenario } from "../scenario/is-scenario.ts";
import type { Scenario } from "../scenario/schema.ts";
import { stopNameAt } from "../trace/stop-names.ts";
import { stopAt } from "../trace/stops.ts";
import { createSavedWorks, type News, type SavedWorks } from "../works/saved-works.ts";
import { createSaver } from "../works/saver.ts";
import type { Work } from "../works/work.ts";
import { copyTitle } from "./copy-title.ts";
import type { Actions, Dependencies, GetState, SetState, State } from "./state.ts";

/** How the work on the screen comes into storage. The reader never waits for it. */
export interface Keeping {
  readonly saved: SavedWorks;
  /** The work on the screen has changed. */
  readonly changed: () => void;
  /** What has to be saved is, as far as storage takes it. */
  readonly flush: () => Promise<void>;
}

export function createKeeping(set: SetState, get: GetState, dependencies: Dependencies): Keeping {
  const saved = createSavedWorks(
    {
      ...dependencies,
      now: dependencies.timer.now,
      onFirst: dependencies.onFirstKept,
      takeIn: dependencies.later.takeIn,
    },
    (news) => onNews(news, set, get, dependencies, saved),
  );
  const saver = createSaver(async () => {
    snapshot(get, saved);
    await saved.save();
  }, dependencies.timer);
  return { saved, changed: saver.changed, flush: saver.flush };
}

/** What stands on the screen, put on its way. */
function snapshot(get: GetState, saved: SavedWorks): void {
  const { history, workId, changed, from } = get();
  if (workId === null) return;
  // What nobody has changed is in the library; a friend's link may be nowhere else.
  const scenario = !changed && from !== null ? null : lastReadable(history);
  if (scenario === null) saved.remove(workId);
  else if (scenario) saved.keep(workOf(get(), scenario, workId));
}

type KeepingActions = Pick<Actions, "keep" | "lookAgain" | "keepAsCopy" | "manage">;

export function keepingActions(set: SetState, get: GetState, dependencies: Dependencies, keeping: Keeping): KeepingActions {
  const { saved, flush } = keeping;
  return {
    keep: () => {
      snapshot(get, saved);
      set({ works: saved.list() });
      saved.note();
      void flush();
    },
    lookAgain: () => saved.refresh(),
    manage: async () => {
      const createManager = await dependencies.later.manager();
      get().keep();
      await flush();
      return createManager(set, get, saved, dependencies.storage, dependencies);
    },
    keepAsCopy: (titled) => {
      const { notices, workId, scenario, edit } = get();
      const shown = notices.find(({ notice }) => notice.kind === "changed-elsewhere");
      // Without changes of its own it has no copy yet.
      if (shown?.notice.kind === "changed-elsewhere" && shown.notice.id === workId) set({ workId: dependencies.newId() });
      edit({ type: "set", path: ["title"], value: copyTitle(scenario.title, titled) });
    },
  };
}

function onNews(news: News, set: SetState, get: GetState, dependencies: Dependencies, saved: SavedWorks): void {
  const { workId, notices, notify } = get();
  switch (news.kind) {
    case "listed":
      set({ works: saved.list() });
      return;
    case "unreadable":
      notify({ kind: "work-unreadable", count: news.count });
      return;
    case "works-late":
      notify(news);
      return;
    case "trouble":
      if (!notices.some(({ notice }) => notice.kind === "save-failed")) notify({ kind: "save-failed", reason: news.reason });
      return;
    case "changed-elsewhere": {
      const left = news.id !== workId;
      if (news.copy === null) {
        const isShown = notices.some(({ notice }) => notice.kind === "changed-elsewhere" && notice.id === news.id);
        if (left || isShown) return;
      } else if (!left) {
        set({ workId: news.copy });
        dependencies.address.replace("", news.copy);
      }
      notify({ ...news, left });
    }
  }
}

/** A scenario that could not be read again is not kept: its last state that can be is. */
function lastReadable({ past, present }: History): Scenario | undefined {
  return [...past, present].findLast((scenario) => isScenario(scenario));
}

/** What is kept of the present state. */
function workOf({ from, base, trace, running, cursor, tab }: State, scenario: Scenario, id: string): Work {
  const stop = running ? null : stopNameAt(trace, stopAt(trace, cursor));
  return { id, scenario, from, original: from === null ? base : null, stop, tab };
}
