import { useSyncExternalStore } from "react";

/** Narrower than this the drawing is a list: src/app/breakpoints.css calls it a phone. */
const narrow = "(max-width: 640px)";

export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(narrow).matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  const list = matchMedia(narrow);
  list.addEventListener("change", listener);
  return () => list.removeEventListener("change", listener);
}
