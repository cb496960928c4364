import { applyEdit, type Edit } from "./edits.ts";
import type { Scenario } from "./schema.ts";
import type { History } from "./start-history.ts";

export { type History, startHistory } from "./start-history.ts";

export const undoLimit = 200;

/**
 * Makes `next` the present. Edits in a row with the same burst key (keystrokes in one field: its path as key) are undone as one.
 * A `next` that is the present itself changes nothing.
 */
export function record(history: History, next: Scenario, burst: string | null = null): History {
  if (next === history.present) return history;
  if (burst !== null && burst === history.burst) return { ...history, present: next, future: [] };
  return { past: [...history.past, history.present].slice(-undoLimit), present: next, future: [], burst };
}

/** Ends a burst: the field lost the focus, or a pause was long enough. */
export function endBurst(history: History): History {
  return history.burst === null ? history : { ...history, burst: null };
}

export function undo(history: History): History {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future], burst: null };
}

export function redo(history: History): History {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future, burst: null };
}

/** The history with one more change. */
export function edit(history: History, change: Edit, burst: string | null = null): History {
  return record(history, applyEdit(history.present, change), burst);
}
