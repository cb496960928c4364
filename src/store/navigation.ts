import type { Library, LibraryScenario } from "../content/entry.ts";
import { isScenario } from "../scenario/is-scenario.ts";
import { limits } from "../scenario/limits.ts";
import type { DecodedLink, LibraryView, LinkView } from "../scenario/link.ts";
import { playedBy } from "../scenario/played-by.ts";
import type { Scenario } from "../scenario/schema.ts";
import { countedStop } from "../trace/counted-stops.ts";
import { nearestStop, stopNameAt } from "../trace/stop-names.ts";
import { stopAt } from "../trace/stops.ts";
import { lastWork } from "../works/last.ts";
import type { OpenedWork } from "../works/saved-works.ts";
import type { Keeping } from "./keeping.ts";
import type { Runner } from "./runner.ts";
import { type Actions, type Dependencies, type GetState, type SetState, type Tab, tabs } from "./state.ts";
import { differs, opened } from "./work.ts";

type Wanted = () => boolean;

/** Where no link names a step or a tab. */
const nowhere: LinkView = { stop: null, tab: null };

/** What is put on the screen. */
interface Shown {
  readonly scenario: Scenario;
  readonly from: string | null;
  readonly view: LibraryView;
  /** It is the reader's own, and which. */
  readonly own?: OpenedWork;
  /** The address follows the screen, not the click: an edit meanwhile still belongs to what stood there before. */
  readonly address: () => void;
}

type Navigation = Pick<
  Actions,
  "open" | "lookAt" | "openLibrary" | "openBlank" | "openSaved" | "openWork" | "openOriginal" | "takeTheirs" | "makeLink" | "copy"
>;

