import { describe, expect, it } from "vitest";
import { engines, isScripted, readCorpus } from "./corpus.ts";
import { knownConsoleDifferences } from "./known-console-differences.ts";
import { compare, scoreCorpus, totals } from "./score.ts";

/** Cases of fetch() and XMLHttpRequest with recorded messages. */
const recorded = { random: { chromium: 695, firefox: 610, webkit: 723 }, elements: { chromium: 48, firefox: 54, webkit: 52 } };

describe.each(engines)("the console of %s, as recorded", (engine) => {
  const known = Object.keys(knownConsoleDifferences[engine]);

  it.each(["random", "elements"] as const)("is the same text, line for line, in every case of %s.json", (corpus) => {
    const scores = scoreCorpus(corpus, engine);
    const differing = scores.filter(({ console }) => console === false).map(({ id }) => id);
    const ids = new Set(scores.map(({ id }) => id));
    expect(differing.sort()).toEqual(known.filter((id) => ids.has(id)));
    expect(totals(scores).consoleCases).toBe(recorded[corpus][engine]);
  });

  it("has a sorted list of known differences, under one in two hundred", () => {
    expect(known).toEqual(known.toSorted());
    expect(known.length / recorded.random[engine]).toBeLessThan(0.005);
  });
});

it("one browser's messages are not another's", () => {
  for (const { id, truth } of readCorpus("random").filter(isScripted)) {
    const { console } = truth.chromium;
    if (console && truth.firefox.console) expect(compare(id, truth.firefox, truth.chromium).console, id).toBe(false);
  }
});
