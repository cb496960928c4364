import type { Scenario } from "./schema.ts";

/** Undo and redo as data: scenarios share what they have in common, so keeping whole ones is cheap. */
export interface History {
  /** Oldest first. */
  readonly past: readonly Scenario[];
  readonly present: Scenario;
  /** Next redo first. */
  readonly future: readonly Scenario[];
  /** Key of the burst of edits that made `present`; null: the next edit starts a step of its own. */
  readonly burst: string | null;
}

export function startHistory(present: Scenario): History {
  return { past: [], present, future: [], burst: null };
}
