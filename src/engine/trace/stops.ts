import type { Trace, TraceEvent } from "./events.ts";

/** Events that are no step of their own for a viewer: they are seen together with the one that follows or caused them. */
function isStop(event: TraceEvent): boolean {
  return event.type !== "state" && !(event.type === "layer" && event.deed.did === "passed");
}

const known = new WeakMap<Trace, readonly number[]>();

/** The cursor positions at which stepping halts, ascending; the first is 0 (nothing watched yet), the last the end of the trace. */
export function stopsOf(trace: Trace): readonly number[] {
  let stops = known.get(trace);
  if (!stops) {
    const made = [0];
    trace.events.forEach((event, i) => {
      if (isStop(event)) made.push(i + 1);
      // A trailing event that is no stop belongs to the stop before it.
      else if (made.length > 1) made[made.length - 1] = i + 1;
    });
    known.set(trace, (stops = made));
  }
  return stops;
}

/** Which stop the cursor stands at: the last one that is not beyond it. */
export function stopAt(trace: Trace, cursor: number): number {
  const stops = stopsOf(trace);
  let low = 0;
  let high = stops.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((stops[middle] ?? 0) <= cursor) low = middle;
    else high = middle - 1;
  }
  return low;
}
