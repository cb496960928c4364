import { describe, expect, it } from "vitest";
import { corpora, engines, givenCorpora, readCorpus } from "./corpus.ts";
import { findDifferences, lineOf } from "./differences.ts";
import { explained, knownDifferences } from "./known-differences.ts";
import { compare, scoreCorpus, totals } from "./score.ts";

/** The share of cases that must agree, and how many have recorded messages. */
const expected = {
  random: { cases: 1499, both: 0.998, wireFull: 0.99, console: 0.98, heard: { chromium: 695, firefox: 610, webkit: 723 } },
  elements: { cases: 555, both: 0.985, wireFull: 0.97, console: 0.95, heard: { chromium: 125, firefox: 136, webkit: 190 } },
  wide: { cases: 2054, both: 0.986, wireFull: 0.98, console: 0.92, heard: { chromium: 728, firefox: 699, webkit: 808 } },
  targeted: { cases: 416, both: 0.7, wireFull: 0.69, console: 0.8, heard: { chromium: 82, firefox: 91, webkit: 115 } },
} as const;

describe.each(givenCorpora)("the cases of %s.json", (corpus) => {
  it.each(engines)("agree as often as they have to, as recorded with %s", (browser) => {
    const goal = expected[corpus];
    const { cases, consoleCases, both, wireFull, console } = totals(scoreCorpus(corpus, browser));
    expect([cases, consoleCases]).toEqual([goal.cases, goal.heard[browser]]);
    expect(both / cases).toBeGreaterThanOrEqual(goal.both);
    expect(wireFull / cases).toBeGreaterThanOrEqual(goal.wireFull);
    expect(console / consoleCases).toBeGreaterThanOrEqual(goal.console);
  });
});

describe("every recording", () => {
  const found = findDifferences().map(lineOf);
  const known = knownDifferences.map(lineOf);

  it("agrees in what script sees, on the wire and in the console, but for the known differences", () => {
    expect(found.filter((line) => !known.includes(line))).toEqual([]);
  });

  it("that is listed as a difference differs", () => {
    expect(known.filter((line) => !found.includes(line))).toEqual([]);
  });

  it("has an id of its own", () => {
    const ids = corpora.flatMap((name) => readCorpus(name)).map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

describe("the known differences", () => {
  it("are sorted, none twice, each with a reason", () => {
    const keys = explained.map(({ corpus, browser, figure, reason }) => [corpus, browser, figure, reason].join("\n"));
    expect(keys).toEqual([...new Set(keys)].sort());
    for (const { ids } of explained) expect(ids).toEqual([...new Set(ids)].sort());
    expect(new Set(knownDifferences.map(lineOf)).size).toBe(knownDifferences.length);
    for (const { reason } of explained) expect(reason).toMatch(/\w{3,} \w+/u);
  });
});

it("one browser's messages are not another's", () => {
  for (const { id, truth } of readCorpus("random")) {
    const { console } = truth.chromium;
    if (console && truth.firefox.console) expect(compare(id, truth.firefox, truth.chromium).console, id).toBe(false);
  }
});