export function navigation(
  set: SetState,
  get: GetState,
  dependencies: Dependencies,
  { saved, flush }: Keeping,
  runner: Runner,
): Navigation {
  const { address, notes, library, later } = dependencies;

  const decoded = async (hash: string): Promise<DecodedLink> =>
    hash === "" ? { kind: "empty" } : (await later.links()).decodeLink(hash);

  /** Counts what was asked for: an answer that comes after a later question is dropped. */
  let asked = 0;
  const ask = (): Wanted => {
    const mine = ++asked;
    return () => mine === asked;
  };

  const lookAt = ({ stop, tab }: LinkView) => {
    if (isTab(tab)) set({ tab });
    if (stop === null) return;
    const { trace, seek } = get();
    seek(typeof stop === "number" ? countedStop(trace, stop) : nearestStop(trace, stop));
  };

  /** Puts a scenario on the screen. False: it could not be loaded, or something else was asked for meanwhile. */
  const show = async (shown: Shown, wanted: Wanted): Promise<boolean> => {
    const { scenario, from, view, own, address } = shown;
    try {
      await dependencies.worldFor(scenario);
    } catch (error) {
      if (wanted()) get().couldNot({ kind: "open", title: scenario.title }, error, () => void show(shown, ask()));
      return false;
    }
    if (!wanted()) return false;
    const work = own?.work ?? null;
    // What was on the screen makes room now, with whatever was changed while the other was being loaded.
    if (work?.id !== get().workId) get().keep();
    address();
    if (own) saved.opened(own);
    const base = work ? work.original : scenario;
    set({ ...opened(playedBy(scenario, view.profile ?? scenario.browser.profile), base, work), from });
    runner.run("nothing", () => lookAt(view));
    if (from !== null) void loadStory(set, get, library, from);
    void get().perform();
    return true;
  };

  /** False: it is not on the screen. */
  const showLibrary = async (id: string, view: LibraryView, address: () => void, wanted: Wanted): Promise<boolean> => {
    try {
      const found = await library.load(id);
      if (found) return await show({ scenario: found.scenario, from: id, view: openingView(found, view), address }, wanted);
      if (wanted()) get().notify({ kind: "unknown-scenario", name: id });
    } catch (error) {
      if (wanted()) get().couldNot({ kind: "open", title: id }, error, () => void showLibrary(id, view, address, ask()));
    }
    return false;
  };

  const showWork = (own: OpenedWork, wanted: Wanted) => {
    const { work } = own;
    return show({ ...work, view: work, own, address: () => address.replace("", work.id) }, wanted);
  };

  /** Null: it is kept no more, or cannot be read, which the reader is told. */
  const readWork = async (id: string): Promise<OpenedWork | null> => {
    const found = await saved.read(id);
    if (found === "newer") get().notify({ kind: "work-newer" });
    else if (found === "unreadable") get().notify({ kind: "work-unreadable", count: 1 });
    else return found;
    return null;
  };

  /** Whether a scenario of the library stands on the screen as it was opened. */
  const stands = (id: string) => get().from === id && get().workId === null;

  return {
    open: async (hash, workId) => {
      const wanted = ask();
      // Back, before what was asked for had come.
      if (workId !== null && workId === get().workId) return;
      get().keep();
      // The entry of the history knows whose work stood there.
      if (workId !== null) {
        await saved.listed;
        const own = await readWork(workId);
        if (!wanted()) return;
        if (own) {
          if (await showWork(own, wanted)) get().notify({ kind: "restored" });
          return;
        }
      }
      const link = await decoded(hash).catch((error: unknown) => {
        if (wanted()) get().couldNot({ kind: "open-link" }, error, () => void get().open(hash, workId));
        return null;
      });
      if (!link || !wanted()) return;
      const here = () => address.replace(hash, null);
      const showFirst = () => showLibrary(library.first, nowhere, here, wanted);
      switch (link.kind) {
        case "scenario":
          await show({ scenario: link.scenario, from: null, view: link, address: here }, wanted);
          return;
        case "library":
          if (stands(link.id) && (link.profile ?? get().base?.browser.profile) === get().scenario.browser.profile) lookAt(link);
          else await showLibrary(link.id, link, here, wanted);
          return;
        case "bad":
          if (await showFirst()) get().notify({ kind: "bad-link", reason: link.reason, detail: link.detail });
          return;
        case "empty": {
          // A new visit takes up what stood here last.
          await saved.listed;
          // Somebody who has begun to work meanwhile is not interrupted.
          if (!wanted() || (get().workId !== null && get().changed)) return;
          const id = lastWork(notes, saved.list());
          if (id !== null && id === get().workId) return address.replace("", id);
          const own = id === null ? null : await readWork(id);
          if (!wanted()) return;
          if (own) {
            if (await showWork(own, wanted)) get().notify({ kind: "restored" });
          } else if (!stands(library.first)) await showFirst();
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
        const blankScenario = await later.blank();
        const view = { stop: null, tab: "request" };
        await show({ scenario: blankScenario, from: null, view, address: () => address.push("") }, wanted);
      } catch (error) {
        if (wanted()) get().couldNot({ kind: "open-blank" }, error, () => void get().openBlank());
      }
    },
    openSaved: async () => {
      const head = get().works.find(({ id, state }) => id !== get().workId && state === "good");
      if (head) await get().openWork(head.id);
    },
    openWork: async (id) => {
      const wanted = ask();
      get().keep();
      const own = await readWork(id);
      if (own && wanted()) await showWork(own, wanted);
    },
    openOriginal: async () => {
      const { from, base } = get();
      if (from !== null) return get().openLibrary(from);
      if (!base) return;
      const wanted = ask();
      const packing = await later
        .links()
        .catch((error: unknown) => get().couldNot({ kind: "open", title: base.title }, error, () => void get().openOriginal()));
      if (!packing) return;
      const hash = await packing.encodeLink(base, nowhere);
      if (wanted()) await show({ scenario: base, from: null, view: nowhere, address: () => address.push(hash) }, wanted);
    },
    takeTheirs: async (id) => {
      const wanted = ask();
      // What was changed here since becomes a work of its own first.
      await flush();
      const own = await readWork(id);
      if (own && wanted()) await showWork(own, wanted);
    },
    copy: (text) => dependencies.clipboard(text),
    makeLink: async (opens) => {
      const { scenario, base, from, changed, trace, tab } = get();
      if (!isScenario(scenario)) return { kind: "not-shareable" };
      // A question would be answered by its last step: where nobody has chosen one, it opens at the beginning.
      const asks = scenario.question !== "" && (from === null || changed) && get().cursor >= trace.events.length;
      const at = opens ?? (asks ? "beginning" : "step");
      const step = at === "beginning" ? 0 : stopAt(trace, get().cursor);
      const view = { stop: stopNameAt(trace, step), tab };
      const { encodeLibraryLink, encodeLink, linkFits } = await later.links();
      const whole = await encodeLink(scenario, view).catch(() => null);
      if (whole === null) return { kind: "failed" };
      // An unchanged scenario of the library is sent as such: the friend gets its story too.
      const { profile } = scenario.browser;
      const chosen = profile === base?.browser.profile ? {} : { profile };
      const hash = from !== null && !changed ? encodeLibraryLink(from, { ...view, ...chosen }) : whole;
      if (!linkFits(hash)) return { kind: "too-long", length: hash.length, limit: limits.link };
      address.replace(hash, get().workId);
      return { kind: "made", link: address.withHash(hash), whole, opens: at, step };
    },
  };
}

/** Where no step is named, a scenario of the library opens at the one where its question is answered. */
const openingView = ({ opens }: LibraryScenario, view: LibraryView): LibraryView =>
  view.stop === null && opens !== null ? { ...view, stop: opens } : view;

async function loadStory(set: SetState, get: GetState, library: Library, id: string): Promise<void> {
  try {
    const found = await library.load(id);
    if (!found || get().from !== id) return;
    const { entry, prose, tries, goals, neighbours, scenario: base } = found;
    set({ entry, prose, tries, goals, neighbours, base, changed: differs(get().scenario, base) });
  } catch {
    // The scenario itself is there and plays; without its prose the title and the question still stand.
  }
}

function isTab(tab: string | null): tab is Tab {
  return (tabs as readonly (string | null)[]).includes(tab);
}
