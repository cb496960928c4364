import { replay } from "../../src/engine/trace/replay.ts";
import { lightPlatform } from "../../src/run/platform.ts";
import { runInMemory } from "../../src/run/run.ts";
import { type Figure, median, perSecond } from "./figures.ts";
import { manyActions, oneExchange } from "./scenarios.ts";

function exchanges(): Figure {
  const once = () => runInMemory(oneExchange, lightPlatform);
  const trace = once();
  if (trace.events.filter(({ type }) => type === "request").length !== 2)
    throw new Error("The exchange to measure has no preflight.");
  perSecond(once, 500);
  const samples = Array.from({ length: 5 }, () => perSecond(once, 500));
  return {
    id: "exchanges",
    what: "Exchanges with preflight, in memory, on one core",
    value: median(samples),
    unit: "/s",
    budget: { is: "at least", value: 20_000 },
    samples,
  };
}

function longScenario(): Figure[] {
  const scenario = manyActions();
  const runs: number[] = [];
  const replays: number[] = [];
  const backwards: number[] = [];
  let events = 0;
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    const trace = runInMemory(scenario, lightPlatform);
    const ran = performance.now();
    events = trace.events.length;
    for (let cursor = 0; cursor <= events; cursor += 1) replay(trace, cursor);
    const replayed = performance.now();
    for (let cursor = events; cursor >= 0; cursor -= 1) replay(trace, cursor);
    runs.push(ran - start);
    replays.push(replayed - ran);
    backwards.push(performance.now() - replayed);
  }
  const note = `${scenario.actions.length} actions, ${events} events`;
  return [
    { id: "long-run", what: "A long scenario, run", value: median(runs), unit: "ms", samples: runs, note },
    {
      id: "long-replay",
      what: "… replayed at every cursor, forwards",
      value: median(replays),
      unit: "ms",
      samples: replays,
      note,
    },
    { id: "long-replay-back", what: "… and backwards", value: median(backwards), unit: "ms", samples: backwards, note },
  ];
}

export const inMemory = (): Figure[] => [exchanges(), ...longScenario()];
