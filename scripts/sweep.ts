/**
 * `npm run -s sweep`: three sweeps over what readers may bring, and be asked, judged by what happens and by counts, never by time.
 * - links: mutations of every hostile link and of every scenario of the library, each taken through all that the page does with a link
 * - advice: every scenario of the library, with the changes that it offers and with mistakes; what is advised for each request that
 *   fails must hold what it says, and let in nobody who must stay out; of a sample, an exhaustive search finds no more than the advice
 * - practice: items made from a seed; each has one right answer by every browser's rules, its other options are wrong in all of them, and
 *   together they cannot be guessed
 *
 *   npm run -s sweep -- --what advice    one of the three
 *   npm run -s sweep -- --count 20000    how many of each (the default; of practice 10,000 say enough)
 *   npm run -s sweep -- --seconds 60     none of them longer than this
 *   npm run -s sweep -- --seed 7         the same ones again
 *   npm run -s sweep -- --what links --seed 7 --only 1234    one of them
 *
 * What breaks something is kept in node_modules/.cache/preflight/sweep. Status 1 where anything did.
 */
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { inRoot } from "./lib/paths.mjs";
import { sweepAdvice } from "./sweep/advice.ts";
import { sweepLinks } from "./sweep/links.ts";
import { sweepPractice } from "./sweep/practice.ts";
import type { Sweep } from "./sweep/sweep.ts";

const sweeps: Readonly<Record<string, Sweep>> = { links: sweepLinks, advice: sweepAdvice, practice: sweepPractice };

const text = { type: "string" } as const;
const { values } = parseArgs({ options: { what: text, count: text, seconds: text, seed: text, only: text } });
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32));
const [from, to] =
  values.only === undefined ? [0, Number(values.count ?? 20_000)] : [Number(values.only), Number(values.only) + 1];
if (![seed, from, to].every(Number.isSafeInteger)) throw new Error("Seed, count and the number of a case are whole numbers.");
const wanted = values.what?.split(",") ?? Object.keys(sweeps);
const folder = inRoot("node_modules/.cache/preflight/sweep");
mkdirSync(folder, { recursive: true });

console.error(`Seed ${seed}`);
for (const what of wanted) {
  const sweep = sweeps[what];
  if (!sweep) throw new Error(`There is no sweep of ${what}. There are: ${Object.keys(sweeps).join(", ")}.`);
  const deadline = performance.now() + Number(values.seconds ?? Number.POSITIVE_INFINITY) * 1000;
  const { report, passed } = await sweep({ seed, from, to, deadline, folder });
  console.log(report);
  if (!passed) process.exitCode = 1;
}
