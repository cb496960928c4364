import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replay } from "../../src/trace/replay.ts";
import { isStopName, nearestStop, stopNameAt, stopNamed } from "../../src/trace/stop-names.ts";
import { stopAt, stopsOf } from "../../src/trace/stops.ts";
import { traces } from "./replay-traces.ts";

describe("stops", () => {
  it("ascend from nothing watched to everything watched", () => {
    fc.assert(
      fc.property(traces, (trace) => {
        const stops = stopsOf(trace);
        expect(stops[0]).toBe(0);
        expect(stops.at(-1)).toBe(trace.events.length);
        expect(stops).toEqual([...new Set(stops)].sort((a, b) => a - b));
      }),
    );
  });

  it("each stands at itself, and whatever lies between two at the earlier one", () => {
    fc.assert(
      fc.property(traces, (trace) => {
        const stops = stopsOf(trace);
        stops.forEach((position, stop) => {
          const next = stops[stop + 1] ?? trace.events.length + 1;
          for (let cursor = position; cursor < next; cursor++) expect(stopAt(trace, cursor)).toBe(stop);
        });
        expect(stopAt(trace, -1)).toBe(0);
        expect(stopAt(trace, Number.POSITIVE_INFINITY)).toBe(stops.length - 1);
      }),
    );
  });

  it("show what is a step of its own, all of it and in order", () => {
    fc.assert(
      fc.property(traces, (trace) => {
        fc.pre(trace.outcomes.length > 0);
        const steps = trace.events.filter(
          (event) => event.type !== "state" && !(event.type === "layer" && event.result.did === "passed"),
        );
        const shown = stopsOf(trace).map((position) => replay(trace, position).event);
        expect(shown).toEqual([null, ...steps]);
      }),
    );
  });

  it("have a name each, which leads back to them", () => {
    fc.assert(
      fc.property(traces, (trace) => {
        const names = stopsOf(trace).map((_position, stop) => stopNameAt(trace, stop));
        expect(new Set(names).size).toBe(names.length);
        expect(names.every(isStopName)).toBe(true);
        expect(names.map((name) => stopNamed(trace, name))).toEqual(names.map((_name, stop) => stop));
        expect(names.map((name) => nearestStop(trace, name))).toEqual(names.map((_name, stop) => stop));
      }),
    );
  });

  it("are counted once for a trace", () => {
    fc.assert(
      fc.property(traces, (trace) => {
        expect(stopsOf(trace)).toBe(stopsOf(trace));
      }),
    );
  });
});
