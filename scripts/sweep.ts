/**
 * `npm run -s sweep`: mutations of every hostile link and of every scenario of the library, each taken through all that the page
 * does with a link. Judged by what happens and by counts, never by time.
 *
 *   npm run -s sweep -- --count 20000    how many (the default)
 *   npm run -s sweep -- --seconds 60     no longer than this
 *   npm run -s sweep -- --seed 7         the same ones again
 *   npm run -s sweep -- --seed 7 --only 1234    one of them
 *
 * What breaks something is kept as a link in node_modules/.cache/preflight/sweep. Status 1 where anything did.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { hostileCases } from "../tests/hostile/cases.ts";
import { endure } from "../tests/hostile/endure.ts";
import { inRoot } from "./lib/paths.mjs";
import { Tally } from "./sweep/tally.ts";

const text = { type: "string" } as const;
const { values } = parseArgs({ options: { count: text, seconds: text, seed: text, only: text } });
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32));
const [from, to] =
  values.only === undefined ? [0, Number(values.count ?? 20_000)] : [Number(values.only), Number(values.only) + 1];
if (![seed, from, to].every(Number.isSafeInteger)) throw new Error("Seed, count and the number of a case are whole numbers.");
const deadline = performance.now() + Number(values.seconds ?? Number.POSITIVE_INFINITY) * 1000;
/** More of the same kind help nobody. */
const mostFailures = 20;

const caseOf = await hostileCases(seed);
const tally = new Tally();
const folder = inRoot("node_modules/.cache/preflight/sweep");
mkdirSync(folder, { recursive: true });

console.error(`Seed ${seed}`);
for (let index = from; index < to && performance.now() < deadline && tally.failures < mostFailures; index += 1) {
  const hostile = await caseOf(index);
  const start = performance.now();
  try {
    tally.add(await endure(hostile), hostile, performance.now() - start);
  } catch (error) {
    const file = `${folder}/${seed}-${index}.txt`;
    writeFileSync(file, hostile.hash);
    console.error(
      `\n${index}, ${hostile.of}: ${error instanceof Error ? error.stack : error}\n  ${file}\n  npm run -s sweep -- --seed ${seed} --only ${index}`,
    );
    tally.fail();
  }
  if (index % 50 === 0 && process.stderr.isTTY) process.stderr.write(`\r${index} of ${to} …`);
}
console.log(tally.report(seed));
process.exitCode = tally.failures > 0 || tally.cases === 0 ? 1 : 0;
