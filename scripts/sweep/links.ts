import { writeFileSync } from "node:fs";
import { hostileCases } from "../../tests/hostile/cases.ts";
import { endure } from "../../tests/hostile/endure.ts";
import { mostFailures, type Sweep, tell, tellFailure } from "./sweep.ts";
import { Tally } from "./tally.ts";

export const sweepLinks: Sweep = async (range) => {
  const { seed, from, to, deadline, folder } = range;
  const caseOf = await hostileCases(seed);
  const tally = new Tally();
  for (let index = from; index < to && performance.now() < deadline && tally.failures < mostFailures; index += 1) {
    const hostile = await caseOf(index);
    const start = performance.now();
    try {
      tally.add(await endure(hostile), hostile, performance.now() - start);
    } catch (error) {
      const file = `${folder}/${seed}-${index}.txt`;
      writeFileSync(file, hostile.hash);
      tellFailure("links", range, index, hostile.of, error, file);
      tally.fail();
    }
    tell(index, to);
  }
  return { report: tally.report(seed), passed: tally.failures === 0 && tally.cases > 0 };
};
