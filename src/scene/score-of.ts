import type { Trace } from "../trace/events.ts";
import type { Score } from "./score.ts";
import { writeScore } from "./writer.ts";

const known = new WeakMap<Trace, Map<number, Score>>();

/** The score of one action of a run; made once. */
export function scoreOf(trace: Trace, action: number): Score {
  const scores = known.get(trace) ?? new Map<number, Score>();
  known.set(trace, scores);
  const found = scores.get(action) ?? writeScore(trace, action);
  scores.set(action, found);
  return found;
}
