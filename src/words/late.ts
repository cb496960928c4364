import type { Failure } from "../trace/failures.ts";
import type { AnyStep } from "../trace/steps.ts";
import type { FailureWords } from "./failures.ts";
import type { CacheDeed } from "./late/cache-deeds.ts";
import type { Looked } from "./late/embedded.ts";
import type { Phrase } from "./phrase.ts";
import type { StepWords } from "./steps.ts";

/** The words that the first scenario does not need. They come in a chunk of their own (the budget of the first load). */
export interface LateWords {
  readonly step: (step: AnyStep) => StepWords | null;
  readonly failure: (failure: Failure) => FailureWords | null;
  /** What became of an element, and what script can read of it. */
  readonly embedded: (what: Looked) => StepWords;
  /** What a shared cache did. */
  readonly cacheDeed: (deed: CacheDeed) => Phrase;
}

let words: LateWords | null = null;
let loading: Promise<void> | null = null;
const listeners = new Set<() => void>();

/** null: they are not there yet, and are being fetched from now on. */
export function late(): LateWords | null {
  if (!words) void loadLateWords();
  return words;
}

/** Never rejects: where they cannot be fetched, shorter words stand in their place. */
export function loadLateWords(): Promise<void> {
  loading ??= import("./late/index.ts").then(
    ({ lateWords }) => {
      words = lateWords;
      for (const listener of listeners) listener();
    },
    () => {
      loading = null;
    },
  );
  return loading;
}

export function lateWordsAtHand(): LateWords | null {
  return words;
}

/** `listener` is called once they are there. Returns what ends that. */
export function onLateWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
