import type { TraceEvent } from "../../trace/events.ts";
import type { AnyStep, Gate } from "../../trace/steps.ts";

/** From the page to the wire and back, in the order in which a request meets them. What stands at an end of the way is not drawn. */
const drawn: Record<Gate, boolean> = {
  request: false,
  csp: true,
  "mixed-content": true,
  "local-network": true,
  "same-origin": true,
  "http-cache": true,
  "preflight-cache": true,
  cors: true,
  corp: true,
  coep: true,
  orb: true,
  framing: true,
  redirect: true,
  exposure: false,
};
const way = (Object.keys(drawn) as Gate[]).filter((gate) => drawn[gate]);

/** Shown whether or not they are asked: what is not asked is a lesson too. Beside others the preflight's stands only where it is asked. */
const always: ReadonlySet<Gate> = new Set<Gate>(["same-origin", "cors"]);

const ofCors: readonly Gate[] = ["same-origin", "preflight-cache", "cors"];

/** The gates of one action, given its events: the three of CORS, and of the others those that have something to say. */
export function gatesOf(events: readonly TraceEvent[]): readonly Gate[] {
  const asked = new Set<Gate>();
  for (const event of events) {
    if (event.type === "step" && matters(event.step)) asked.add(event.step.gate);
  }
  const shown = way.filter((gate) => always.has(gate) || asked.has(gate));
  return shown.length > always.size ? shown : ofCors;
}

/** A cache that has nothing, and keeps nothing, is not on the way. */
function matters(step: AnyStep): boolean {
  if (step.name === "http-cache-lookup") return step.values.because !== "no-entry";
  return step.name !== "http-cache-store" || step.values.stored;
}
