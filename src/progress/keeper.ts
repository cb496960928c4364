import type { StorageLike } from "../works/storage.ts";
import { parseProgress } from "./parse.ts";
import { merged, noProgress, type Progress } from "./progress.ts";

/** Where progress is kept, and whether it could be. */
export interface Kept {
  readonly progress: Progress;
  /** The browser took the last change. Else it lasts as long as the page, and a file is the way to keep it. */
  readonly saved: boolean;
}

export interface ProgressKeeper {
  current(): Kept;
  subscribe(listener: () => void): () => void;
  change(by: (progress: Progress) => Progress): void;
  /** Forgets everything, here and in the storage. */
  reset(): void;
  /** Another tab has changed it. */
  lookAgain(): void;
}

/** Begins with `preflight.`, as all that "Erase everything" removes. */
export const progressKey = "preflight.progress";
/** What could not be read is put aside under this key, and never thrown away. */
const asideKey = "preflight.progress.unreadable";

/** `notes`: localStorage, or null where the browser denies it. */
export function createKeeper(notes: StorageLike | null): ProgressKeeper {
  const listeners = new Set<() => void>();
  const begun = read(notes);
  let kept: Kept = { progress: begun ?? noProgress, saved: notes !== null };
  const set = (next: Kept) => {
    kept = next;
    for (const listener of listeners) listener();
  };
  const write = (progress: Progress): boolean => {
    try {
      if (!notes) return false;
      notes.setItem(progressKey, JSON.stringify(progress));
      return true;
    } catch {
      return false;
    }
  };
  return {
    current: () => kept,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (by) => {
      const theirs = kept.saved ? read(notes) : null;
      const progress = by(theirs ? merged(kept.progress, theirs) : kept.progress);
      set({ progress, saved: write(progress) });
    },
    reset: () => {
      try {
        notes?.removeItem(progressKey);
        notes?.removeItem(asideKey);
      } catch {
        // Denied: nothing is there.
      }
      set({ progress: noProgress, saved: notes !== null });
    },
    lookAgain: () => {
      const theirs = read(notes);
      if (theirs) set({ ...kept, progress: theirs });
    },
  };
}

/** Null: nothing is there, or nothing that can be read; that is put aside. */
function read(notes: StorageLike | null): Progress | null {
  try {
    const text = notes?.getItem(progressKey) ?? null;
    if (text === null) return null;
    const parsed = parseProgress(text);
    if (!parsed.ok || parsed.left.length > 0) notes?.setItem(asideKey, text);
    return parsed.ok ? parsed.progress : null;
  } catch {
    return null;
  }
}
