import { useSyncExternalStore } from "react";
import { createKeeper, type Kept, type ProgressKeeper, progressKey } from "../../progress/keeper.ts";
import { writtenProgress } from "../../progress/parse.ts";

let keeper: ProgressKeeper | null = null;

/** One for the page: its storage is the browser's. */
export function progressKeeper(): ProgressKeeper {
  if (keeper) return keeper;
  const made = createKeeper(notesOf(window));
  window.addEventListener("storage", ({ key }) => {
    if (key === progressKey || key === null) made.lookAgain();
  });
  keeper = made;
  return made;
}

/** Null where the browser denies storage; reading the property alone may throw. */
function notesOf(window: Window) {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export function useProgress(): Kept {
  const kept = progressKeeper();
  return useSyncExternalStore(kept.subscribe, kept.current);
}

/** Hands the progress to the reader as a file. */
export function saveAsFile(): void {
  const text = writtenProgress(progressKeeper().current().progress);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "preflight-progress.json";
  link.click();
  URL.revokeObjectURL(link.href);
}
