import { expect, it } from "vitest";
import { readCorpus } from "./corpus.ts";
import { score, totals } from "./score.ts";

/** If the comparison were blind, one browser's rules would reproduce another's recordings. */
it.each([
  ["chromium", "firefox"],
  ["firefox", "webkit"],
  ["webkit", "chromium"],
] as const)("the rules of %s do not reproduce the recordings of %s", (ours, theirs) => {
  const cases = readCorpus("random");
  const { both } = totals(cases.flatMap((of) => score({ ...of, truth: { ...of.truth, [ours]: of.truth[theirs] } }, ours) ?? []));
  expect(both / cases.length).toBeGreaterThan(0.85);
  expect(both / cases.length).toBeLessThan(0.95);
});
