import type { WireRequest } from "../../http/messages.ts";
import type { ActionOf, ActionSpec, Scenario } from "../../scenario/schema.ts";
import type { Outcome, Trace } from "../../trace/events.ts";
import { type LabRecord, type LabResult, type Origins, unmappedRecord, unrecordedResponseHeaders, wireLine } from "./record.ts";

/** What the engine says that a browser would have done, in the form in which the lab tells what one has done. */
export function recordOf({ events, outcomes }: Trace, mapped: Scenario, origins: Origins): LabRecord {
  const unanswered = new Set(
    events.flatMap((event) => (event.type === "response" && "failure" in event.response ? event.message : [])),
  );
  const wire = events.flatMap((event) => {
    if (event.type !== "request" || event.purpose === "forward" || unanswered.has(event.message)) return [];
    return [wireLine(event.action, event.request satisfies WireRequest)];
  });
  const results = outcomes.map((outcome, i) => resultOf(outcome, mapped, mapped.actions[i]));
  return unmappedRecord({ wire, results }, origins);
}

function resultOf(outcome: Outcome, mapped: Scenario, action: ActionSpec | undefined): LabResult {
  switch (outcome.kind) {
    case "response":
      return {
        ok: true,
        type: action?.kind === "xhr" ? "xhr" : outcome.responseType,
        status: outcome.status,
        // An XMLHttpRequest has no such flag: script compares the addresses.
        redirected: action?.kind === "xhr" ? withoutFragment(outcome.url) !== asked(action, mapped) : outcome.redirected,
        headers: outcome.headers.filter(([name]) => !unrecordedResponseHeaders.has(name)),
        body: outcome.body,
        ...(outcome.asked && { asked: outcome.asked.value }),
      };
    case "error":
      // A response of nothing; script that compares the addresses takes it for redirected.
      if (outcome.exception === "none") return { ok: true, type: "xhr", status: 0, redirected: true, headers: [], body: "" };
      if (outcome.exception !== "error event") return { ok: false, error: outcome.exception };
      if (action?.kind === "xhr") return { ok: false, error: "xhr-error" };
      return { ok: false, event: action?.kind === "beacon" ? "refused" : "error" };
    case "embedded":
      if (outcome.event === "none") return { ok: false, event: "none" };
      return {
        ok: true,
        event: outcome.event,
        ...(outcome.readable !== null && { readable: outcome.readable.allowed }),
        ...(outcome.message !== null && { body: outcome.message }),
      };
    case "pending":
      return { ok: false, error: "pending" };
    case "client":
      return "failure" in outcome.result
        ? { ok: false, client: true, status: null }
        : { ok: true, client: true, status: outcome.result.status };
  }
}

function asked({ url, page }: ActionOf<"xhr">, { pages }: Scenario): string {
  return withoutFragment(URL.parse(url, pages.find(({ id }) => id === page)?.url)?.href ?? url);
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/su, "");
}
