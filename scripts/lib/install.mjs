import { readFile } from "node:fs/promises";
import { inRoot } from "./paths.mjs";
import { run } from "./processes.mjs";

/** @typedef {{ version?: string, optional?: boolean, peer?: boolean, link?: boolean }} Entry */

/**
 * @param {string} file
 * @returns {Promise<Record<string, Entry> | undefined>}
 */
async function packagesIn(file) {
  try {
    return JSON.parse(await readFile(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether node_modules holds what package-lock.json says. By content, not by time: a fresh clone's files all have the same time.
 * npm writes node_modules/.package-lock.json last, so an interrupted installation counts as none.
 */
async function isInstalled() {
  const wanted = (await packagesIn(inRoot("package-lock.json"))) ?? {};
  const installed = await packagesIn(inRoot("node_modules/.package-lock.json"));
  if (!installed) return false;
  return Object.entries(wanted).every(
    // Optional ones are for other platforms.
    ([name, entry]) => name === "" || entry.optional || entry.link || installed[name]?.version === entry.version,
  );
}

/** Installs what the lock file says, when it is not there already. Throws when that fails. */
export async function ensureInstalled() {
  if (await isInstalled()) return;
  console.log("Installing packages (npm ci) …");
  const { code } = await run("npm", ["ci", "--no-audit", "--no-fund"]);
  if (code !== 0) throw new Error(`npm ci failed with status ${code}.`);
}
