import { expect, it } from "vitest";
import type { Trace, TraceEvent } from "../../../../src/engine/trace/events.ts";
import type { AnyStep } from "../../../../src/engine/trace/steps.ts";
import { gatesOf } from "../../../../src/views/diagram/gates-of.ts";

const at = (action: number, step: Partial<AnyStep>): TraceEvent =>
  ({ type: "step", action, step: { verdict: "pass", values: {}, ...step } }) as TraceEvent;
const trace = (...events: TraceEvent[]): Trace => ({ events, outcomes: [] });
const ofCors = ["same-origin", "preflight-cache", "cors"];

it("the gates of CORS stand there whether or not they are asked", () => {
  expect(gatesOf(trace(), 0)).toEqual(ofCors);
});

it("others stand in the order of the way, and only for the action that meets them", () => {
  const events = [at(0, { name: "orb-check", gate: "orb" }), at(0, { name: "csp-check", gate: "csp" })];
  expect(gatesOf(trace(...events, at(1, { name: "corp-check", gate: "corp" })), 0)).toEqual([
    "csp",
    "same-origin",
    "cors",
    "orb",
  ]);
  expect(gatesOf(trace(...events, at(1, { name: "corp-check", gate: "corp" })), 1)).toEqual(["same-origin", "cors", "corp"]);
});

it("the preflight's gate stands beside others only where it is asked", () => {
  const redirect = at(0, { name: "redirect", gate: "redirect" });
  expect(gatesOf(trace(redirect), 0)).toEqual(["same-origin", "cors", "redirect"]);
  const needed = at(0, { name: "preflight-needed", gate: "preflight-cache" });
  expect(gatesOf(trace(needed, redirect), 0)).toEqual([...ofCors, "redirect"]);
});

it("a cache that has nothing and keeps nothing is not on the way", () => {
  const lookup = (because: "no-entry" | "vary") =>
    at(0, { name: "http-cache-lookup", gate: "http-cache", values: { url: "", serves: "none", because } });
  expect(gatesOf(trace(lookup("no-entry")), 0)).toEqual(ofCors);
  expect(gatesOf(trace(lookup("vary")), 0)).toEqual(["same-origin", "http-cache", "cors"]);
});
