import type { AnyStep, Gate } from "../trace/steps.ts";

/**
 * Where something is decided in the picture. Of the trace's gates the CORS check stands twice: once for the answer to a preflight, in
 * its siding, and once for the response. `cookies` is no gate, but the jar by the way.
 */
export type GateId = Gate | "preflight-answer" | "cookies";

/** `out`: on the way from the page to the wire. `in`: on the way back. `siding`: where answers to preflights end. */
export type Lane = "out" | "in" | "siding";

/** Each in its lane, and in the order in which a message meets them: a request from the page to the wire, a response back to the script. */
const laneOfGate: Readonly<Record<GateId, Lane>> = {
  request: "out",
  csp: "out",
  "mixed-content": "out",
  "same-origin": "out",
  "local-network": "out",
  "preflight-cache": "out",
  cookies: "out",
  "http-cache": "out",
  "preflight-answer": "siding",
  cors: "in",
  corp: "in",
  coep: "in",
  orb: "in",
  framing: "in",
  redirect: "in",
  exposure: "in",
};

const gatesIn = (lane: Lane) => (Object.keys(laneOfGate) as GateId[]).filter((gate) => laneOfGate[gate] === lane);

export const lanes: Readonly<Record<Exclude<Lane, "siding">, readonly GateId[]>> = { out: gatesIn("out"), in: gatesIn("in") };

/** Stations change a message and stop none, but where they fail: a response that is no use to the element that asked. */
export const stations: ReadonlySet<GateId> = new Set<GateId>(["cookies", "redirect", "exposure", "http-cache"]);

/** Where a request can be refused before anything else is asked: there is room for it between the page and the gate. */
export const refusesFirst: ReadonlySet<GateId> = new Set<GateId>(["request", "csp", "mixed-content"]);

export const laneOf = (gate: GateId): Lane => laneOfGate[gate];

/** Hidden from script in every response of another origin, and missed by nobody. */
const unremarkable =
  /^(?:access-control-.*|set-cookie|vary|date|server|via|etag|age|connection|keep-alive|location|alt-svc|content-security-policy|cross-origin-.*|x-content-type-options|x-frame-options|strict-transport-security|timing-allow-origin|www-authenticate)$/u;

/** Where a step is decided; null: it is told of, and nothing in the picture changes for it. */
export function gateOf(step: AnyStep): GateId | null {
  switch (step.name) {
    case "cors-check":
      return step.values.of === "preflight" ? "preflight-answer" : "cors";
    case "preflight-redirect":
    case "preflight-status":
    case "preflight-methods":
    case "preflight-headers":
      return "preflight-answer";
    case "preflight-cache-store":
    case "preflight-cache-clear":
    case "http-cache-update":
    case "http-cache-store":
    case "cookies-stored":
    case "append-origin":
    case "origin-tainted":
      return null;
    case "credentials":
      return step.values.cookies.length > 0 || step.values.withheld.length > 0 ? "cookies" : null;
    case "http-cache-lookup":
      // A cache that has nothing is not on the way.
      return step.values.because === "no-entry" ? null : "http-cache";
    case "same-origin-response":
      return "cors";
    case "embed":
      // Whether it can be looked into is the lesson; of what cannot be looked into, nothing is to be told.
      return step.values.readable === null && step.verdict !== "fail" ? null : "exposure";
    case "expose":
      // That script never sees the headers of CORS itself goes without saying.
      return step.values.value !== null || step.values.hidden.some((name) => !unremarkable.test(name)) ? "exposure" : null;
    default:
      if (step.gate === "request") return step.verdict === "fail" ? "request" : null;
      return step.gate;
  }
}
