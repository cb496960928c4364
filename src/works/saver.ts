/** When it is, and what comes later. */
export interface Timer {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs `task` later, in a task of its own; the function returned takes that back. */
  readonly after: (milliseconds: number, task: () => void) => () => void;
}

export interface Saver {
  /** Something is to be saved. */
  readonly changed: () => void;
  /** Saves now; resolves when nothing is left to be saved. */
  readonly flush: () => Promise<void>;
}

/** Between the beginnings of two saves, in milliseconds. */
export const saveEvery = 250;

/**
 * Saves at the first change at once, and then at most every `saveEvery` milliseconds for as long as changes go on: a steady typist
 * is saved as well as one who pauses. There is one save at a time. One that fails does not end saving: the next tries again.
 */
export function createSaver(save: () => Promise<void>, { now, after }: Timer): Saver {
  let begun = Number.NEGATIVE_INFINITY;
  /** Takes the next save back. */
  let takeBack: (() => void) | null = null;
  let running: Promise<void> | null = null;
  let again = false;

  const saveWhileWanted = async () => {
    do {
      again = false;
      begun = now();
      try {
        await save();
      } catch {
        // What it had to save is still there at the next change.
      }
    } while (again);
    running = null;
  };
  const start = (): Promise<void> => {
    takeBack?.();
    takeBack = null;
    if (running) again = true;
    running ??= saveWhileWanted();
    return running;
  };
  return {
    changed: () => {
      // Never in the task of the edit itself: the verdict comes first.
      // Clocks are set back, too: no wait is longer than one pause.
      takeBack ??= after(Math.max(0, Math.min(saveEvery, begun + saveEvery - now())), start);
    },
    flush: start,
  };
}
