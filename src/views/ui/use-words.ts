import { useSyncExternalStore } from "react";
import { type LateWords, lateWordsAtHand, onLateWords } from "../../words/late.ts";

/** Renders again once the words that are fetched later have come. Its value changes with them, for lists of dependencies. */
export function useWords(): LateWords | null {
  return useSyncExternalStore(onLateWords, lateWordsAtHand);
}
