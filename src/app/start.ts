import { lightPlatform, needsFullPlatform, type Platform, platformFor } from "../run/platform.ts";
import type { StorageLike } from "../scenario/autosave.ts";
import { createStore, type PlaygroundStore } from "../store/create-store.ts";
import { type Theme, themeFrom } from "./theme.ts";

/** Puts the store together with what this browser gives, and begins with what the address asks for. */
export function startPlayground(): { store: PlaygroundStore; theme: Theme } {
  const storage = storageOf(window);
  const store = createStore({
    storage,
    address: {
      withHash: (hash) => location.href.replace(/#.*$/su, "") + hash,
      replace: (hash) => history.replaceState(null, "", hash || location.pathname + location.search),
      push: (hash) => history.pushState(null, "", hash),
    },
    clipboard: async (text) => navigator.clipboard.writeText(text),
    platformFor: async (scenario) => {
      const platform = await platformFor(scenario);
      if (needsFullPlatform(scenario)) full = platform;
      return platform;
    },
    platformAtHand: (scenario) => (needsFullPlatform(scenario) ? full : lightPlatform),
    connect,
    debounce,
  });
  void store.getState().open(location.hash);
  // Somebody pastes another link, or goes back.
  window.addEventListener("popstate", () => void store.getState().open(location.hash));
  wakeOnFirstInteraction(store);
  return { store, theme: themeFrom(storage) };
}

let full: Platform | null = null;

async function connect() {
  const { startServiceWorkerCarrier } = await import("../transport/service-worker/index.ts");
  const base = new URL(".", location.href.replace(/[?#].*$/su, ""));
  return startServiceWorkerCarrier({ base, scriptUrl: new URL("mockServiceWorker.js", base) });
}

/** The worker and MSW are heavier than the whole page: nobody waits for them who only looks. */
function wakeOnFirstInteraction(store: PlaygroundStore): void {
  const events = ["pointerdown", "keydown"] as const;
  const wake = () => {
    for (const event of events) window.removeEventListener(event, wake, true);
    void store.getState().wake();
  };
  for (const event of events) window.addEventListener(event, wake, true);
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
