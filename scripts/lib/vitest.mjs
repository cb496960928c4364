import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inRoot } from "./paths.mjs";
import { runTool } from "./processes.mjs";
import { failureLine, freshReport } from "./reports.mjs";

/** @typedef {import("./stages.mjs").Counts} Counts */
/** @typedef {{ status: string, fullName: string, failureMessages: string[] }} Assertion of vitest's report */

/** A page that is rendered leaves much behind: collected less often, component tests take a fifth less time (docs/decisions/tests.md). */
const youngGeneration = ["--max-semi-space-size=96"];

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
  const counts = new Map(folders.map((folder) => [folder, countsOf(folder)]));
  const some = folders.filter(hasTests);
  // Without a folder vitest would run everything.
  if (some.length === 0) return counts;
  const report = freshReport("vitest");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await runTool("vitest/vitest.mjs", ["run", ...some.map((folder) => `tests/${folder}/`), ...reporters], {
    node: youngGeneration,
  });
  /** @type {{ name: string, status: string, message: string, assertionResults: Assertion[] }[]} */
  const files = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).testResults : [];
  for (const { name, status, message, assertionResults } of files) {
    const of = counts.get(path.relative(inRoot("tests"), name).split(path.sep)[0] ?? "");
    if (!of) continue;
    const file = path.relative(inRoot(), name);
    const number = (/** @type {string[]} */ ...states) => assertionResults.filter((one) => states.includes(one.status)).length;
    of.passed += number("passed");
    of.failed += number("failed");
    of.skipped += number("skipped", "pending", "todo", "disabled");
    for (const one of assertionResults) {
      if (one.status === "failed") of.failures.push(failureLine(`${file} › ${one.fullName}`, one.failureMessages[0]));
    }
    // A file that did not load has no tests to count.
    if (status === "failed" && number("failed") === 0) {
      of.failed += 1;
      of.failures.push(failureLine(file, message));
    }
  }
  const [first] = counts.values();
  if (code !== 0 && first && [...counts.values()].every(({ failed }) => failed === 0)) first.failed += 1;
  return counts;
}

/**
 * @param {string} folder
 * @returns {Counts & { skipped: number, failures: string[] }} of nothing yet
 */
const countsOf = (folder) => ({
  ...{ passed: 0, failed: 0, skipped: 0, failures: [] },
  notes: hasTests(folder) ? [] : [`tests/${folder} has no tests`],
});
