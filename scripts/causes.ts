/**
 * How often the cause of a recorded console is among the three that Fix mine would name for it, per browser.
 *
 *     npm run -s causes -- [--stride N] [--missed]
 */
import { parseArgs } from "node:util";
import { puzzles, solve } from "../tests/truth/causes.ts";
import { engines, givenCorpora } from "../tests/truth/corpus.ts";

const { values } = parseArgs({
  options: { stride: { type: "string", default: "1" }, missed: { type: "boolean", default: false } },
});
const stride = Math.max(1, Number(values.stride) || 1);
const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;

for (const engine of engines) {
  const all = givenCorpora.flatMap((name) => puzzles(name, engine)).filter((_, i) => i % stride === 0);
  const answers = all.map(solve);
  const found = answers.filter(({ place }) => place > 0);
  const first = answers.filter(({ place }) => place === 1);
  const exactly = answers.filter((one) => one.exactly);
  console.log(
    `${engine}: ${all.length} consoles; the mistake is among three ${percent(found.length, all.length)}, first ${percent(first.length, all.length)}; at the same answer ${percent(exactly.length, all.length)}`,
  );
  if (!values.missed) continue;
  for (const { id, cause, text } of answers.filter(({ place }) => place === 0))
    console.log(`  ${id} ${cause}: ${text.split("\n").join(" | ")}`);
}
