import * as v from "valibot";
import { limits } from "../limits.ts";

/**
 * What a newer page may have written beside the scenario: kept, handed on in links and files, and otherwise left alone here. It does not
 * change what happens in a run, so that a page that does not know it yet shows the same run.
 */
const unread = v.optional(
  v.pipe(
    v.unknown(),
    v.check((value) => isShallow(value, limits.unreadDepth) && JSON.stringify(value).length <= limits.unread),
  ),
);

export const forLater = {
  /** Where the nodes of the drawing stand, see positions.ts. */
  positions: unread,
  /** What is to be reached. */
  task: unread,
  /** What is on the screen first: view, step, marked values. */
  opening: unread,
  /** What a solution has to keep, see judge/. */
  goals: unread,
  /** What the reader may not change. */
  locks: unread,
  hints: unread,
};

/** Whether lists and objects stand in each other no deeper than `depth`. Without recursion: the value comes from a link. */
function isShallow(value: unknown, depth: number): boolean {
  let level = [value];
  for (let below = 0; below <= depth; below++) {
    level = level.flatMap((item) => (typeof item === "object" && item !== null ? Object.values(item) : []));
    if (level.length === 0) return true;
  }
  return false;
}
