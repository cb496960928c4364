import { describe, expect, it } from "vitest";
import { corpora, engines, readCorpus } from "./corpus.ts";
import { knownDifferences } from "./known-differences.ts";
import { compare, scoreCorpus, totals } from "./score.ts";

/** The share of cases that must agree, and how many have recorded messages. */
const expected = {
  random: { cases: 1499, both: 0.998, wireFull: 0.99, console: 0.98, heard: { chromium: 695, firefox: 610, webkit: 723 } },
  elements: { cases: 555, both: 0.985, wireFull: 0.97, console: 0.95, heard: { chromium: 125, firefox: 136, webkit: 190 } },
} as const;
const figures = ["both", "wireFull", "console"] as const;

describe.each(corpora)("every case of %s.json", (corpus) => {
  describe.each(engines)("as recorded with %s", (browser) => {
    const scores = scoreCorpus(corpus, browser);
    const goal = expected[corpus];

    it.each(figures)("agrees in %s, but for the known differences", (figure) => {
      const differing = scores.filter((of) => of[figure] === false).map(({ id }) => id);
      const known = knownDifferences.filter((of) => of.corpus === corpus && of.browser === browser && of.figure === figure);
      expect(differing.sort()).toEqual(known.map(({ id }) => id));
    });

    it("agrees as often as it has to", () => {
      const { cases, consoleCases, both, wireFull, console } = totals(scores);
      expect([cases, consoleCases]).toEqual([goal.cases, goal.heard[browser]]);
      expect(both / cases).toBeGreaterThanOrEqual(goal.both);
      expect(wireFull / cases).toBeGreaterThanOrEqual(goal.wireFull);
      expect(console / consoleCases).toBeGreaterThanOrEqual(goal.console);
    });
  });
});

describe("the known differences", () => {
  it("are sorted, none twice, each with a reason", () => {
    const keys = knownDifferences.map(({ corpus, browser, figure, id }) => [corpus, browser, figure, id].join(" "));
    expect(keys).toEqual([...new Set(keys)].sort());
    for (const { reason } of knownDifferences) expect(reason).toMatch(/\w{3,} \w+/u);
  });
});

it("one browser's messages are not another's", () => {
  for (const { id, truth } of readCorpus("random")) {
    const { console } = truth.chromium;
    if (console && truth.firefox.console) expect(compare(id, truth.firefox, truth.chromium).console, id).toBe(false);
  }
});
