/**
 * The stages of `npm test`, in order. Each gives what it counted; a stage that is one check counts as one.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { findBrowsers, missingBrowsers, missingLiveBrowsers } from "../browsers.mjs";
import { build, ensureBuilt } from "./build.mjs";
import { inRoot } from "./paths.mjs";
import { run, runTool } from "./processes.mjs";

/** @typedef {{ passed: number, failed: number, skipped?: number, notes?: string[] }} Counts */
/** @typedef {{ name: string, title: string, run: () => Promise<Counts> }} Stage */

/**
 * @param {string} name of the stage
 * @returns {string} where its report goes
 */
function freshReport(name) {
  const folder = inRoot("node_modules/.cache/preflight");
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${name}.json`;
  rmSync(file, { force: true });
  return file;
}

/** @param {{ code: number }} result */
const asOne = ({ code }) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** @param {Counts[]} parts */
const together = (parts) => ({
  passed: parts.reduce((total, { passed }) => total + passed, 0),
  failed: parts.reduce((total, { failed }) => total + failed, 0),
});

/**
 * A test runner that ended badly has failed, whatever it counted: a file that did not load has no tests to count.
 *
 * @param {Counts} counts
 * @param {number} code
 */
const orFailed = (counts, code) => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

async function types() {
  const parts = [];
  for (const part of ["core", "app", "node"]) {
    parts.push(asOne(await runTool("typescript/bin/tsc", ["-p", `tsconfig.${part}.json`])));
  }
  return together(parts);
}

/** @param {string} folder of tests/ */
const hasTests = (folder) =>
  existsSync(inRoot("tests", folder)) &&
  readdirSync(inRoot("tests", folder), { recursive: true, encoding: "utf8" }).some((file) => /\.test\.tsx?$/u.test(file));

/**
 * @param {string} folder of tests/
 * @returns {Promise<Counts>}
 */
async function vitest(folder) {
  if (!hasTests(folder)) return { passed: 0, failed: 0, notes: [`tests/${folder} has no tests`] };
  const report = freshReport(folder);
  const { code } = await runTool("vitest/vitest.mjs", [
    "run",
    `tests/${folder}/`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, "utf8"));
  return orFailed({ passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }, code);
}

/** @returns {Promise<Counts>} */
async function endToEnd() {
  const browsers = findBrowsers();
  const notes = missingBrowsers().map((name) => `no ${name} on this machine and none could be installed`);
  if (browsers.length === 0) return { passed: 0, failed: 0, notes };
  try {
    await ensureBuilt();
  } catch {
    return { passed: 0, failed: 1, notes: ["nothing to test: the build failed"] };
  }
  for (const { name, executablePath, version } of browsers) console.log(`${name}: ${executablePath} (${version})`);
  const report = freshReport("e2e");
  const { code } = await runTool("@playwright/test/cli.js", ["test", "--reporter=list,json"], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  if (!existsSync(report)) return { passed: 0, failed: 1, notes };
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(report, "utf8")).stats;
  if (flaky > 0) notes.push(`${flaky} passed only at the second try`);
  return orFailed({ passed: expected + flaky, failed: unexpected, skipped, notes }, code);
}

/** Fresh scenarios and those of the library, by real browsers; see tests/live/README.md. @returns {Promise<Counts>} */
async function live() {
  const report = freshReport("live");
  const notes = missingLiveBrowsers().map((name) => `no ${name} on this machine: its live scenarios were not run`);
  const { code } = await run(process.execPath, ["--import", "tsx", inRoot("scripts/live.ts")]);
  if (!existsSync(report)) return { passed: 0, failed: 1, notes };
  /** @type {import("../../src/trust/report.ts").LiveMeasure[]} */
  const measures = JSON.parse(readFileSync(report, "utf8"));
  const sum = (/** @type {"scenarios" | "agreed" | "notRun"} */ key) => measures.reduce((total, one) => total + one[key], 0);
  const differ = sum("scenarios") - sum("agreed") - sum("notRun");
  const seed = measures.find((one) => one.seed !== null)?.seed;
  if (seed !== undefined) notes.push(`the seed of the fresh scenarios was ${seed}`);
  // What is listed as a known difference differs, and the program ends well all the same.
  if (code === 0) return { passed: sum("agreed") + differ, failed: 0, skipped: sum("notRun"), notes };
  return orFailed({ passed: sum("agreed"), failed: differ, skipped: sum("notRun"), notes }, code);
}

/** @type {readonly Stage[]} */
export const stages = [
  { name: "types", title: "Types", run: types },
  {
    name: "lint",
    title: "Lint and format",
    run: async () => asOne(await runTool("@biomejs/biome/bin/biome", ["ci", "--error-on-warnings"])),
  },
  { name: "unit", title: "Unit", run: () => vitest("unit") },
  { name: "property", title: "Property", run: () => vitest("property") },
  { name: "library", title: "Library", run: () => vitest("library") },
  { name: "components", title: "Components", run: () => vitest("components") },
  { name: "architecture", title: "Architecture", run: () => vitest("architecture") },
  { name: "truth", title: "Truth", run: () => vitest("truth") },
  { name: "live", title: "Live", run: live },
  // Before the build, so that the built page shows what this run has measured.
  {
    name: "trust",
    title: "Trust report",
    run: async () => asOne(await run(process.execPath, ["--import", "tsx", inRoot("scripts/trust.ts")])),
  },
  { name: "build", title: "Build", run: async () => ((await build()) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }) },
  { name: "size", title: "Size budget", run: async () => asOne(await runTool("../scripts/size.mjs", [])) },
  { name: "e2e", title: "End to end", run: endToEnd },
];
