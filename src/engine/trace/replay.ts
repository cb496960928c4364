import type { Trace } from "./events.ts";
import { advance, blank, type Picture } from "./picture.ts";

/** A picture is kept every so many events, so that a step back costs at most this many steps forward. */
const stride = 32;
const checkpoints = new WeakMap<Trace, Picture[]>();

/**
 * The picture after the first `cursor` events of a trace (clamped to its length).
 * A pure fold; the checkpoints only save work.
 */
export function replay(trace: Trace, cursor: number): Picture {
  const end = Math.max(0, Math.min(Math.trunc(cursor), trace.events.length));
  let kept = checkpoints.get(trace);
  if (!kept) checkpoints.set(trace, (kept = [blank]));
  let picture = kept[Math.min(Math.floor(end / stride), kept.length - 1)] ?? blank;
  while (picture.cursor < end) {
    const event = trace.events[picture.cursor];
    if (!event) break;
    picture = advance(picture, event);
    if (picture.cursor % stride === 0) kept[picture.cursor / stride] = picture;
  }
  return picture;
}
