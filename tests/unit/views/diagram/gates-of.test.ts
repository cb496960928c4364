import { expect, it } from "vitest";
import type { TraceEvent } from "../../../../src/trace/events.ts";
import type { AnyStep } from "../../../../src/trace/steps.ts";
import { gatesOf } from "../../../../src/views/diagram/gates-of.ts";

const at = (step: Partial<AnyStep>): TraceEvent =>
  ({ type: "step", action: 0, step: { verdict: "pass", values: {}, ...step } }) as TraceEvent;
const ofCors = ["same-origin", "preflight-cache", "cors"];

it("the gates of CORS stand there whether or not they are asked", () => {
  expect(gatesOf([])).toEqual(ofCors);
});

it("others stand in the order of the way", () => {
  const events = [at({ name: "orb-check", gate: "orb" }), at({ name: "csp-check", gate: "csp" })];
  expect(gatesOf(events)).toEqual(["csp", "same-origin", "cors", "orb"]);
});

it("the preflight's gate stands beside others only where it is asked", () => {
  const redirect = at({ name: "redirect", gate: "redirect" });
  expect(gatesOf([redirect])).toEqual(["same-origin", "cors", "redirect"]);
  const needed = at({ name: "preflight-needed", gate: "preflight-cache" });
  expect(gatesOf([needed, redirect])).toEqual([...ofCors, "redirect"]);
});

it("a cache that has nothing and keeps nothing is not on the way", () => {
  const lookup = (because: "no-entry" | "vary") =>
    at({ name: "http-cache-lookup", gate: "http-cache", values: { url: "", serves: "none", because } });
  expect(gatesOf([lookup("no-entry")])).toEqual(ofCors);
  expect(gatesOf([lookup("vary")])).toEqual(["same-origin", "http-cache", "cors"]);
});
