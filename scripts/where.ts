/**
 * `npm run -s where`: plays every change of every scenario of the library, looks what somebody may believe wrongly who is asked about it,
 * and writes, for the beliefs that are rare, where they were found (src/practice/where-written.ts): so practice need not search while
 * somebody waits. When a scenario changes, a place of it may be wrong; then practice looks elsewhere, and a test says so where too many are.
 */
import { writeFileSync } from "node:fs";
import { changesOf } from "../src/practice/changes/index.ts";
import { beliefsAfter } from "../src/practice/item.ts";
import { markOf } from "../src/practice/mark.ts";
import { publicSuffixList } from "../src/public-suffixes/list.ts";
import { type ConfusionId, confusions } from "../src/questions/confusion.ts";
import { sources } from "../tests/practice/items.ts";
import { inRoot } from "./lib/paths.mjs";

/** Found after more changes of a hundred than these, a belief is met soon enough by looking. */
const common = 10;
/** So many changes of one scenario, and so many scenarios: enough that what comes back is another situation. */
const [mostMarks, mostScenarios] = [3, 40];

const found = new Map<ConfusionId, Map<string, string[]>>();
let played = 0;
for (const source of sources.values()) {
  for (const change of changesOf(source.scenario, source.tries)) {
    played += 1;
    for (const belief of beliefsAfter(source, change, publicSuffixList)) {
      const byId = found.get(belief) ?? new Map<string, string[]>();
      found.set(belief, byId.set(source.id, [...(byId.get(source.id) ?? []), markOf(change)]));
    }
  }
}

const lines: string[] = [];
for (const belief of confusions) {
  const byId = found.get(belief) ?? new Map<string, string[]>();
  const count = [...byId.values()].flat().length;
  const isRare = (count / played) * 100 < common;
  console.log(`${belief.padEnd(32)} ${count} of ${played} changes, in ${byId.size} scenarios${isRare ? ", written" : ""}`);
  if (!isRare || count === 0) continue;
  lines.push(`  "${belief}": [`);
  for (const [id, marks] of [...byId].slice(0, mostScenarios))
    lines.push(`    "${[id, ...marks.slice(0, mostMarks)].join(" ")}",`);
  lines.push("  ],");
}
writeFileSync(
  inRoot("src/practice/where-written.ts"),
  `import type { ConfusionId } from "../questions/confusion.ts";

/** By scenario, the changes after which a rare belief was found. Written by \`npm run -s where\`. */
export const written: Partial<Record<ConfusionId, readonly string[]>> = {
${lines.join("\n")}
};
`,
);
