import type { Library } from "../content/entry.ts";
import type { LinkView } from "../scenario/link.ts";
import { stopReference } from "../scenario/stop-reference.ts";
import { createOpened } from "../store/create-opened.ts";
import type { PlaygroundStore } from "../store/create-store.ts";
import type { Dependencies } from "../store/state.ts";
import { hasDatabase, hasWorks } from "../works/last.ts";
import { addressFor, hashHere } from "./address.ts";
import { keepFocus } from "./keep-focus.ts";
import { isLearning } from "./learn-address.ts";
import { notesHere } from "./notes.ts";
import { onFirst } from "./on-first.ts";
import { leaksOf, type Opening } from "./opening.ts";
import { type Theme, themeFrom } from "./theme.ts";
import { trustHash } from "./trust-address.ts";

interface Started {
  readonly store: PlaygroundStore;
  readonly theme: Theme;
  /** Somebody moved or pressed something before this was there. */
  readonly happened: (pressed: boolean) => void;
  /** What the first paint waits for: the reader's own work, where there is one. */
  readonly ready: Promise<unknown>;
}

/** Longer than this the shell does not wait for what a link asks for, in milliseconds. */
const patience = 6000;

/** What the page takes from this browser from the start. */
function addressBar(): Dependencies["address"] {
  return {
    withHash: addressFor,
    // Called at every keystroke: browsers limit how often the address may be written, so only a change is.
    replace: (hash, workId) => {
      const address = addressFor(hash);
      if (address === location.href && workId === workIdHere()) return;
      try {
        history.replaceState({ workId }, "", address);
      } catch {
        // Too often in a short time, a browser finds: the next change writes it.
      }
    },
    push: (hash) => history.pushState(null, "", addressFor(hash)),
    reload: (view) => {
      history.replaceState({ workId: workIdHere(), view }, "");
      void newestVersion().finally(() => location.reload());
    },
  };
}

/** Puts the store together with what the page carries and what this browser gives, and begins with what the address asks for. */
export function startPlayground(library: Library, opening: Opening): Started {
  const notes = notesHere();
  const address = addressBar();
  const { store, bring } = createOpened(
    library.opening,
    { trace: opening.trace, leaks: leaksOf(opening) },
    { address },
    async () => {
      const { restOf } = await import("./rest.ts");
      return restOf({ library, address, notes });
    },
  );
  const open = async () => {
    if (location.hash === trustHash || isLearning(location.hash)) return;
    await store.getState().open(hashHere(), workIdHere());
  };
  const view = viewHere();
  if (view) history.replaceState({ workId: workIdHere() }, "");
  // What stands in the page is what is asked for: then nothing has to be opened, and the rest comes when somebody does something.
  const stands =
    hashHere() === `#${library.opening.entry.id}` ||
    (hashHere() === "" && !hasWorks(notes)) ||
    location.hash === trustHash ||
    isLearning(location.hash);
  const asIs = stands && workIdHere() === null && view === null;
  const opened = asIs ? Promise.resolve() : open().then(() => view && store.getState().lookAt(view));
  if (asIs && hashHere() === "") void hasDatabase(() => window.indexedDB).then((found) => (found ? open() : undefined));
  // Somebody pastes another link, or goes back.
  window.addEventListener("popstate", () => void open());
  // The last edit may be younger than the pause after which work is kept.
  window.addEventListener("pagehide", () => store.getState().keep());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") store.getState().keep();
    // What other tabs did while this one slept.
    else void store.getState().lookAgain();
  });
  // The worker and MSW are heavier than the whole page: nobody waits for them who only looks.
  const wake = () => void store.getState().wake();
  const attend = () => {
    store.getState().attend();
    // It has been fetched by then, and is only to be evaluated. What does not come is said at what needs it.
    bring().catch(() => {});
  };
  const forgetPress = onFirst(["pointerdown", "keydown"], wake);
  const forgetMove = onFirst(["pointermove", "pointerdown", "wheel", "keydown"], attend);
  /** It has happened before the page answered. */
  const happened = (pressed: boolean) => {
    forgetMove();
    attend();
    if (!pressed) return;
    forgetPress();
    wake();
  };
  keepFocus(document);
  const enough = new Promise((resolve) => setTimeout(resolve, patience));
  return { store, theme: themeFrom(notes), happened, ready: asIs ? opened : Promise.race([opened, enough]) };
}

/** Whose work stands at this entry of the browser's history. */
function workIdHere(): string | null {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "workId" in state && typeof state.workId === "string"
    ? state.workId
    : null;
}

/** Where the page stood that has loaded itself anew. */
function viewHere(): LinkView | null {
  const state = history.state as { readonly view?: LinkView & { readonly cursor?: number } } | null;
  if (!state?.view) return null;
  // The version that was left may have counted the steps, under another name.
  const { stop, cursor, tab } = state.view;
  return { stop: stopReference(stop) ?? stopReference(cursor), tab };
}

/** A worker answers with its own version's page until a newer one takes over. Quiet where that fails: a reload is never wrong. */
async function newestVersion(): Promise<void> {
  try {
    const { fetchNewerVersion, takeOver } = await import("../worker/page/take-over.ts");
    await fetchNewerVersion();
    await takeOver();
  } catch {
    // Offline: the page that comes is the one that was here.
  }
}
