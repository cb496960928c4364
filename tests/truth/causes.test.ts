import { expect, it } from "vitest";
import { puzzles, solve } from "./causes.ts";
import { engines, givenCorpora } from "./corpus.ts";

/** So many of a hundred must have the true cause among the three; `npm run -s causes` takes them all. */
const enough = 0.95;
/** Every so manieth case; another one in each run would be a test that fails without a change. */
const stride = 13;

it.each(engines)("what led to a recorded console of %s is among three causes that print the same", (engine) => {
  const answers = givenCorpora.flatMap((name) => puzzles(name, engine).filter((_, i) => i % stride === 0)).map(solve);
  const found = answers.filter(({ place }) => place > 0);
  expect(answers.length).toBeGreaterThan(90);
  expect(found.length / answers.length).toBeGreaterThanOrEqual(enough);
  for (const { diagnosis } of answers) expect(diagnosis?.candidates.length ?? 0).toBeLessThanOrEqual(3);
});
