import type { Trace, TraceEvent } from "./events.ts";
import { rangeOf } from "./trace-index.ts";

/** Whether an event is a step of its own for a viewer. The others are seen together with the one before them. */
export function isStop(event: TraceEvent): boolean {
  return event.type !== "state" && !(event.type === "layer" && event.result.did === "passed");
}

interface Stops {
  readonly positions: readonly number[];
  /** By stop; null for the very beginning. */
  readonly shown: readonly (TraceEvent | null)[];
}

const known = new WeakMap<Trace, Stops>();

function find(trace: Trace): Stops {
  const found = known.get(trace) ?? made(trace.events);
  known.set(trace, found);
  return found;
}

function made(events: readonly TraceEvent[]): Stops {
  const positions = [0];
  const shown: (TraceEvent | null)[] = [null];
  events.forEach((event, i) => {
    if (isStop(event)) {
      positions.push(i + 1);
      shown.push(event);
      // What follows and is no stop belongs to the stop before it.
    } else if (positions.length > 1) positions[positions.length - 1] = i + 1;
  });
  // A scenario that has cookies and makes no request: nothing to see, but the trace has an end.
  if (positions.length === 1 && events.length > 0) {
    positions.push(events.length);
    shown.push(null);
  }
  return { positions, shown };
}

/** The cursor positions at which stepping halts, ascending; the first is 0 (nothing watched yet), the last the end of the trace. */
export function stopsOf(trace: Trace): readonly number[] {
  return find(trace).positions;
}

/** The first and the last stop of one action, its outcome's; equal to no stop (first > last) where it has not begun. */
export function stopsOfAction(trace: Trace, action: number): { readonly first: number; readonly last: number } {
  const { start, end } = rangeOf(trace, action);
  return { first: stopAt(trace, start) + 1, last: stopAt(trace, end) };
}

/** The event that is watched at a stop; null at the very beginning. */
export function shownAt(trace: Trace, stop: number): TraceEvent | null {
  return find(trace).shown[stop] ?? null;
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
