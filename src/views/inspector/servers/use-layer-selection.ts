import { usePlayground } from "../../../store/hooks.ts";
import type { Selection } from "../../../store/state.ts";

/** The layer of this host that the reader has pointed at; a new object for each time. */
export function useLayerSelection(host: string): Extract<Selection, { kind: "layer" }> | null {
  return usePlayground(({ selection }) => (selection?.kind === "layer" && selection.host === host ? selection : null));
}
