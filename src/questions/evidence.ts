import { isWireFailure } from "../http/messages.ts";
import type { Trace } from "../trace/events.ts";
import type { AnyStep } from "../trace/steps.ts";
import { stopAt } from "../trace/stops.ts";
import { rangeOf } from "../trace/trace-index.ts";

/** A moment of a run that shows what a belief has wrong. `stop`: where the run is to be stopped to see it. */
export type Evidence = { readonly stop: number } & (
  | { readonly shows: "asked"; readonly method: string; readonly url: string }
  | { readonly shows: "left"; readonly method: string; readonly url: string }
  | { readonly shows: "answered"; readonly status: number }
  | { readonly shows: "ran"; readonly effect: string }
  | { readonly shows: "refused"; readonly step: AnyStep }
  | { readonly shows: "handed" }
);

/** What one action shows, in order; `action` undefined: what all of them do. */
export function evidenceOf(trace: Trace, action: number | undefined): readonly Evidence[] {
  const { start, end } = action === undefined ? { start: 0, end: trace.events.length } : rangeOf(trace, action);
  return trace.events.slice(start, end).flatMap((event, i): Evidence[] => {
    const stop = stopAt(trace, start + i + 1);
    switch (event.type) {
      case "request": {
        if (event.purpose === "forward") return [];
        const { method, url } = event.request;
        return [{ stop, shows: event.purpose === "preflight" ? "asked" : "left", method, url }];
      }
      case "response":
        if (event.purpose === "forward" || isWireFailure(event.response)) return [];
        return [{ stop, shows: "answered", status: event.response.status }];
      case "effect":
        return [{ stop, shows: "ran", effect: event.effect }];
      case "step":
        return event.step.verdict === "fail" ? [{ stop, shows: "refused", step: event.step }] : [];
      case "outcome":
        return event.outcome.kind === "response" || event.outcome.kind === "client" ? [{ stop, shows: "handed" }] : [];
      default:
        return [];
    }
  });
}
