import { getLines } from "../http/headers.ts";
import { isWireFailure } from "../http/messages.ts";
import type { GateId } from "../scene/gates.ts";
import { gateOf } from "../scene/gates.ts";
import type { Outcome, RequestEvent, Trace } from "../trace/events.ts";
import type { Failure } from "../trace/failures.ts";
import type { AnyStep } from "../trace/steps.ts";
import { eventsOf } from "../trace/trace-index.ts";
import type { Sent, Shape } from "./answer.ts";
import type { Belief } from "./confusion.ts";

/** Requests that the browser or a client sent, without those that hosts send on. `action` undefined: of the whole run. */
export function requestsOf(trace: Trace, action: number | undefined): readonly RequestEvent[] {
  const events = action === undefined ? trace.events : eventsOf(trace, action);
  return events.filter((event): event is RequestEvent => event.type === "request" && event.purpose !== "forward");
}

export const sentOf = (trace: Trace, action: number | undefined): readonly Sent[] =>
  requestsOf(trace, action).map(({ request, purpose }) => ({ method: request.method, preflight: purpose === "preflight" }));

export function stepsOf(trace: Trace, action: number): readonly AnyStep[] {
  return eventsOf(trace, action).flatMap((event) => (event.type === "step" ? [event.step] : []));
}

/** The step that stopped it; undefined: none did. */
export function failingStep(trace: Trace, action: number): AnyStep | undefined {
  return stepsOf(trace, action).findLast(({ verdict }) => verdict === "fail");
}

export function gateThatStops(trace: Trace, action: number): GateId | null {
  const step = failingStep(trace, action);
  return step ? gateOf(step) : null;
}

/** Null: an element's, of which script gets neither. */
export function shapeOf(outcome: Outcome | undefined): Shape | null {
  switch (outcome?.kind) {
    case "error":
      return { gets: "error" };
    case "response":
      return outcome.responseType === "basic" || outcome.responseType === "cors"
        ? { gets: "answer", status: outcome.status }
        : { gets: "nothing" };
    case "client":
      return isWireFailure(outcome.result) ? { gets: "error" } : { gets: "answer", status: outcome.result.status };
    default:
      return null;
  }
}

export function effectsOf(trace: Trace, action: number | undefined, effect: string | undefined): number {
  const events = action === undefined ? trace.events : eventsOf(trace, action);
  return events.filter((event) => event.type === "effect" && (effect === undefined || event.effect === effect)).length;
}

/** Statuses that came back to the browser or the client, in order. */
export function statusesOf(trace: Trace, action: number): readonly number[] {
  return eventsOf(trace, action).flatMap((event) =>
    event.type === "response" && event.purpose !== "forward" && !isWireFailure(event.response) ? [event.response.status] : [],
  );
}

export function failureOf(outcome: Outcome | undefined): Failure | null {
  if (outcome?.kind === "error") return outcome.failure;
  return outcome?.kind === "embedded" ? outcome.failure : null;
}

export function isPreflighted(trace: Trace, action: number): boolean {
  return stepsOf(trace, action).some((step) => step.name === "preflight-needed" && step.values.needed);
}

export function isForeign(trace: Trace, action: number): boolean {
  return stepsOf(trace, action).some((step) => step.name === "compare-origins" && !step.values.same);
}

export function sendsCookie(trace: Trace, action: number, name: string): boolean {
  return requestsOf(trace, action).some(({ request }) =>
    getLines(request.headers, "cookie").some((line) => line.split(";").some((pair) => pair.split("=", 1)[0]?.trim() === name)),
  );
}

/** Somebody believed that this would not fail: what do they overlook? */
export function overlooked(failure: Failure | null): Belief {
  switch (failure?.code) {
    case undefined:
      return "other";
    case "ACAO_WILDCARD_WITH_CREDENTIALS":
    case "P_ACAO_WILDCARD_WITH_CREDENTIALS":
    case "ACAC_NOT_TRUE":
    case "P_ACAC_NOT_TRUE":
      return "star-allows-everything";
    case "ACAO_MULTIPLE":
      return "twice-is-safer";
    case "ACAO_INVALID":
      return "several-in-one-header";
    case "P_STATUS":
    case "P_ACAO_MISSING":
      return "login-goes-with-options";
    case "P_REDIRECT":
      return "redirects-are-invisible";
    case "P_HEADER_NOT_ALLOWED":
      return "every-post-asks";
    case "P_AUTHORIZATION_NEEDS_NAME":
      return "star-covers-authorization";
    case "P_METHOD_NOT_ALLOWED":
      return "methods-by-habit";
    case "ACAO_MISMATCH":
    case "P_ACAO_MISMATCH":
      return failure.values.origin === "null" ? "null-is-for-local-pages" : "same-machine-same-origin";
    case "ACAO_MISSING":
      return failure.values.status >= 400 ? "a-cors-error-is-a-cors-bug" : "other";
    default:
      return "every-red-line-is-cors";
  }
}
