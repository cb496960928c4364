import type { PlaygroundStore } from "../../store/create-store.ts";
import type { Trace } from "../../trace/events.ts";
import { nearestStop } from "../../trace/stop-names.ts";
import { stopsOf } from "../../trace/stops.ts";
import { atRest } from "../learn/at-rest.ts";

/** A run up to a stop, and nothing of what comes after it: what is shown until a prediction is recorded gives nothing away. */
export function heldAt(trace: Trace, opens: string | undefined): Trace {
  if (opens === undefined || opens === "begin") return atRest(trace);
  const cursor = stopsOf(trace)[nearestStop(trace, opens)] ?? 0;
  const begun = trace.events.slice(0, cursor);
  const later = trace.events.slice(cursor).filter(({ type }) => type === "action");
  return { events: [...begun, ...later], outcomes: [] };
}

/** Where a run stands first. */
export function standAt(store: PlaygroundStore, opens: string | undefined): void {
  const { trace, seek } = store.getState();
  seek(opens === undefined ? 0 : nearestStop(trace, opens));
}
