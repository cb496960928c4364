import type { LayerResult, Outcome, RequestEvent, ResponseEvent, TraceEvent } from "./events.ts";
import type { AnyStep, Gate } from "./steps.ts";
import { isStop } from "./stops.ts";

/** What a gate has decided so far in the action under way. */
export interface GateState {
  readonly state: "open" | "closed" | "noted";
  /** The step that put it there. */
  readonly step: AnyStep;
}

/**
 * A message on its way, drawn as a flight strip.
 * - `out`: sent, no answer yet · `back`: the answer has arrived and is not judged yet
 * - `held`: the answer has arrived and the browser withholds it · `delivered`: handed on · `lost`: no answer came
 */
export interface Strip {
  readonly request: RequestEvent;
  readonly response: ResponseEvent | null;
  readonly place: "out" | "back" | "held" | "delivered" | "lost";
}

/**
 * What can be seen of the action under way at one cursor position; it starts afresh with each action.
 * What outlasts an action is asked for apart: keptAt in kept.ts, effectsAt in trace-index.ts.
 */
export interface Picture {
  /** How many events of the trace have been watched. */
  readonly cursor: number;
  /** The step just watched (see stops.ts for what is none); null at the very beginning. */
  readonly event: TraceEvent | null;
  /** -1 before the first action. */
  readonly action: number;
  /** Milliseconds since the scenario's start. */
  readonly now: number;
  readonly gates: Readonly<Partial<Record<Gate, GateState>>>;
  readonly strips: readonly Strip[];
  /** What each layer did last, by host and index. */
  readonly layers: Readonly<Record<string, Readonly<Record<number, LayerResult>>>>;
  /** The step that decided the action under way: its failure, else the last check that passed. */
  readonly decision: AnyStep | null;
  readonly outcome: Outcome | null;
}

export const blank: Picture = {
  cursor: 0,
  event: null,
  action: -1,
  now: 0,
  gates: {},
  strips: [],
  layers: {},
  decision: null,
  outcome: null,
};

/** The next picture. Pure; shares whatever the event does not touch. */
export function advance(picture: Picture, event: TraceEvent): Picture {
  const next = { ...picture, cursor: picture.cursor + 1, event: isStop(event) ? event : picture.event };
  switch (event.type) {
    case "action":
      return { ...blank, cursor: next.cursor, event, action: event.action, now: event.now };
    case "step":
      return afterStep(next, event.step);
    case "request":
      return { ...next, strips: [...usedUp(picture.strips, event), { request: event, response: null, place: "out" }] };
    case "response":
      return { ...next, strips: withResponse(picture.strips, event) };
    case "layer":
      return {
        ...next,
        layers: { ...picture.layers, [event.host]: { ...picture.layers[event.host], [event.layer]: event.result } },
      };
    case "effect":
    case "state":
      return next;
    case "outcome":
      return {
        ...next,
        outcome: event.outcome,
        strips: event.outcome.kind === "error" ? picture.strips : delivered(picture.strips),
      };
  }
}

function afterStep(picture: Picture, step: AnyStep): Picture {
  const state = step.verdict === "fail" ? "closed" : step.verdict === "pass" ? "open" : "noted";
  const before = picture.gates[step.gate];
  // A note does not undo what a gate has already decided.
  const keeps = state === "noted" && before !== undefined && before.state !== "noted";
  return {
    ...picture,
    gates: keeps ? picture.gates : { ...picture.gates, [step.gate]: { state, step } },
    decision: state === "noted" ? picture.decision : step,
    strips: judged(picture.strips, step),
  };
}

function withResponse(strips: readonly Strip[], event: ResponseEvent): readonly Strip[] {
  const lost = "failure" in event.response;
  // What is not for the browser is through once it has arrived; the browser's own answers are still to be judged.
  const place = lost ? "lost" : event.to === "browser" ? "back" : "delivered";
  return strips.map((strip) => (strip.request.message === event.message ? { ...strip, response: event, place } : strip));
}

/** A step that fails withholds the message it has judged; a redirect that is followed has used up its own. */
function judged(strips: readonly Strip[], step: AnyStep): readonly Strip[] {
  const followed = step.name === "redirect" && step.verdict !== "fail" && step.values.next !== null;
  if (step.message === undefined || (step.verdict !== "fail" && !followed)) return strips;
  return strips.map((strip) =>
    strip.request.message === step.message && strip.place === "back"
      ? { ...strip, place: followed ? "delivered" : "held" }
      : strip,
  );
}

/** The browser goes on to its next message: what it has had an answer to (a preflight that passed) is done with. */
function usedUp(strips: readonly Strip[], { from }: RequestEvent): readonly Strip[] {
  return from === "browser" ? delivered(strips) : strips;
}

function delivered(strips: readonly Strip[]): readonly Strip[] {
  return strips.some(({ place }) => place === "back")
    ? strips.map((strip) => (strip.place === "back" ? { ...strip, place: "delivered" } : strip))
    : strips;
}
