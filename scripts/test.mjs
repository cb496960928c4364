/**
 * `npm test`: everything, on a fresh clone too. Installs, finds or installs browsers, then runs the stages of lib/stages.mjs.
 *
 *   npm test -- --tier fast,page      some tiers; `npm run test:fast`, `test:page` and `test:browsers` are one each
 *   npm test -- --only unit,e2e       some stages
 *   npm test -- --require-browsers    a missing browser is a failure instead of a skipped part
 */
import { parseArgs } from "node:util";
import { installMissingBrowsers, missingBrowsers, missingLiveBrowsers } from "./browsers.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { requireNode } from "./lib/node-version.mjs";
import { stages } from "./lib/stages.mjs";
import { runVitest } from "./lib/vitest.mjs";
import { bringServers, missingServers } from "./servers.mjs";

/** @typedef {import("./lib/stages.mjs").Counts} Counts */
/** @typedef {import("./lib/stages.mjs").Stage} Stage */

/**
 * @param {unknown} error
 * @returns {never}
 */
function fail(error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/**
 * Names from the command line, all of which have to be known.
 *
 * @param {string | undefined} given with commas
 * @param {readonly string[]} known
 * @param {string} what one of them is called
 */
function chosenOf(given, known, what) {
  const names = given?.split(",").map((name) => name.trim());
  const unknown = names?.filter((name) => !known.includes(name)) ?? [];
  if (unknown.length > 0) throw new Error(`No ${what} is called ${unknown.join(", ")}. There are: ${known.join(", ")}.`);
  return names ?? known;
}

function readArguments() {
  try {
    const options = /** @type {const} */ ({
      tier: { type: "string" },
      only: { type: "string" },
      "require-browsers": { type: "boolean" },
    });
    const { values } = parseArgs({ options });
    const tiers = chosenOf(values.tier, [...new Set(stages.map(({ tier }) => tier))], "tier");
    const names = chosenOf(
      values.only,
      stages.map(({ name }) => name),
      "stage",
    );
    return {
      chosen: stages.filter(({ tier, name }) => tiers.includes(tier) && names.includes(name)),
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
 * @param {string} seconds that it took; empty where several took them together
 */
function summary(title, { passed, failed, skipped = 0, notes = [], failures = [] }, seconds) {
  const counted = `${passed} passed · ${failed} failed${skipped ? ` · ${skipped} skipped` : ""}`;
  return [
    `${title.padEnd(16)} ${(seconds && `${seconds} s`).padStart(8)}   ${counted}`,
    ...failures.map((failure) => `  failed: ${failure}`),
    ...notes.map((note) => `  skipped or noted: ${note}`),
  ];
}

/** @param {string} title */
const heading = (title) => console.log(`\n── ${title} ${"─".repeat(Math.max(0, 70 - title.length))}`);

/**
 * Stages that run together: one, or folders of tests that follow each other.
 *
 * @param {readonly Stage[]} all
 */
function together(all) {
  /** @type {Stage[][]} */
  const groups = [];
  for (const stage of all) {
    const last = groups.at(-1)?.at(-1);
    if (last && !last.run && !stage.run && last.tier === stage.tier) groups.at(-1)?.push(stage);
    else groups.push([stage]);
  }
  return groups;
}

/**
 * @param {readonly Stage[]} group
 * @returns {Promise<readonly Counts[]>} of each
 */
async function runGroup(group) {
  const broken = { passed: 0, failed: 1 };
  try {
    if (group[0]?.run) return [await group[0].run()];
    const counts = await runVitest(group.map(({ name }) => name));
    return group.map(({ name }) => counts.get(name) ?? broken);
  } catch (error) {
    console.error(error);
    return group.map(() => broken);
  }
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
  if (chosen.some(({ needs }) => needs === "live")) return missingLiveBrowsers();
  return chosen.some(({ needs }) => needs === "page") ? missingBrowsers() : [];
}

if (chosen.some(({ name }) => name === "unit") && missingServers().length > 0) {
  await bringServers();
  for (const name of missingServers())
    lines.push(`${name}: none on this machine and none could be brought, so its exports were not run`);
}
if (missing().length > 0) await installMissingBrowsers(missing());
if (requireBrowsers && missing().length > 0) {
  failed += 1;
  lines.push(`Browsers: ${missing().join(" and ")} missing, and every browser is required here`);
}

for (const group of together(chosen)) {
  heading(group.map(({ title }) => title).join(", "));
  const since = performance.now();
  const counts = await runGroup(group);
  const text = group.flatMap(({ title }, i) => {
    const own = counts[i] ?? { passed: 0, failed: 1 };
    passed += own.passed;
    failed += own.failed;
    return summary(title, own, i === group.length - 1 ? secondsSince(since) : "");
  });
  console.log(text.join("\n"));
  lines.push(...text);
}

heading("All");
for (const line of lines) console.log(line);
const left = stages.filter((stage) => !chosen.includes(stage)).map(({ name }) => name);
if (left.length > 0) console.log(`  left out: ${left.join(", ")}`);
console.log(`${"Altogether".padEnd(16)} ${`${secondsSince(start)} s`.padStart(8)}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
