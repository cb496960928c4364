import { stopAt } from "../engine/trace/stops.ts";
import { first, firstId, firstScenario } from "../library/first.ts";
import type { Work } from "../scenario/autosave.ts";
import { limits } from "../scenario/limits.ts";
import type { DecodedLink, LinkView } from "../scenario/link.ts";
import { parseScenario } from "../scenario/parse.ts";
import type { Scenario } from "../scenario/schema.ts";
import type { Runner } from "./runner.ts";
import type { Shelf } from "./shelf.ts";
import { type Actions, type Dependencies, type GetState, type SetState, type Tab, tabs } from "./state.ts";
import { differs, opened } from "./work.ts";

/** Packing and unpacking links waits until there is one. */
const links = () => import("../scenario/link.ts");

const decoded = async (hash: string): Promise<DecodedLink> =>
  hash === "" ? { kind: "empty" } : (await links()).decodeLink(hash);

/** The index of the library's files is fetched when one is wanted: the first scenario stands without it. */
const loadScenario = async (id: string) => (await import("../library/loader.ts")).loadScenario(id);

type Wanted = () => boolean;

/** Where no link names a step or a tab. */
const nowhere: LinkView = { cursor: null, tab: null };

/** What is put on the screen. */
interface Shown {
  readonly scenario: Scenario;
  readonly from: string | null;
  readonly view: LinkView;
  /** It is the reader's own, and which. */
  readonly work?: Work;
  /** The address follows the screen, not the click: an edit meanwhile still belongs to what stood there before. */
  readonly address: () => void;
}

type Navigation = Pick<Actions, "open" | "lookAt" | "openLibrary" | "openBlank" | "openSaved" | "share">;

