import type { Trace } from "../../trace/events.ts";

/** A run of which nothing has happened but who will act: what is shown until a prediction is recorded gives nothing away. */
export function atRest({ events }: Trace): Trace {
  return { events: events.filter(({ type }) => type === "action"), outcomes: [] };
}
