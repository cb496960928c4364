import { defaultRule, knobsOf, publicSuffixList, replay, runInMemory } from "../../src/core/index.ts";
import { newCookieJar } from "../../src/engine/cookies/jar.ts";
import { type Figure, median, perSecond } from "./figures.ts";
import { manyActions, oneExchange } from "./scenarios.ts";

function exchanges(): Figure {
  const once = () => runInMemory(oneExchange, defaultRule);
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
  const clones: number[] = [];
  let events = 0;
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    const trace = runInMemory(scenario, defaultRule);
    const ran = performance.now();
    events = trace.events.length;
    for (let cursor = 0; cursor <= events; cursor += 1) replay(trace, cursor);
    const replayed = performance.now();
    for (let cursor = events; cursor >= 0; cursor -= 1) replay(trace, cursor);
    runs.push(ran - start);
    replays.push(replayed - ran);
    const back = performance.now();
    structuredClone(trace);
    backwards.push(back - replayed);
    clones.push(performance.now() - back);
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
    { id: "long-clone", what: "… its trace copied, as from a worker", value: median(clones), unit: "ms", samples: clones, note },
  ];
}

/** 200 actions that are redirected twenty times each; every answer sets 16 cookies. */
function cookieJar(): Figure {
  const answers = Array.from({ length: 39 }, (_, route) =>
    Array.from({ length: 16 }, (_, i) => `c${route}x${i}=${"v".repeat(20)}; Path=/; SameSite=None; Secure`),
  );
  const samples = Array.from({ length: 5 }, () => {
    const jar = newCookieJar(knobsOf("chromium"), publicSuffixList.registrableDomain);
    const start = performance.now();
    for (let hop = 0; hop < 200 * 21; hop += 1) {
      const url = `https://api.site${hop % 8}.example/r${hop % 39}`;
      jar.sent(jar.matching(url, 0), 0);
      for (const line of answers[hop % 39] ?? []) jar.store(line, url, 0);
      jar.changes();
    }
    return performance.now() - start;
  });
  const what = "The cookie jar in 200 actions of 21 hops, 16 cookies set at each";
  return { id: "cookie-jar", what, value: median(samples), unit: "ms", budget: { is: "at most", value: 300 }, samples };
}

export const inMemory = (): Figure[] => [exchanges(), ...longScenario(), cookieJar()];
