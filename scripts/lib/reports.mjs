import { mkdirSync, rmSync } from "node:fs";
import { inRoot } from "./paths.mjs";

/**
 * @param {string} name of the stage
 * @returns {string} where its report goes; there is none yet
 */
export function freshReport(name) {
  const folder = inRoot("node_modules/.cache/preflight");
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${name}.json`;
  rmSync(file, { force: true });
  return file;
}

/** Colours of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin with one
const colours = /\u001B\[[\d;]*m/gu;

/**
 * A test that failed, for the end of a long output.
 *
 * @param {string} test its file and name
 * @param {string | undefined} message
 */
export const failureLine = (test, message) => `${test}: ${(message ?? "").replace(colours, "").trim().split("\n", 1)[0]}`;

/**
 * @typedef {{ title: string, file?: string, suites?: Suite[], specs?: Spec[] }} Suite of Playwright's report
 * @typedef {{ title: string, file: string, tests: { projectName: string, status: string, results: { error?: { message?: string } }[] }[] }} Spec
 */

/**
 * @param {readonly Suite[]} suites of Playwright's report
 * @param {"unexpected" | "flaky"} status
 * @returns {string[]} a line for each test with it: where it is, and what it said at its first try
 */
export const playwrightLines = (suites, status) =>
  suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...playwrightLines(inner, status),
    ...specs.flatMap(({ title, file, tests }) =>
      tests
        .filter((test) => test.status === status)
        .map(({ projectName, results }) => failureLine(`${file} › ${title} (${projectName})`, results[0]?.error?.message)),
    ),
  ]);
