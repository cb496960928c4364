import { usePlaygroundStore } from "../../store/hooks.ts";
import type { Selection, Tab } from "../../store/state.ts";

/** Opens the inspector on a part of the diagram. */
export function useInspect(tab: Tab, selection: Selection): () => void {
  const store = usePlaygroundStore();
  return () => {
    store.getState().select(selection);
    store.getState().show(tab);
  };
}
