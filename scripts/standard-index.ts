/**
 * Writes tests/standard/fetch.json: the anchors of the Fetch Standard's algorithms and the paths of their steps at the commit
 * that src/trace/clauses.ts pins. Run by hand when the pin moves; says which steps that we link to have another text now.
 *
 *   node --import tsx scripts/standard-index.ts path/to/fetch.bs
 *
 * The source of the Standard at a commit: https://raw.githubusercontent.com/whatwg/fetch/<commit>/fetch.bs
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { clauses, standardCommit } from "../src/trace/clauses.ts";
import { inRoot } from "./lib/paths.mjs";
import { pathsOf } from "./standard-index/paths.ts";
import { indexOf, type StandardIndex } from "./standard-index/read.ts";

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error("Which file? node --import tsx scripts/standard-index.ts path/to/fetch.bs");
  process.exit(1);
}
const file = inRoot("tests/standard/fetch.json");
const before = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as StandardIndex) : null;
const index = indexOf(readFileSync(source, "utf8"), standardCommit);
writeFileSync(file, `${JSON.stringify(index, null, 1)}\n`);
console.log(`${Object.keys(index.algorithms).length} algorithms, written to ${file}`);

for (const [step, { standard, algorithm, path }] of Object.entries(clauses)) {
  if (standard !== undefined) continue;
  for (const one of pathsOf(path)) {
    const text = (of: StandardIndex | null) => of?.algorithms[algorithm]?.[one];
    if (text(index) === undefined) console.log(`${step}: ${algorithm} has no step ${one}`);
    else if (before && text(before) !== text(index)) console.log(`${step}: step ${one} of ${algorithm} reads otherwise now`);
  }
}
