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
