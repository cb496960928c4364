import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { EffectEvent } from "../trace/events.ts";
import { type Kept, keptAt } from "../trace/kept.ts";
import type { Picture } from "../trace/picture.ts";
import { replay } from "../trace/replay.ts";
import { effectsAt } from "../trace/trace-index.ts";
import type { PlaygroundStore } from "./create-store.ts";
import type { Store } from "./state.ts";

export const StoreContext = createContext<PlaygroundStore | null>(null);

export function usePlaygroundStore(): PlaygroundStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("No store: mount the component inside StoreContext.");
  return store;
}

/** A narrow part of the store; the component renders again only when it changes. */
export function usePlayground<T>(select: (store: Store) => T): T {
  return useStore(usePlaygroundStore(), select);
}

/** Why the run on the screen is of an earlier scenario than the one that is edited. */
export type WhyStale =
  /** What the run needs is being loaded. */
  | "waiting"
  /** A field holds what no scenario may have. */
  | "impossible"
  /** What the run needs could not be loaded. */
  | "unfinished";

/** null: the run is of the scenario on the screen, or is becoming it. */
export function useWhyStale(): WhyStale | null {
  return usePlayground(({ stale, waiting, running, problems }) => {
    if (!stale || running) return null;
    if (waiting) return "waiting";
    return problems.length > 0 ? "impossible" : "unfinished";
  });
}

/** What is to be seen of the action under way at the cursor, or a part of it. */
export function usePicture<T>(select: (picture: Picture) => T): T {
  return usePlayground((store) => select(replay(store.trace, store.cursor)));
}

/** What the browser keeps at the cursor, or a part of it. */
export function useKept<T>(select: (kept: Kept) => T): T {
  return usePlayground((store) => select(keptAt(store.trace, store.cursor)));
}

/** What servers have done for good by the cursor. */
export function useEffects(): readonly EffectEvent[] {
  return usePlayground((store) => effectsAt(store.trace, store.cursor));
}
