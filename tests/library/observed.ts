import { isWireFailure, type WireFailure, type WireResponse } from "../../src/engine/http/messages.ts";
import type { Outcome, RequestEvent, Trace } from "../../src/engine/trace/events.ts";

/** What a lesson promises of one action: the same shape in expected.json and made from a trace. */
export interface Observed {
  /** `cors 200`, `opaque 0`, `client 200`, `loaded`, `loaded, readable`, `loaded, not readable`, `queued`, or the failure's code; of what failed without script's notice both. */
  readonly outcome: string;
  readonly preflights: number;
  readonly effects: readonly string[];
  /** What the script (or the client) can read; null: nothing at all. */
  readonly reads: { readonly headers: readonly string[]; readonly body: string } | null;
  /** Every message in the order of sending, `OPTIONS api.shop.example/cart → 204`; indented where a host sent it on. */
  readonly wire: readonly string[];
}

export function observed(trace: Trace): readonly Observed[] {
  return trace.outcomes.map((outcome, action) => {
    const events = trace.events.filter((event) => event.action === action);
    const requests = events.filter((event) => event.type === "request");
    return {
      outcome: nameOf(outcome),
      preflights: requests.filter((event) => event.purpose === "preflight").length,
      effects: events.flatMap((event) => (event.type === "effect" ? [event.effect] : [])),
      reads: readsOf(outcome),
      wire: requests.map((event) => hop(event, trace)),
    };
  });
}

function nameOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case "response":
      return `${outcome.responseType} ${outcome.status}`;
    case "error":
      return outcome.failure.code;
    case "embedded":
      return [events[outcome.event], ...readable(outcome), ...(outcome.failure === null ? [] : [outcome.failure.code])].join(
        ", ",
      );
    case "client":
      return `client ${answer(outcome.result)}`;
  }
}

type Embedded = Extract<Outcome, { kind: "embedded" }>;

const events = { load: "loaded", message: "message", navigated: "navigated", queued: "queued" } as const;

function readable({ readable: seen }: Embedded): readonly string[] {
  if (seen === null) return [];
  return [seen.allowed ? "readable" : "not readable"];
}

function readsOf(outcome: Outcome): Observed["reads"] {
  if (outcome.kind === "response") return { headers: outcome.headers.map(([name]) => name), body: outcome.body };
  if (outcome.kind === "embedded") return outcome.message === null ? null : { headers: [], body: outcome.message };
  if (outcome.kind === "error" || isWireFailure(outcome.result)) return null;
  return { headers: outcome.result.headers.map(([name]) => name.toLowerCase()).sort(), body: outcome.result.body };
}

function hop({ message, purpose, request }: RequestEvent, trace: Trace): string {
  const back = trace.events.find((event) => event.type === "response" && event.message === message);
  const { host, pathname } = new URL(request.url);
  const came = back?.type === "response" ? answer(back.response) : "nothing";
  return `${purpose === "forward" ? "  " : ""}${request.method} ${host}${pathname} → ${came}`;
}

function answer(result: WireResponse | WireFailure): string {
  return isWireFailure(result) ? result.failure : String(result.status);
}