export function navigation(set: SetState, get: GetState, dependencies: Dependencies, shelf: Shelf, runner: Runner): Navigation {
  const { address } = dependencies;

  /** Counts what was asked for: an answer that comes after a later question is dropped. */
  let asked = 0;
  const ask = (): Wanted => {
    const mine = ++asked;
    return () => mine === asked;
  };

  const lookAt = ({ cursor, tab }: LinkView) => {
    if (isTab(tab)) set({ tab });
    if (cursor !== null) get().seek(cursor);
  };

  /** Puts a scenario on the screen. False: it could not be loaded, or something else was asked for meanwhile. */
  const show = async (shown: Shown, wanted: Wanted): Promise<boolean> => {
    const { scenario, from, view, work, address } = shown;
    try {
      await dependencies.platformFor(scenario);
    } catch (error) {
      if (wanted()) get().couldNot({ kind: "open", title: scenario.title }, error, () => void show(shown, ask()));
      return false;
    }
    if (!wanted()) return false;
    // What was on the screen makes room now, with whatever was changed while the other was being loaded.
    get().keep();
    address();
    if (work) shelf.took(work);
    set(opened(scenario, from, work ?? null, dependencies));
    runner.run("nothing", () => lookAt(view));
    if (from !== null) void loadStory(set, get, from);
    void get().perform();
    return true;
  };

  const showLibrary = async (id: string, view: LinkView, address: () => void, wanted: Wanted) => {
    try {
      const found = await loadScenario(id);
      if (found) await show({ scenario: found.scenario, from: id, view, address }, wanted);
      else if (wanted()) get().tell({ kind: "unknown-scenario", name: id });
    } catch (error) {
      if (wanted()) get().couldNot({ kind: "open", title: id }, error, () => void showLibrary(id, view, address, ask()));
    }
  };

  const showWork = (work: Work, wanted: Wanted) =>
    show({ ...work, view: work, work, address: () => address.replace("", work.id) }, wanted);

  const lookUpWorks = () => {
    const { loaded, works } = shelf.look();
    if (loaded.kind === "corrupt") get().tell({ kind: "work-unreadable", movedAside: loaded.movedAside });
    set({ works });
    return works;
  };

  /** Whether a scenario of the library stands on the screen as it was opened. */
  const stands = (id: string) => get().from === id && get().workId === null;

  return {
    open: async (hash, workId) => {
      const wanted = ask();
      // Back, before what was asked for had come.
      if (workId !== null && workId === get().workId) return;
      get().keep();
      const works = lookUpWorks();
      // The entry of the history knows whose work stood there.
      const own = works.find(({ id }) => id === workId);
      if (own) {
        if (await showWork(own, wanted)) get().tell({ kind: "restored" });
        return;
      }
      const link = await decoded(hash).catch((error: unknown) => {
        if (wanted()) get().couldNot({ kind: "open-link" }, error, () => void get().open(hash, workId));
        return null;
      });
      if (!link || !wanted()) return;
      const here = () => address.replace(hash, null);
      const showFirst = () => show({ scenario: firstScenario, from: firstId, view: nowhere, address: here }, wanted);
      switch (link.kind) {
        case "scenario":
          await show({ scenario: link.scenario, from: null, view: link, address: here }, wanted);
          return;
        case "library":
          if (stands(link.id)) lookAt(link);
          else await showLibrary(link.id, link, here, wanted);
          return;
        case "bad":
          if (await showFirst()) get().tell({ kind: "bad-link", reason: link.reason, detail: link.detail });
          return;
        case "empty": {
          // A new visit takes up the newest.
          const [work] = works;
          if (!work) {
            if (!stands(firstId)) await showFirst();
          } else if (work.id === get().workId) address.replace("", work.id);
          else if (await showWork(work, wanted)) get().tell({ kind: "restored" });
        }
      }
    },
    lookAt,
    openLibrary: async (id) => {
      const wanted = ask();
      const { from, changed, workId } = get();
      const hash = `#${id}`;
      // It stands there already; only the address may be of something that is no longer wanted.
      if (id === from && !changed) return address.replace(hash, workId);
      await showLibrary(id, nowhere, () => address.push(hash), wanted);
    },
    openBlank: async () => {
      const wanted = ask();
      try {
        const { blankScenario } = await import("../library/blank.ts");
        const view = { cursor: null, tab: "request" };
        await show({ scenario: blankScenario, from: null, view, address: () => address.push("") }, wanted);
      } catch (error) {
        if (wanted()) get().couldNot({ kind: "open-blank" }, error, () => void get().openBlank());
      }
    },
    openSaved: async () => {
      const wanted = ask();
      get().keep();
      const work = lookUpWorks().find(({ id }) => id !== get().workId);
      if (work) await showWork(work, wanted);
    },
    share: async () => {
      const { scenario, from, changed, trace, tab, tell } = get();
      if (!parseScenario(scenario).ok) return tell({ kind: "not-shareable" });
      const view = { cursor: stopAt(trace, get().cursor), tab };
      const packing = await links().catch((error: unknown) => get().couldNot({ kind: "share" }, error, () => void get().share()));
      if (!packing) return;
      const { encodeLibraryLink, encodeLink, linkFits } = packing;
      // An unchanged scenario of the library is sent as such: the friend gets its story too.
      const hash = from !== null && !changed ? encodeLibraryLink(from, view) : await encodeLink(scenario, view);
      if (!linkFits(hash)) return tell({ kind: "link-too-long", length: hash.length, limit: limits.link });
      const link = address.withHash(hash);
      address.replace(hash, get().workId);
      try {
        await dependencies.clipboard(link);
        tell({ kind: "link-copied", step: view.cursor, length: link.length });
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
    const { entry, prose, tries, scenario: base } = found;
    set({ entry, prose, tries, base, changed: differs(get().scenario, base) });
  } catch {
    // The scenario itself is there and plays; without its prose the title and the question still stand.
  }
}

function isTab(tab: string | null): tab is Tab {
  return (tabs as readonly (string | null)[]).includes(tab);
}
