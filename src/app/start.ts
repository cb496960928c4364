import type { Library } from "../content/entry.ts";
import type { LinkView } from "../scenario/link.ts";
import { stopReference } from "../scenario/stop-reference.ts";
import { createStore, type PlaygroundStore } from "../store/create-store.ts";
import { hasWorks } from "../works/last.ts";
import { openWorks } from "../works/open.ts";
import type { StorageLike } from "../works/storage.ts";
import { copy } from "./clipboard.ts";
import { clock } from "./clock.ts";
import { keepFocus } from "./keep-focus.ts";
import { askToStay, otherTabs, timer } from "./keeping.ts";
import { later, localWorks } from "./later.ts";
import { isLearning } from "./learn-address.ts";
import { type Theme, themeFrom } from "./theme.ts";
import { trustHash } from "./trust-address.ts";
import { worldFor } from "./worlds.ts";

interface Started {
  readonly store: PlaygroundStore;
  readonly theme: Theme;
  /** What the first paint waits for: the reader's own work, where there is one. */
  readonly ready: Promise<unknown>;
}

/** Longer than this no paint waits, in milliseconds. */
const patience = 500;

/** Puts the store together with the library and what this browser gives, and begins with what the address asks for. */
export function startPlayground(library: Library): Started {
  const notes = storageOf(window);
  const store = createStore({
    storage: openWorks(() => window.indexedDB, notes, localWorks),
    notes,
    channel: otherTabs(),
    timer,
    onFirstKept: () => askToStay(notes),
    address: {
      withHash: (hash) => location.href.replace(/#.*$/su, "") + hash,
      // Called at every keystroke: browsers limit how often the address may be written, so only a change is.
      replace: (hash, workId) => {
        if (hash === location.hash && workId === workIdHere()) return;
        try {
          history.replaceState({ workId }, "", hash || location.pathname + location.search);
        } catch {
          // Too often in a short time, a browser finds: the next change writes it.
        }
      },
      push: (hash) => history.pushState(null, "", hash || location.pathname + location.search),
      reload: (view) => {
        history.replaceState({ workId: workIdHere(), view }, "");
        void newestVersion().finally(() => location.reload());
      },
    },
    later,
    library,
    clipboard: copy,
    worldFor,
    connect,
    // Not a secret and not for the engine: only has to differ from the reader's other works.
    newId: () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`,
    eraser: async () => (await import("./erase.ts")).eraseRest,
    debounce,
    clock,
  });
  const open = async () => {
    if (location.hash === trustHash || isLearning(location.hash)) return;
    await store.getState().open(location.hash, workIdHere());
  };
  const view = viewHere();
  if (view) history.replaceState({ workId: workIdHere() }, "");
  const opened = open().then(() => view && store.getState().lookAt(view));
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
  onFirst(["pointerdown", "keydown"], () => void store.getState().wake());
  onFirst(["pointermove", "pointerdown", "wheel", "keydown"], () => store.getState().attend());
  keepAppWhenIdle(() => store.getState().notify({ kind: "newer-version" }));
  keepFocus(document);
  const awaited = workIdHere() !== null || hasWorks(notes);
  const enough = new Promise((resolve) => setTimeout(resolve, patience));
  return { store, theme: themeFrom(notes), ready: awaited ? Promise.race([opened, enough]) : Promise.resolve() };
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

async function connect() {
  const { startServiceWorkerCarrier } = await import("../transport/service-worker/index.ts");
  return startServiceWorkerCarrier();
}

/** At the first event of these, once. */
function onFirst(events: readonly (keyof WindowEventMap)[], task: () => void): void {
  const once = () => {
    for (const event of events) window.removeEventListener(event, once, true);
    task();
  };
  for (const event of events) window.addEventListener(event, once, { capture: true, passive: true });
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

/** After everything else: what works offline next time is not to slow down what is looked at now. Not in development: nothing is kept. */
function keepAppWhenIdle(newer: () => void): void {
  if (import.meta.env.DEV) return;
  const whenIdle = window.requestIdleCallback ?? ((task: () => void) => setTimeout(task, 1000));
  const start = () =>
    whenIdle(() => import("../worker/page/start.ts").then(({ startAppWorker }) => startAppWorker(newer)).catch(() => {}));
  if (document.readyState === "complete") start();
  else window.addEventListener("load", start, { once: true });
}

function debounce(milliseconds: number, task: () => void): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(task, milliseconds);
  };
}

/** Null where the browser denies storage; reading the property alone may throw. */
function storageOf(window: Window): StorageLike | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
