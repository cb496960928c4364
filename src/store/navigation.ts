import { stopAt } from "../engine/trace/stops.ts";
import { first, firstId, firstScenario } from "../library/first.ts";
import { loadPrevious, loadWork, savePrevious, type Work } from "../scenario/autosave.ts";
import { limits } from "../scenario/limits.ts";
import type { DecodedLink, LinkView } from "../scenario/link.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { GetState, SetState } from "./create-store.ts";
import { type Actions, type Dependencies, type Tab, tabs } from "./state.ts";
import { perform } from "./wire.ts";
import { opened, run, saveNow, workOf } from "./work.ts";

/** Packing and unpacking links waits until there is one. */
const links = () => import("../scenario/link.ts");

/** The index of the library's files is fetched when one is wanted: the first scenario stands without it. */
const loadScenario = async (id: string) => (await import("../library/loader.ts")).loadScenario(id);

type Wanted = () => boolean;

/** Where no link names a step or a tab. */
const nowhere: LinkView = { cursor: null, tab: null };

type Navigation = Pick<Actions, "open" | "openLibrary" | "openSaved" | "share">;

export function navigation(set: SetState, get: GetState, dependencies: Dependencies): Navigation {
  const { storage, address } = dependencies;

  /** Counts what was asked for: an answer that comes after a later question is dropped. */
  let asked = 0;
  const ask = () => {
    const mine = ++asked;
    return () => mine === asked;
  };

  /** Puts a scenario on the screen, at the step and with the tab that the link names. */
  const show = async (scenario: Scenario, from: string | null, view: LinkView, wanted: Wanted, changed = false) => {
    await dependencies.platformFor(scenario);
    if (!wanted()) return;
    set({ ...opened(scenario, from), changed, tab: isTab(view.tab) ? view.tab : get().tab });
    run(set, get, dependencies);
    if (view.cursor !== null) get().seek(view.cursor);
    if (from !== null) void loadStory(set, get, from);
    void perform(set, get, dependencies);
  };

  const showLibrary = async (id: string, view: LinkView, wanted: Wanted) => {
    try {
      const found = await loadScenario(id);
      if (found) return await show(found.scenario, id, view, wanted);
      get().tell({ kind: "unknown-scenario", name: id });
    } catch {
      get().tell({ kind: "load-failed", name: id });
    }
  };

  /** Somebody's own work differs from what it began from. */
  const showWork = (work: Work, wanted: Wanted) => show(work.scenario, work.from, work, wanted, true);

  /** What is on the screen makes room: the reader's own work is kept, in storage and at hand. */
  const putAside = () => {
    if (!get().changed) return;
    saveNow(get, dependencies);
    set({ saved: workOf(get()) });
  };

  const savedWork = () => {
    const loaded = loadWork(storage);
    if (loaded.kind === "corrupt") get().tell({ kind: "work-unreadable", movedAside: loaded.movedAside });
    return loaded.kind === "ok" ? loaded.work : null;
  };

  return {
    open: async (hash) => {
      const wanted = ask();
      const link: DecodedLink = hash === "" ? { kind: "empty" } : await (await links()).decodeLink(hash);
      if (!wanted()) return;
      putAside();
      const work = savedWork();
      if (link.kind === "empty" && work) {
        await showWork(work, wanted);
        set({ saved: loadPrevious(storage) });
        return get().tell({ kind: "restored" });
      }
      set({ saved: work });
      switch (link.kind) {
        case "scenario":
          return show(link.scenario, null, link, wanted);
        case "library":
          return showLibrary(link.id, link, wanted);
        case "bad":
          await show(firstScenario, firstId, nowhere, wanted);
          return get().tell({ kind: "bad-link", reason: link.reason, detail: link.detail });
        case "empty":
          return show(firstScenario, firstId, nowhere, wanted);
      }
    },
    openLibrary: async (id) => {
      const wanted = ask();
      putAside();
      address.push(`#${id}`);
      await showLibrary(id, nowhere, wanted);
    },
    openSaved: async () => {
      const { saved } = get();
      if (!saved) return;
      const wanted = ask();
      const mine = get().changed ? workOf(get()) : null;
      address.replace("");
      await showWork(saved, wanted);
      set({ saved: mine });
      saveNow(get, dependencies);
      if (mine) savePrevious(storage, mine);
    },
    share: async () => {
      const { scenario, trace, tab, tell } = get();
      const stop = stopAt(trace, get().cursor);
      const { encodeLink, linkFits } = await links();
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
    const found = id === firstId ? first : await loadScenario(id);
    if (!found || get().from !== id) return;
    const { entry, prose, tries, scenario } = found;
    set({ entry, prose, tries, base: get().changed ? scenario : get().base });
  } catch {
    // The scenario itself is there and plays; without its prose the title and the question still stand.
  }
}

function isTab(tab: string | null): tab is Tab {
  return (tabs as readonly (string | null)[]).includes(tab);
}
