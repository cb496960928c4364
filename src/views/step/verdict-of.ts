import type { TraceEvent } from "../../trace/events.ts";

/** How what has happened is to be taken. */
export function verdictOf(event: TraceEvent | null): "pass" | "fail" | "note" {
  if (event?.type === "step") return event.step.verdict;
  if (event?.type === "outcome" && event.outcome.kind === "pending") return "note";
  if (event?.type === "outcome") return "failure" in event.outcome && event.outcome.failure ? "fail" : "pass";
  return "note";
}
