import { useSyncExternalStore } from "react";
import { type Desk, emptyDesk, nothingTaken, parseDesk, parseTaken, type Taken } from "../../plans/kept.ts";

/** Something that this browser keeps, and whether it could. */
export interface Keeper<T> {
  readonly current: () => { readonly value: T; readonly saved: boolean };
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (by: (value: T) => T) => void;
}

/** Keys begin with `preflight.`, as all that "Erase everything" removes. What cannot be read is put aside, and never thrown away. */
function createKeeper<T>(key: string, empty: T, parse: (text: string) => T | null): Keeper<T> {
  const listeners = new Set<() => void>();
  const read = (): T | null => {
    try {
      const text = localStorage.getItem(key);
      if (text === null) return null;
      const value = parse(text);
      if (value === null) localStorage.setItem(`${key}.unreadable`, text);
      return value;
    } catch {
      return null;
    }
  };
  const write = (value: T): boolean => {
    try {
      localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  };
  let now = { value: read() ?? empty, saved: true };
  const set = (next: typeof now) => {
    now = next;
    for (const listener of listeners) listener();
  };
  window.addEventListener("storage", (event) => {
    // Another tab has changed it.
    if (event.key !== key) return;
    const theirs = read();
    if (theirs !== null) set({ value: theirs, saved: true });
  });
  return {
    current: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (by) => {
      const value = by(now.value);
      if (value !== now.value) set({ value, saved: write(value) });
    },
  };
}

let desk: Keeper<Desk> | null = null;
let taken: Keeper<Taken> | null = null;

/** A teacher's plans. One for the page. */
export const deskKeeper = (): Keeper<Desk> => {
  desk ??= createKeeper("preflight.desk", emptyDesk, parseDesk);
  return desk;
};

/** How far a learner has come. */
export const takenKeeper = (): Keeper<Taken> => {
  taken ??= createKeeper("preflight.taken", nothingTaken, parseTaken);
  return taken;
};

export function useKept<T>(keeper: Keeper<T>) {
  return useSyncExternalStore(keeper.subscribe, keeper.current);
}
