import { describe, expect, it } from "vitest";
import { countedStop } from "../../../src/trace/counted-stops.ts";
import type { Trace, TraceEvent } from "../../../src/trace/events.ts";
import { isStopName, nearestStop, stopNameAt, stopNamed } from "../../../src/trace/stop-names.ts";
import { shownAt, stopsOf } from "../../../src/trace/stops.ts";
import { play } from "./play.ts";

const namesIn = (trace: Trace) => stopsOf(trace).map((_position, stop) => stopNameAt(trace, stop));

/** The trace as another version would leave it: this event after the one at a position. */
const withEvent = ({ events, outcomes }: Trace, position: number, event: TraceEvent): Trace => ({
  events: [...events.slice(0, position), event, ...events.slice(position)],
  outcomes,
});

/** A check that there is none of yet. */
const later = (action: number): TraceEvent =>
  ({ type: "step", action, step: { name: "sixth-sense", gate: "cors", verdict: "note", values: {} } }) as unknown as TraceEvent;

describe("the name of a stop", () => {
  it("is the action, what is shown, and which of several", () => {
    expect(namesIn(play("preflight-cache")).filter((name) => /begin|start|cors-check|actual-sent|outcome/u.test(name))).toEqual([
      ...["begin", "1.start", "1.cors-check", "1.actual-sent", "1.cors-check.2", "1.outcome"],
      ...["2.start", "2.actual-sent", "2.cors-check", "2.outcome"],
      ...["3.start", "3.cors-check", "3.actual-sent", "3.cors-check.2", "3.outcome"],
    ]);
  });

  it("is the end, where a run has cookies and no request", () => {
    const trace: Trace = { events: [{ type: "state", action: 0, cookies: { set: [], removed: [] } }], outcomes: [] };
    expect(namesIn(trace)).toEqual(["begin", "end"]);
    expect(stopNamed(trace, "end")).toBe(1);
    expect(stopNamed(play("same-origin"), "end")).toBeNull();
  });

  it.each(["", "7", "cors-check", "0.cors-check", "1.", "1.Cors", "1.cors-check.0", "1.cors-check.1.1", "1.cors-check "])(
    "is not “%s”",
    (text) => {
      expect(isStopName(text)).toBe(false);
      expect(stopNamed(play("same-origin"), text)).toBeNull();
    },
  );

  it("leads to the same event although another version steps more often", () => {
    const trace = play("preflight-for-put");
    const newer = trace.events.reduce((longer, _event, i) => withEvent(longer, 2 * i + 1, later(0)), trace);
    expect(stopsOf(newer).length).toBe(2 * trace.events.length + 1 - trace.events.filter(isQuiet).length);
    namesIn(trace).forEach((name, stop) => {
      expect(shownAt(newer, stopNamed(newer, name) ?? -1)).toBe(shownAt(trace, stop));
    });
  });

  it("that a run does not have leads to what is nearest", () => {
    const trace = play("preflight-cache");
    const near = (name: string) => stopNameAt(trace, nearestStop(trace, name));
    expect(stopNamed(trace, "2.preflight-sent")).toBeNull();
    expect(near("1.cors-check.7")).toBe("1.cors-check.2");
    expect(near("2.preflight-sent")).toBe("2.outcome");
    expect(near("9.start")).toBe("3.outcome");
  });
});

describe("a stop that was counted", () => {
  const trace = play("preflight-for-put");

  it("is the one with that number", () => {
    expect([0, 1, 7, 99_999].map((count) => countedStop(trace, count))).toEqual([0, 1, 7, stopsOf(trace).length - 1]);
  });

  it("is the same one although another version has steps of a new kind", () => {
    const newer = trace.events.reduce((longer, _event, i) => withEvent(longer, 2 * i + 1, later(0)), trace);
    stopsOf(trace).forEach((_position, stop) => {
      expect(shownAt(newer, countedStop(newer, stop))).toBe(shownAt(trace, stop));
    });
  });
});

const isQuiet = (event: TraceEvent) => event.type === "state" || (event.type === "layer" && event.result.did === "passed");
