import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory, runOver } from "../../src/run/run.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import type { Trace } from "../../src/trace/events.ts";
import { memoryCarrier } from "../../src/transport/memory.ts";
import { browserLikeCarrier } from "../unit/transport/platform-like.ts";
import { livelyScenarios } from "./run-arbitrary.ts";
import { scenarios } from "./scenario-arbitrary.ts";

const play = (scenario: Scenario) => runInMemory(scenario, publicSuffixList);

describe("one scenario, one trace", () => {
  test("whenever it is run", () => {
    fc.assert(
      fc.property(livelyScenarios, (scenario) => {
        expect(play(scenario)).toEqual(play(scenario));
      }),
      { numRuns: 200 },
    );
  });

  test("in memory and over a carrier", async () => {
    await fc.assert(
      fc.asyncProperty(livelyScenarios, async (scenario) => {
        expect(await runOver(memoryCarrier, scenario, publicSuffixList)).toEqual(play(scenario));
      }),
      { numRuns: 200 },
    );
  });

  test("in memory and through what a browser censors", async () => {
    const carrier = browserLikeCarrier();
    await fc.assert(
      fc.asyncProperty(livelyScenarios, async (scenario) => {
        expect(await runOver(carrier, scenario, publicSuffixList)).toEqual(play(scenario));
      }),
      { numRuns: 100 },
    );
  });

  test("the scenario itself is left alone", () => {
    fc.assert(
      fc.property(livelyScenarios, (scenario) => {
        const before = structuredClone(scenario);
        play(scenario);
        expect(scenario).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a trace is whole", () => {
  const whole = (scenario: Scenario, { events, outcomes }: Trace) => {
    expect(outcomes).toHaveLength(scenario.actions.length);
    expect(events.flatMap((event) => (event.type === "outcome" ? [event.outcome] : []))).toEqual(outcomes);
    const asked = events.flatMap((event) => (event.type === "request" ? [event.message] : []));
    const answered = events.flatMap((event) => (event.type === "response" ? [event.message] : []));
    expect(asked).toEqual(asked.map((_, i) => i));
    expect(answered.toSorted((a, b) => a - b)).toEqual(asked);
    const actions = events.map((event) => event.action);
    expect(actions).toEqual(actions.toSorted((a, b) => a - b));
    expect(JSON.parse(JSON.stringify(events))).toEqual(events);
  };

  test("every action has its outcome, every request its response, and nothing in it is more than JSON", () => {
    fc.assert(
      fc.property(livelyScenarios, (scenario) => whole(scenario, play(scenario))),
      { numRuns: 300 },
    );
  });

  test("whatever the schema lets through, sense or nonsense", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => whole(scenario, play(scenario))),
      { numRuns: 300 },
    );
  });
});
