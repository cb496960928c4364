import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory, runOver } from "../../src/run/run.ts";
import { defaultRule, needsPublicSuffixList } from "../../src/run/world.ts";
import { memoryCarrier } from "../../src/transport/memory.ts";
import { browserLikeCarrier } from "../unit/transport/platform-like.ts";
import { anyScenario } from "./replay-traces.ts";

describe("a run can be repeated", () => {
  it("the same scenario leaves the same trace", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(runInMemory(structuredClone(scenario), publicSuffixList)).toEqual(runInMemory(scenario, publicSuffixList));
      }),
    );
  });

  it("a run changes nothing of its scenario", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const before = structuredClone(scenario);
        runInMemory(scenario, publicSuffixList);
        expect(scenario).toEqual(before);
      }),
    );
  });

  it("every action ends with one outcome, and the trace says so in order", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { events, outcomes } = runInMemory(scenario, publicSuffixList);
        const ended = events.filter((event) => event.type === "outcome");
        expect(ended.map(({ action }) => action)).toEqual(scenario.actions.map((_, i) => i));
        expect(ended.map(({ outcome }) => outcome)).toEqual(outcomes);
      }),
    );
  });

  it("leaves the same trace over a carrier that hands messages on, and over one that censors them as browsers do", async () => {
    await fc.assert(
      fc.asyncProperty(anyScenario, async (scenario) => {
        const trace = runInMemory(scenario, publicSuffixList);
        expect(await runOver(memoryCarrier, scenario, publicSuffixList)).toEqual(trace);
        expect(await runOver(browserLikeCarrier(), scenario, publicSuffixList)).toEqual(trace);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves the same trace on the light platform wherever that one is said to do", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        fc.pre(!needsPublicSuffixList(scenario));
        expect(runInMemory(scenario, defaultRule)).toEqual(runInMemory(scenario, publicSuffixList));
      }),
    );
  });
});
