import { stopAt } from "../engine/trace/stops.ts";
import { firstId } from "../library/catalogue.ts";
import { firstScenario } from "../library/first.ts";
import { loadWork } from "../scenario/autosave.ts";
import { limits } from "../scenario/limits.ts";
import { decodeLink, encodeLibraryLink, encodeLink, type LinkView, linkFits } from "../scenario/link.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { GetState, SetState } from "./create-store.ts";
import { type Actions, type Dependencies, type Tab, tabs } from "./state.ts";
import { perform } from "./wire.ts";
import { opened, run, workOf } from "./work.ts";

/** The index of the library's files is fetched when one is wanted: the first scenario stands without it. */
const loadScenario = async (id: string) => (await import("../library/loader.ts")).loadScenario(id);

type Navigation = Pick<Actions, "open" | "openLibrary" | "openSaved" | "share">;

export function navigation(set: SetState, get: GetState, dependencies: Dependencies): Navigation {
  const { storage, address } = dependencies;

  /** Puts a scenario on the screen, at the step and with the tab that the link names. */
  const show = async (scenario: Scenario, from: string | null, view: LinkView) => {
    await dependencies.platformFor(scenario);
    set({ ...opened(scenario, from), tab: isTab(view.tab) ? view.tab : get().tab });
    run(set, get, dependencies);
    if (view.cursor !== null) get().seek(view.cursor);
    if (from !== null) void loadStory(set, get, from);
    void perform(set, get, dependencies);
  };

  const showLibrary = async (id: string, view: LinkView) => {
    try {
      const found = await loadScenario(id);
      if (!found) return get().tell({ kind: "unknown-scenario", name: id });
      await show(found.scenario, id, view);
    } catch {
      get().tell({ kind: "load-failed", name: id });
    }
  };

  const keepSaved = () => {
    const loaded = loadWork(storage);
    if (loaded.kind === "ok") set({ saved: loaded.work });
    if (loaded.kind === "corrupt") get().tell({ kind: "work-unreadable", movedAside: loaded.movedAside });
    return loaded.kind === "ok" ? loaded.work : null;
  };

  return {
    open: async (hash) => {
      const link = await decodeLink(hash);
      switch (link.kind) {
        case "scenario":
          keepSaved();
          return show(link.scenario, null, link);
        case "library":
          keepSaved();
          return showLibrary(link.id, link);
        case "bad":
          keepSaved();
          await show(firstScenario, firstId, { cursor: null, tab: null });
          return get().tell({ kind: "bad-link", reason: link.reason, detail: link.detail });
        case "empty": {
          const work = keepSaved();
          if (!work) return show(firstScenario, firstId, { cursor: null, tab: null });
          await show(work.scenario, work.from, work);
          set({ saved: null, changed: true });
          return get().tell({ kind: "restored" });
        }
      }
    },
    openLibrary: async (id) => {
      if (get().changed) set({ saved: workOf(get()) });
      address.push(encodeLibraryLink(id, { cursor: null, tab: null }));
      await showLibrary(id, { cursor: null, tab: null });
    },
    openSaved: () => {
      const { saved } = get();
      if (!saved) return;
      address.replace("");
      void show(saved.scenario, saved.from, saved).then(() => set({ saved: null, changed: true }));
    },
    share: async () => {
      const { scenario, trace, tab, tell } = get();
      const stop = stopAt(trace, get().cursor);
      const hash = await encodeLink(scenario, { cursor: stop, tab });
      if (!linkFits(hash)) return tell({ kind: "link-too-long", length: hash.length, limit: limits.link });
      const link = address.withHash(hash);
      address.replace(hash);
      try {
        await dependencies.clipboard(link);
        tell({ kind: "link-copied", step: stop, length: link.length });
      } catch {
        tell({ kind: "link-shown", link });
      }
    },
  };
}

async function loadStory(set: SetState, get: GetState, id: string): Promise<void> {
  try {
    const found = await loadScenario(id);
    if (found && get().from === id)
      set({ prose: found.prose, tries: found.tries, base: get().changed ? found.scenario : get().base });
  } catch {
    // The scenario itself is there and plays; without its prose the title and the question still stand.
  }
}

function isTab(tab: string | null): tab is Tab {
  return (tabs as readonly (string | null)[]).includes(tab);
}
