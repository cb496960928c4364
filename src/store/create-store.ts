import { createStore as createVanilla, type StoreApi } from "zustand/vanilla";
import { allActions } from "./all-actions.ts";
import { begun } from "./begun.ts";
import { runNow } from "./runner.ts";
import type { Dependencies, Store } from "./state.ts";

export type PlaygroundStore = StoreApi<Store>;

/** The playground with all its parts, showing what the page opens with at the end of its run. Nothing is loaded, stored or sent by this. */
export function createStore(dependencies: Dependencies): PlaygroundStore {
  return createVanilla<Store>()((set, get) => {
    const { opening } = dependencies.library;
    const trace = runNow(opening.scenario, dependencies.worldFor(opening.scenario));
    return { ...begun(opening, trace), ...allActions(set, get, dependencies) };
  });
}
