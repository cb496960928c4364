import type { ActionSpec } from "../../scenario/schema.ts";
import type { RequestEvent, Trace } from "../../trace/events.ts";
import { eventsOf } from "../../trace/trace-index.ts";

/** Who put a header on a request. */
export type HeaderSource = "script" | "library" | "browser" | "program" | "proxy";

export interface SourcedHeader {
  readonly name: string;
  readonly value: string;
  readonly by: HeaderSource;
}

/** Every header of a request as it went over the wire, with whoever added it. */
export function headerSourcesOf(event: RequestEvent, action: ActionSpec | undefined, trace: Trace): readonly SourcedHeader[] {
  switch (event.purpose) {
    case "preflight":
      return event.request.headers.map(([name, value]) => ({ name, value, by: "browser" }));
    case "client":
      return event.request.headers.map(([name, value]) => ({ name, value, by: "program" }));
    case "actual": {
      const written = writtenNames(action, droppedHeaders(trace, event.action));
      return event.request.headers.map(([name, value]) => ({
        name,
        value,
        by: written.has(name.toLowerCase()) ? "script" : "browser",
      }));
    }
    case "forward": {
      const incoming = incomingOf(event, trace);
      const before = incoming ? headerSourcesOf(incoming, action, trace) : [];
      return event.request.headers.map(([name, value]) => {
        const same = before.find((header) => header.name.toLowerCase() === name.toLowerCase() && header.value === value);
        return { name, value, by: same?.by ?? "proxy" };
      });
    }
  }
}

/** Names, as written, of headers that script asked for and the browser left out. */
export function droppedHeaders(trace: Trace, action: number): readonly string[] {
  return eventsOf(trace, action).flatMap((event) =>
    event.type === "step" && event.step.name === "drop-headers" ? event.step.values.names : [],
  );
}

function writtenNames(action: ActionSpec | undefined, dropped: readonly string[]): ReadonlySet<string> {
  const gone = new Set(dropped.map((name) => name.toLowerCase()));
  const written = action && "headers" in action ? action.headers : [];
  const names = written.map(([name]) => name.toLowerCase());
  return new Set(names.filter((name) => !gone.has(name)));
}

/** The request that a proxy passes on with this one. */
function incomingOf(event: RequestEvent, trace: Trace): RequestEvent | undefined {
  return eventsOf(trace, event.action).findLast(
    (other): other is RequestEvent => other.type === "request" && other.message < event.message && other.to === event.from,
  );
}
