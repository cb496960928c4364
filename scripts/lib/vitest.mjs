import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inRoot } from "./paths.mjs";
import { runTool } from "./processes.mjs";
import { freshReport } from "./reports.mjs";

/** @typedef {import("./stages.mjs").Counts} Counts */

/** @param {string} folder of tests/ */
const hasTests = (folder) =>
  existsSync(inRoot("tests", folder)) &&
  readdirSync(inRoot("tests", folder), { recursive: true, encoding: "utf8" }).some((file) => /\.test\.tsx?$/u.test(file));

/**
 * Runs the tests of these folders in one process: what they share is loaded once.
 *
 * @param {readonly string[]} folders of tests/
 * @returns {Promise<ReadonlyMap<string, Counts>>} for each folder
 */
export async function runVitest(folders) {
  const counts = new Map(folders.map((folder) => [folder, { passed: 0, failed: 0, skipped: 0, notes: emptiness(folder) }]));
  const some = folders.filter(hasTests);
  // Without a folder vitest would run everything.
  if (some.length === 0) return counts;
  const report = freshReport("vitest");
  const { code } = await runTool("vitest/vitest.mjs", [
    "run",
    ...some.map((folder) => `tests/${folder}/`),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  /** @type {{ name: string, status: string, assertionResults: { status: string }[] }[]} */
  const files = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).testResults : [];
  for (const { name, status, assertionResults } of files) {
    const of = counts.get(path.relative(inRoot("tests"), name).split(path.sep)[0] ?? "");
    if (!of) continue;
    const number = (/** @type {string[]} */ ...states) => assertionResults.filter((one) => states.includes(one.status)).length;
    of.passed += number("passed");
    of.failed += number("failed");
    of.skipped += number("skipped", "pending", "todo", "disabled");
    // A file that did not load has no tests to count.
    if (status === "failed" && number("failed") === 0) of.failed += 1;
  }
  const [first] = counts.values();
  if (code !== 0 && first && [...counts.values()].every(({ failed }) => failed === 0)) first.failed += 1;
  return counts;
}

/** @param {string} folder */
const emptiness = (folder) => (hasTests(folder) ? [] : [`tests/${folder} has no tests`]);
