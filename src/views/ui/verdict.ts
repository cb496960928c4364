import type { Outcome } from "../../trace/events.ts";
import type { Failure } from "../../trace/failures.ts";
import type { Words } from "../../words/contract.ts";

/** What the browser decided about an action; "partly": it works, and script may not look inside. */
export type Verdict = Exclude<keyof Words["frame"]["readouts"]["browser"]["verdicts"], "leaking">;

/** null: nothing went wrong, or not yet. */
export function failureOf(outcome: Outcome | null): Failure | null {
  return outcome && "failure" in outcome ? outcome.failure : null;
}

/** Something came back, and script can look at none of it. */
export const isOpaque = ({ responseType }: Extract<Outcome, { kind: "response" }>) =>
  responseType === "opaque" || responseType === "opaqueredirect";

/** `failure`: what has gone wrong so far, where the outcome is not known yet. Of a program nobody decides: that is always pending. */
export function verdictOf(outcome: Outcome | null, failure: Failure | null = failureOf(outcome)): Verdict {
  if (!failure && outcome?.kind === "embedded") return outcome.readable?.allowed === false ? "partly" : "passed";
  if (!failure && outcome?.kind === "response") return isOpaque(outcome) ? "partly" : "passed";
  if (!failure) return "pending";
  if (failure.code === "RUN_LIMIT") return "stopped";
  // Where nobody answers there is nothing to decide.
  return failure.code === "NETWORK_ERROR" || failure.code === "P_NETWORK" ? "unanswered" : "blocked";
}
