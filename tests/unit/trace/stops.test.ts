import { describe, expect, it } from "vitest";
import type { Trace, TraceEvent } from "../../../src/trace/events.ts";
import { replay } from "../../../src/trace/replay.ts";
import { stopAt, stopsOf } from "../../../src/trace/stops.ts";
import { play } from "./play.ts";

const state: TraceEvent = { type: "state", action: 0, cookies: { set: [], removed: [] } };
const passed: TraceEvent = { type: "layer", action: 0, message: 0, host: "api", layer: 0, result: { did: "passed" } };
const begins: TraceEvent = { type: "action", action: 0, by: "page:shop", now: 0 };
const acts: TraceEvent = {
  ...{ type: "layer", action: 0, message: 0, host: "api", layer: 1 },
  result: { did: "answered", status: 500, reason: "error-page" },
};
const traceOf = (...events: TraceEvent[]): Trace => ({ events, outcomes: [] });

/** What stepping from the first stop to the last shows, in order. */
const shownIn = (trace: Trace) =>
  stopsOf(trace)
    .slice(1)
    .map((position) => replay(trace, position).event);

describe("stepping", () => {
  it.each([
    ["nothing, where nothing happened", traceOf(), []],
    ["a start", traceOf(begins), [begins]],
    ["a start, although a jar was filled before it", traceOf(state, begins), [begins]],
    ["what came before and after a layer that only passes a message on", traceOf(begins, passed, acts), [begins, acts]],
    ["what changed the jar, not that it changed", traceOf(begins, state, acts), [begins, acts]],
  ])("shows %s", (_, trace, shown) => {
    expect(shownIn(trace)).toEqual(shown);
  });

  it("ends where the trace ends, even where a scenario has cookies and no request", () => {
    for (const trace of [traceOf(), traceOf(state), traceOf(begins, state), traceOf(begins, passed, acts, state)]) {
      expect(stopsOf(trace)[0]).toBe(0);
      expect(stopsOf(trace).at(-1)).toBe(trace.events.length);
    }
  });

  it("rests at the last stop that is not beyond the cursor", () => {
    const trace = traceOf(begins, acts);
    expect([-5, 0, 0.5, 1, 1.9, 2, 99].map((cursor) => stopAt(trace, cursor))).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });

  it.each(["first-blocked-request", "preflight-for-put", "proxy-on-the-own-origin"])(
    "through %s stops at every message on its way, there and back",
    (id) => {
      const trace = play(id);
      const travels = (event: TraceEvent | null) => event?.type === "request" || event?.type === "response";
      expect(shownIn(trace).filter(travels)).toEqual(trace.events.filter(travels));
    },
  );

  it("stops at the step that kept a permission", () => {
    const steps = shownIn(play("preflight-cache")).map((event) => (event?.type === "step" ? event.step.name : ""));
    expect(steps).toContain("preflight-cache-store");
  });
});
