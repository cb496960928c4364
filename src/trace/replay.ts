import type { Trace } from "./events.ts";
import { advance, blank, type Picture } from "./picture.ts";
import { indexOf } from "./trace-index.ts";

/** A picture is kept every so many events of an action, so that a step back costs at most this many steps forward. */
const stride = 32;

interface Memory {
  /** Where the action begins that is remembered. */
  readonly start: number;
  readonly checkpoints: Picture[];
  /** The picture asked for last: the same question gets the very same object, and a step forward costs one event. */
  last: Picture;
}

const memories = new WeakMap<Trace, Memory>();

/**
 * The picture after the first `cursor` events of a trace (clamped to its length). A pure fold over the events of the action under way:
 * a picture starts afresh with each, so a long trace costs no more than a short one. What is remembered only saves work.
 */
export function replay(trace: Trace, cursor: number): Picture {
  const end = Math.max(0, Math.min(Math.trunc(cursor), trace.events.length));
  const { actions, before } = indexOf(trace);
  const start = actions[before(actions, end) - 1] ?? 0;
  const known = memories.get(trace);
  const memory = known?.start === start ? known : begun(start);
  memories.set(trace, memory);
  const { checkpoints, last } = memory;
  let picture = checkpoints[Math.min(Math.floor((end - start) / stride), checkpoints.length - 1)] ?? last;
  if (last.cursor <= end && last.cursor > picture.cursor) picture = last;
  while (picture.cursor < end) {
    const event = trace.events[picture.cursor];
    if (!event) break;
    picture = advance(picture, event);
    if ((picture.cursor - start) % stride === 0) checkpoints[(picture.cursor - start) / stride] = picture;
  }
  memory.last = picture;
  return picture;
}

function begun(start: number): Memory {
  // What stands on the screen before an action does not outlast its beginning.
  const picture = start === 0 ? blank : { ...blank, cursor: start };
  return { start, checkpoints: [picture], last: picture };
}
