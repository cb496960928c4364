import { describe, expect, it } from "vitest";
import { adviceCase } from "../advice/cases.ts";
import { completenessOf } from "../advice/completeness.ts";
import { judgeAdvice, newCounts, sumOf } from "../advice/judge.ts";

/** Another one in each run; that of a run that failed is in its message. */
const seed = Number(process.env["PREFLIGHT_SEED"] ?? Math.floor(Math.random() * 2 ** 32));
/** The sample ends after so long, however many scenarios that were: a slow machine looks at fewer. */
const milliseconds = 6000;

describe("what is advised", () => {
  it(`holds what it says, and lets in nobody who must stay out: a sample by seed ${seed}`, { timeout: 120_000 }, () => {
    const end = performance.now() + milliseconds;
    let counts = newCounts();
    for (let index = 0; performance.now() < end; index += 1) {
      const { scenario, of } = adviceCase(seed, index);
      try {
        counts = sumOf(counts, judgeAdvice(scenario));
      } catch (error) {
        throw new Error(`npm run -s sweep -- --what advice --seed ${seed} --only ${index} (${of})`, { cause: error });
      }
    }
    expect(counts.remedies).toBeGreaterThan(counts.nothing);
  });

  it("is there where an exhaustive search finds something safe, in 95 of 100 requests", { timeout: 120_000 }, () => {
    // The same ones in each run, however long they take: a share of others, or of fewer, would be another one.
    let [found, offered] = [0, 0];
    const missed: string[] = [];
    for (let index = 0; index < 150; index += 1) {
      const { scenario, of } = adviceCase(1, index);
      const complete = completenessOf(scenario, 2);
      found += complete.found;
      offered += complete.offered;
      missed.push(...complete.missed.map((edits) => `${index}, ${of}: ${edits}`));
    }
    expect(found).toBeGreaterThan(0);
    expect(offered / found, missed.join("\n")).toBeGreaterThanOrEqual(0.95);
  });
});
