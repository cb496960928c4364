import { describe, expect, it } from "vitest";
import { engines } from "./corpus.ts";
import { knownDifferences } from "./known-differences.ts";
import { scoreCorpus, totals } from "./score.ts";

describe.each(engines)("%s as recorded", (engine) => {
  const known = Object.keys(knownDifferences[engine]);

  it.each([
    ["random", 1499],
    ["elements", 195],
  ] as const)("agrees with every recorded fetch() and XMLHttpRequest of %s.json", (corpus, cases) => {
    const scores = scoreCorpus(corpus, engine);
    const differing = scores.filter(({ both, verdict, wireFull }) => !(both && verdict && wireFull)).map(({ id }) => id);
    const ids = new Set(scores.map(({ id }) => id));
    expect(differing).toEqual(known.filter((id) => ids.has(id)));
    expect(totals(scores).cases).toBe(cases);
  });

  it("has a sorted list of known differences", () => {
    expect(known).toEqual(known.toSorted());
  });
});
