import { createStore as createVanilla } from "zustand/vanilla";
import type { LibraryScenario } from "../content/entry.ts";
import type { Leaks } from "../judge/leaks.ts";
import type { Trace } from "../trace/events.ts";
import { awaiting } from "./awaiting.ts";
import { begun } from "./begun.ts";
import type { PlaygroundStore } from "./create-store.ts";
import { noLeaks } from "./leaks.ts";
import { noticeActions } from "./notices.ts";
import { playback } from "./playback.ts";
import type { Actions, Dependencies, GetState, SetState, State, Store } from "./state.ts";
import { undoneActions } from "./undone.ts";

/** Makes the actions that a page is watched without. */
export type MakeRest = (set: SetState, get: GetState) => Actions & Pick<State, "leaksIn">;

export interface Opened {
  readonly store: PlaygroundStore;
  /** Brings the rest, once. Rejects where it cannot be loaded, and the next call tries again. */
  readonly bring: () => Promise<void>;
}

/**
 * The playground as a page opens it whose run was played when the site was built: it can be watched at once. What runs, edits, opens and
 * keeps comes with `loadRest`, at the first action that needs it; the action waits and is then done.
 */
export function createOpened(
  opening: LibraryScenario,
  { trace, leaks = noLeaks }: { readonly trace: Trace; readonly leaks?: Leaks },
  needs: Pick<Dependencies, "address">,
  loadRest: () => Promise<MakeRest>,
): Opened {
  let coming: Promise<void> | null = null;
  const store: PlaygroundStore = createVanilla<Store>()((set, get) => ({
    ...begun(opening, trace, leaks),
    ...awaiting(() => bring(), set, get),
    ...playback(set, get),
    ...noticeActions(set, get),
    ...undoneActions(set, get, needs),
  }));
  const bring = (): Promise<void> => {
    coming ??= loadRest().then(
      (makeRest) => store.setState(makeRest(store.setState, store.getState)),
      (error: unknown) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };
  return { store, bring };
}
