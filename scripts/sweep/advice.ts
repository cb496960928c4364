import { writeFileSync } from "node:fs";
import { adviceCase } from "../../tests/advice/cases.ts";
import { completenessOf } from "../../tests/advice/completeness.ts";
import { judgeAdvice, newCounts, sumOf } from "../../tests/advice/judge.ts";
import { mostFailures, type Sweep, tell, tellFailure } from "./sweep.ts";

/** Of so many cases one is searched exhaustively too, with sets of two, and of twenty times as many one with sets of three. */
const exhaustiveEach = 25;

export const sweepAdvice: Sweep = async (range) => {
  const { seed, from, to, deadline, folder } = range;
  let counts = newCounts();
  let [cases, failures, found, offered] = [0, 0, 0, 0];
  for (let index = from; index < to && performance.now() < deadline && failures < mostFailures; index += 1) {
    const { scenario, of } = adviceCase(seed, index);
    cases += 1;
    try {
      counts = sumOf(counts, judgeAdvice(scenario));
    } catch (error) {
      const file = `${folder}/advice-${seed}-${index}.json`;
      writeFileSync(file, JSON.stringify(scenario));
      tellFailure("advice", range, index, of, error, file);
      failures += 1;
    }
    if (index % exhaustiveEach === 0) {
      const complete = completenessOf(scenario, index % (exhaustiveEach * 20) === 0 ? 3 : 2);
      found += complete.found;
      offered += complete.offered;
      for (const missed of complete.missed)
        console.error(`\n${index}, ${of}: nothing was offered, and this would help: ${missed}`);
    }
    tell(index, to);
  }
  const { failed, advised, remedies, rightly, nothing } = counts;
  const number = (value: number) => value.toLocaleString("en");
  const share = found === 0 ? 1 : offered / found;
  const report = [
    `Seed ${seed}: advice for ${number(cases)} scenarios, ${failures} broke a promise`,
    `${number(failed)} requests failed: ${number(advised)} with ${number(remedies)} remedies · ${number(rightly)} rightly stopped · ${number(nothing)} with nothing safe`,
    `where an exhaustive search found something safe (${number(found)} requests), something was offered in ${(share * 100).toFixed(1)} %`,
  ].join("\n");
  return { report, passed: failures === 0 && cases > 0 && share >= 0.95 };
};
