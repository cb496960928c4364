import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Trace } from "../../src/trace/events.ts";
import { keptAt } from "../../src/trace/kept.ts";
import { advance, blank, type Picture } from "../../src/trace/picture.ts";
import { replay } from "../../src/trace/replay.ts";
import { effectsAt, indexOf, rangeOf } from "../../src/trace/trace-index.ts";
import { traces } from "./replay-traces.ts";

/** Every picture of a trace, made without any memory: index = cursor. */
function fold(trace: Trace): readonly Picture[] {
  const pictures = [blank];
  for (const event of trace.events) pictures.push(advance(pictures.at(-1) ?? blank, event));
  return pictures;
}

const withCursors = fc.record({ trace: traces, cursors: fc.array(fc.nat(400), { minLength: 1, maxLength: 20 }) });

describe("replay", () => {
  it("begins blank and ends with the last outcome", () => {
    fc.assert(
      fc.property(traces, (trace) => {
        expect(replay(trace, 0)).toEqual(blank);
        expect(replay(trace, trace.events.length).outcome).toEqual(trace.outcomes.at(-1) ?? null);
      }),
    );
  });

  it("what the browser keeps and what servers have done is the same whatever was asked before", () => {
    fc.assert(
      fc.property(withCursors, ({ trace, cursors }) => {
        for (const asked of cursors) {
          const cursor = Math.min(asked, trace.events.length);
          const afresh = { ...trace };
          expect(keptAt(trace, cursor)).toEqual(keptAt(afresh, cursor));
          expect(effectsAt(trace, cursor)).toEqual(trace.events.slice(0, cursor).filter(({ type }) => type === "effect"));
          expect(keptAt(trace, cursor)).toBe(keptAt(trace, cursor));
        }
      }),
    );
  });

  it("a long trace costs no more than the action under way: only its events are looked at", () => {
    fc.assert(
      fc.property(traces, (trace) => {
        fc.pre(trace.outcomes.length > 1);
        const { start } = rangeOf(trace, trace.outcomes.length - 1);
        const looked: number[] = [];
        const events = new Proxy(trace.events, {
          get(target, key) {
            if (typeof key === "string" && /^[0-9]+$/u.test(key)) looked.push(Number(key));
            return Reflect.get(target, key);
          },
        });
        const watched = { ...trace, events };
        indexOf(watched);
        looked.length = 0;
        expect(replay(watched, events.length)).toEqual(replay(trace, events.length));
        expect(Math.min(...looked)).toBe(start);
      }),
      { numRuns: 60 },
    );
  });

  it("the picture after n events is the picture after n - 1, advanced by the n-th", () => {
    fc.assert(
      fc.property(traces, (trace) => {
        trace.events.forEach((event, i) => {
          expect(replay(trace, i + 1)).toEqual(advance(replay(trace, i), event));
        });
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same pictures whatever was asked before, forwards, backwards, in leaps", () => {
    fc.assert(
      fc.property(withCursors, ({ trace, cursors }) => {
        const pictures = fold(trace);
        for (const asked of cursors) {
          const cursor = Math.min(asked, trace.events.length);
          expect(replay(trace, asked)).toEqual(pictures[cursor]);
        }
      }),
    );
  });

  it("gives backwards what it gave forwards", () => {
    fc.assert(
      fc.property(traces, (trace) => {
        const forwards = trace.events.map((_, i) => replay(trace, i));
        const backwards = trace.events.map((_, i) => replay(trace, trace.events.length - 1 - i)).reverse();
        expect(backwards).toEqual(forwards);
      }),
      { numRuns: 60 },
    );
  });

  it("gives the very same object for the same question asked twice, so that nothing renders again", () => {
    fc.assert(
      fc.property(withCursors, ({ trace, cursors }) => {
        for (const cursor of cursors) expect(replay(trace, cursor)).toBe(replay(trace, cursor));
      }),
    );
  });

  it("keeps the cursor within the trace", () => {
    fc.assert(
      fc.property(traces, fc.integer(), fc.double({ noNaN: true }), (trace, whole, broken) => {
        const end = trace.events.length;
        for (const cursor of [whole, broken, -1, end + 1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
          expect(replay(trace, cursor).cursor).toBe(Math.max(0, Math.min(Math.trunc(cursor), end)) + 0);
        }
      }),
    );
  });

  it("two traces of the same events never share what is remembered", () => {
    fc.assert(
      fc.property(traces, fc.nat(400), (trace, cursor) => {
        replay(trace, cursor);
        const shorter = { ...trace, events: trace.events.slice(0, Math.min(cursor, 3)) };
        expect(replay(shorter, cursor)).toEqual(fold(shorter).at(-1));
      }),
    );
  });
});
