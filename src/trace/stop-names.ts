import type { Trace, TraceEvent } from "./events.ts";
import { isStop, shownAt, stopAt, stopsOf, stopsOfAction } from "./stops.ts";
import { rangeOf } from "./trace-index.ts";

/**
 * A stop by its name: the action, counted from 1, what it shows (`kindOf`), and which of several, where it is not the first.
 * `1.cors-check`, `2.preflight-sent`, `1.redirect.2`; `begin` before everything, `end` where a run has cookies and no request.
 * A number of steps before it changes with the engine, its name does not: links, kept works and content point at stops by name.
 */
export type StopName = string;

interface NameParts {
  /** From 0, as in the trace. */
  readonly action: number;
  readonly kind: string;
  /** From 1. */
  readonly occurrence: number;
}

const pattern = /^([1-9]\d{0,3})\.([a-z]+(?:-[a-z]+)*)(?:\.([1-9]\d{0,3}))?$/u;

/** Whether a text has the form of a name; whether a trace has such a stop is another question. */
export function isStopName(text: string): boolean {
  return text === "begin" || text === "end" || pattern.test(text);
}

/** What a stop shows, in a word: a step's own name; for what is no step, what happened. */
export function kindOf(event: TraceEvent): string {
  switch (event.type) {
    case "action":
      return "start";
    case "step":
      return event.step.name;
    case "request":
      return `${event.purpose}-sent`;
    case "response":
      return `${event.purpose}-answered`;
    case "layer":
      return event.result.did === "cache" ? `layer-cache-${event.result.what}` : `layer-${event.result.did}`;
    default:
      return event.type;
  }
}

/** The name of a stop, by its number. */
export function stopNameAt(trace: Trace, stop: number): StopName {
  if (stop <= 0) return "begin";
  const shown = shownAt(trace, stop);
  if (shown === null) return "end";
  const kind = kindOf(shown);
  const { start, end } = rangeOf(trace, shown.action);
  let occurrence = 0;
  for (let position = start; position < end; position++) {
    const event = trace.events[position];
    if (event && isStop(event) && kindOf(event) === kind) occurrence += 1;
    if (event === shown) break;
  }
  return `${shown.action + 1}.${kind}${occurrence > 1 ? `.${occurrence}` : ""}`;
}

/** The number of the stop that has this name; null: the trace has none. */
export function stopNamed(trace: Trace, name: StopName): number | null {
  const found = find(trace, name);
  return found?.exact ? found.stop : null;
}

/** The same, or the nearest where a run by other rules has none: the last of its kind in the action, else the action's end, else the run's. */
export function nearestStop(trace: Trace, name: StopName): number {
  return find(trace, name)?.stop ?? stopsOf(trace).length - 1;
}

function find(trace: Trace, name: StopName): { readonly stop: number; readonly exact: boolean } | null {
  const last = stopsOf(trace).length - 1;
  if (name === "begin") return { stop: 0, exact: true };
  if (name === "end") return { stop: last, exact: last > 0 && shownAt(trace, last) === null };
  const parts = partsOf(name);
  if (parts === null) return null;
  const { start, end } = rangeOf(trace, parts.action);
  if (start >= end) return null;
  let seen = 0;
  /** A position. */
  let nearest: number | null = null;
  for (let position = start; position < end && seen < parts.occurrence; position++) {
    const event = trace.events[position];
    if (!event || !isStop(event) || kindOf(event) !== parts.kind) continue;
    seen += 1;
    nearest = position;
  }
  // What has happened before an event is the stop before it.
  const stop = nearest === null ? stopsOfAction(trace, parts.action).last : stopAt(trace, nearest) + 1;
  return { stop, exact: seen === parts.occurrence };
}

function partsOf(name: StopName): NameParts | null {
  const [, action, kind, occurrence = "1"] = pattern.exec(name) ?? [];
  if (action === undefined || kind === undefined) return null;
  return { action: Number(action) - 1, kind, occurrence: Number(occurrence) };
}
