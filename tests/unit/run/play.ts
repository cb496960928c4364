import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory } from "../../../src/run/run.ts";
import { withDefaults } from "../../../src/scenario/defaults.ts";
import type { Scenario, ScenarioInput } from "../../../src/scenario/schema.ts";
import type { Trace, TraceEvent } from "../../../src/trace/events.ts";

export type Parts = Partial<Omit<ScenarioInput, "version">>;

/** A shop's page at https://shop.example/ and whatever else is given. */
export function scenario(parts: Parts): Scenario {
  return withDefaults({ version: 2, pages: [{ id: "shop", url: "https://shop.example/" }], hosts: [], actions: [], ...parts });
}

export function play(parts: Parts): Trace {
  return runInMemory(scenario(parts), publicSuffixList);
}

/** A trace as one line an event, steps left out: who sent what to whom, and what was done with it. */
export function story(trace: Trace): string[] {
  return trace.events.filter((event) => event.type !== "step").map(line);
}

function line(event: Exclude<TraceEvent, { type: "step" }>): string {
  switch (event.type) {
    case "action":
      return `${event.action}: ${event.by} at ${event.now}`;
    case "request":
      return `#${event.message} ${event.purpose} ${event.from} → ${event.to}: ${event.request.method} ${event.request.url}`;
    case "response":
      return `#${event.message} ${event.from} → ${event.to}: ${"failure" in event.response ? event.response.failure : event.response.status}`;
    case "layer":
      return `#${event.message} ${event.host}/${event.layer} ${event.result.did}`;
    case "effect":
      return `#${event.message} ${event.host}: ${event.effect}`;
    case "state":
      return [
        event.preflightCache && "preflight cache",
        event.cookies && `cookies ${event.cookies.set.map((cookie) => cookie.name)}`,
      ]
        .filter(Boolean)
        .join(", ");
    case "outcome":
      switch (event.outcome.kind) {
        case "response":
          return `= ${event.outcome.responseType} ${event.outcome.status}`;
        case "error":
          return `= ${event.outcome.exception} ${event.outcome.failure.code}`;
        case "embedded":
          return `= ${event.outcome.initiator} ${event.outcome.event} ${event.outcome.readable?.allowed ?? "-"}`;
        case "pending":
          return `= ${event.outcome.initiator} waits`;
        case "client":
          return `= client ${"failure" in event.outcome.result ? event.outcome.result.failure : event.outcome.result.status}`;
      }
  }
}
