import { useSyncExternalStore } from "react";
import { widths } from "../../ui/widths.ts";

/** On a phone the drawing is a list. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(widths.phone).matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  const list = matchMedia(widths.phone);
  list.addEventListener("change", listener);
  return () => list.removeEventListener("change", listener);
}
