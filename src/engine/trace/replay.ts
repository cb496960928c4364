import type { Trace } from "./events.ts";
import { advance, blank, type Picture } from "./picture.ts";

/** A picture is kept every so many events, so that a step back costs at most this many steps forward. */
const stride = 32;

interface Memory {
  readonly checkpoints: Picture[];
  /** The picture asked for last: the same question gets the very same object, and a step forward costs one event. */
  last: Picture;
}

const memories = new WeakMap<Trace, Memory>();

/**
 * The picture after the first `cursor` events of a trace (clamped to its length).
 * A pure fold; what is remembered only saves work.
 */
export function replay(trace: Trace, cursor: number): Picture {
  const end = Math.max(0, Math.min(Math.trunc(cursor), trace.events.length));
  const memory = memories.get(trace) ?? { checkpoints: [blank], last: blank };
  memories.set(trace, memory);
  const { checkpoints, last } = memory;
  let picture = checkpoints[Math.min(Math.floor(end / stride), checkpoints.length - 1)] ?? blank;
  if (last.cursor <= end && last.cursor > picture.cursor) picture = last;
  while (picture.cursor < end) {
    const event = trace.events[picture.cursor];
    if (!event) break;
    picture = advance(picture, event);
    if (picture.cursor % stride === 0) checkpoints[picture.cursor / stride] = picture;
  }
  memory.last = picture;
  return picture;
}
