/**
 * `npm test`: everything, on a fresh clone too. Installs, finds or installs browsers, then runs the stages of lib/stages.mjs.
 *
 *   npm test -- --only unit,e2e       some stages
 *   npm test -- --require-browsers    a missing browser is a failure instead of a skipped part
 */
import { parseArgs } from "node:util";
import { installMissingBrowsers, missingBrowsers, missingLiveBrowsers } from "./browsers.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { requireNode } from "./lib/node-version.mjs";
import { stages } from "./lib/stages.mjs";

/** @typedef {import("./lib/stages.mjs").Counts} Counts */

/**
 * @param {unknown} error
 * @returns {never}
 */
function fail(error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function readArguments() {
  try {
    const { values } = parseArgs({ options: { only: { type: "string" }, "require-browsers": { type: "boolean" } } });
    const names = values.only?.split(",").map((name) => name.trim());
    const unknown = names?.filter((name) => !stages.some((stage) => stage.name === name)) ?? [];
    if (unknown.length > 0) {
      throw new Error(`No stage is called ${unknown.join(", ")}. There are: ${stages.map(({ name }) => name).join(", ")}.`);
    }
    return {
      chosen: stages.filter(({ name }) => !names || names.includes(name)),
      requireBrowsers: values["require-browsers"] === true,
    };
  } catch (error) {
    return fail(error);
  }
}

/** @param {number} since */
const secondsSince = (since) => ((performance.now() - since) / 1000).toFixed(1);

/**
 * @param {string} title
 * @param {Counts} counts
 * @param {number} since
 */
function summary(title, { passed, failed, skipped = 0, notes = [] }, since) {
  const counted = `${passed} passed · ${failed} failed${skipped ? ` · ${skipped} skipped` : ""}`;
  return [
    `${title.padEnd(16)} ${`${secondsSince(since)} s`.padStart(8)}   ${counted}`,
    ...notes.map((note) => `  skipped or noted: ${note}`),
  ];
}

requireNode();
const { chosen, requireBrowsers } = readArguments();
const start = performance.now();
await ensureInstalled().catch(fail);

let passed = 0;
let failed = 0;
const lines = [];

/** Of the browsers that the chosen stages need. */
function missing() {
  if (chosen.some(({ name }) => name === "live")) return missingLiveBrowsers();
  return chosen.some(({ name }) => name === "e2e") ? missingBrowsers() : [];
}

if (missing().length > 0) await installMissingBrowsers(missing());
if (requireBrowsers && missing().length > 0) {
  failed += 1;
  lines.push(`Browsers: ${missing().join(" and ")} missing, and every browser is required here`);
}

for (const { title, run } of chosen) {
  console.log(`\n── ${title} ${"─".repeat(Math.max(0, 70 - title.length))}`);
  const since = performance.now();
  const counts = await run().catch((/** @type {unknown} */ error) => {
    console.error(error);
    return /** @type {Counts} */ ({ passed: 0, failed: 1 });
  });
  passed += counts.passed;
  failed += counts.failed;
  const text = summary(title, counts, since);
  console.log(text.join("\n"));
  lines.push(...text);
}

console.log(`\n── All ${"─".repeat(67)}`);
for (const line of lines) console.log(line);
const left = stages.filter((stage) => !chosen.includes(stage)).map(({ name }) => name);
if (left.length > 0) console.log(`  skipped: ${left.join(", ")} (--only)`);
console.log(`${"Altogether".padEnd(16)} ${`${secondsSince(start)} s`.padStart(8)}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
