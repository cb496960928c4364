import type { EffectEvent, RequestEvent, Trace, TraceEvent } from "./events.ts";

/** Where in a trace something stands, so that nobody has to go through all of it. Positions count events from 0 and ascend. */
export interface TraceIndex {
  /** Where each action begins. */
  readonly actions: readonly number[];
  /** Where what the browser keeps has changed. */
  readonly changes: readonly number[];
  readonly effects: readonly number[];
  /** How many of `positions` lie before a cursor. */
  readonly before: (positions: readonly number[], cursor: number) => number;
}

const known = new WeakMap<Trace, TraceIndex>();

/** Made once for a trace. */
export function indexOf(trace: Trace): TraceIndex {
  const found = known.get(trace) ?? made(trace);
  known.set(trace, found);
  return found;
}

function made({ events }: Trace): TraceIndex {
  const actions: number[] = [];
  const changes: number[] = [];
  const effects: number[] = [];
  events.forEach(({ type }, position) => {
    if (type === "action") actions.push(position);
    else if (type === "state") changes.push(position);
    else if (type === "effect") effects.push(position);
  });
  return { actions, changes, effects, before };
}

function before(positions: readonly number[], cursor: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < cursor) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The events of one action: from `start` up to, and without, `end`. */
export function rangeOf(trace: Trace, action: number): { readonly start: number; readonly end: number } {
  const { actions } = indexOf(trace);
  const end = trace.events.length;
  return { start: actions[action] ?? end, end: actions[action + 1] ?? end };
}

/** The events of one action that have happened by the cursor; without one, all of them. */
export function eventsOf(trace: Trace, action: number, cursor = trace.events.length): readonly TraceEvent[] {
  const { start, end } = rangeOf(trace, action);
  return trace.events.slice(start, Math.min(end, cursor));
}

/** The action under way at a cursor; -1 before the first one. */
export function actionAt(trace: Trace, cursor: number): number {
  const { actions, before } = indexOf(trace);
  return before(actions, cursor) - 1;
}

const requests = new WeakMap<Trace, ReadonlyMap<number, Sent>>();

interface Sent {
  readonly position: number;
  readonly event: RequestEvent;
}

/** Where a message was sent, by its number. */
export function requestOf(trace: Trace, message: number): Sent | undefined {
  const known =
    requests.get(trace) ??
    new Map(
      trace.events.flatMap((event, position): [number, Sent][] =>
        event.type === "request" ? [[event.message, { position, event }]] : [],
      ),
    );
  requests.set(trace, known);
  return known.get(message);
}

const toldEffects = new WeakMap<Trace, readonly EffectEvent[]>();

/** What servers have done for good by the cursor, in all actions so far. The same list for as long as nothing is added. */
export function effectsAt(trace: Trace, cursor: number): readonly EffectEvent[] {
  const { effects } = indexOf(trace);
  const count = before(effects, cursor);
  const told = toldEffects.get(trace);
  if (told?.length === count) return told;
  const found = effects.slice(0, count).map((position) => trace.events[position] as EffectEvent);
  toldEffects.set(trace, found);
  return found;
}
