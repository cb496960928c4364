/**
 * The stages of `npm test`, in order, in three tiers. Each gives what it counted; a stage that is one check counts as one.
 */
import { existsSync, readFileSync } from "node:fs";
import { findBrowsers, missingBrowsers, missingLiveBrowsers } from "../browsers.mjs";
import { build, ensureBuilt } from "./build.mjs";
import { inRoot } from "./paths.mjs";
import { run, runTool } from "./processes.mjs";
import { freshReport, playwrightLines } from "./reports.mjs";
import { runVitest } from "./vitest.mjs";
import { findWebKit } from "./webkit.mjs";

/** @typedef {{ passed: number, failed: number, skipped?: number, notes?: string[], failures?: string[] }} Counts `failures`: which, and why, a line each */
/** @typedef {"fast" | "page" | "browsers"} Tier */
/**
 * `needs`: browsers that have to be on the machine, by what is done with them. A stage without `run` is a folder of tests/ with tests
 * of vitest, of the stage's name: those that follow each other run in one process.
 *
 * @typedef {{ tier: Tier, name: string, title: string, needs?: "page" | "live", run?: () => Promise<Counts> }} Stage
 */

/** @param {{ code: number }} result */
const asOne = ({ code }) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * A test runner that ended badly has failed, whatever it counted.
 *
 * @param {Counts} counts
 * @param {number} code
 */
const orFailed = (counts, code) => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

/**
 * In the built page, which real browsers open.
 *
 * @param {string} name of the report
 * @param {readonly string[]} which tests
 * @returns {Promise<Counts>}
 */
async function playwright(name, which) {
  const browsers = findBrowsers();
  const notes = missingBrowsers().map((missing) => `no ${missing} on this machine and none could be installed`);
  if (browsers.length === 0) return { passed: 0, failed: 0, notes };
  try {
    await ensureBuilt();
  } catch {
    return { passed: 0, failed: 1, notes: ["nothing to test: the build failed"] };
  }
  for (const browser of browsers) console.log(`${browser.name}: ${browser.executablePath} (${browser.version})`);
  const report = freshReport(name);
  const { code } = await runTool("@playwright/test/cli.js", ["test", ...which, "--reporter=list,json"], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  if (!existsSync(report)) return { passed: 0, failed: 1, notes };
  const { stats, suites } = JSON.parse(readFileSync(report, "utf8"));
  const { expected, unexpected, flaky, skipped } = stats;
  notes.push(...playwrightLines(suites, "flaky").map((line) => `passed only at the second try: ${line}`));
  const failures = playwrightLines(suites, "unexpected");
  return orFailed({ passed: expected + flaky, failed: unexpected, skipped, notes, failures }, code);
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

/** Five journeys of a reader in WebKitGTK, which Playwright cannot drive. @returns {Promise<Counts>} */
async function webkit() {
  if (!findWebKit())
    return { passed: 0, failed: 0, notes: ["no WebKitGTK with its driver on this machine: its journeys were not made"] };
  try {
    await ensureBuilt();
  } catch {
    return { passed: 0, failed: 1, notes: ["nothing to test: the build failed"] };
  }
  return (await runVitest(["webkit"])).get("webkit") ?? { passed: 0, failed: 1 };
}

/** @type {readonly Stage[]} */
export const stages = [
  { tier: "fast", name: "types", title: "Types", run: async () => asOne(await runTool("typescript-7/bin/tsc", ["-b"])) },
  {
    tier: "fast",
    name: "lint",
    title: "Lint and format",
    run: async () => asOne(await runTool("@biomejs/biome/bin/biome", ["ci", "--error-on-warnings"])),
  },
  { tier: "fast", name: "unit", title: "Unit" },
  { tier: "fast", name: "property", title: "Property" },
  { tier: "fast", name: "library", title: "Library" },
  { tier: "fast", name: "architecture", title: "Architecture" },
  { tier: "fast", name: "components", title: "Components" },
  {
    tier: "page",
    name: "build",
    title: "Build",
    run: async () => ((await build()) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  },
  { tier: "page", name: "size", title: "Size budget", run: async () => asOne(await runTool("../scripts/size.mjs", [])) },
  {
    tier: "page",
    name: "e2e",
    title: "End to end",
    needs: "page",
    run: () => playwright("e2e", ["--grep-invert", "@lab|@endurance"]),
  },
  { tier: "browsers", name: "truth", title: "Truth" },
  { tier: "browsers", name: "live", title: "Live", needs: "live", run: live },
  { tier: "browsers", name: "webkit", title: "WebKit", needs: "live", run: webkit },
  // Every scenario over the service worker, many traces, a worker that is lost 200 times, every field of the largest scenario, a browser
  // that is killed: no journeys of a reader.
  {
    tier: "browsers",
    name: "endurance",
    title: "Endurance",
    needs: "page",
    run: () => playwright("endurance", ["--grep", "@endurance"]),
  },
  { tier: "browsers", name: "lab", title: "Lab", needs: "page", run: () => playwright("lab", ["--grep", "@lab"]) },
  // What was measured just now is on the page with the next build.
  {
    tier: "browsers",
    name: "trust",
    title: "Trust report",
    run: async () => asOne(await run(process.execPath, ["--import", "tsx", inRoot("scripts/trust.ts")])),
  },
];
