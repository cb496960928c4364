import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { inRoot, root } from "./paths.mjs";

/** Everything that the build is made from. */
const sources = [
  "index.html",
  "package-lock.json",
  "vite.config.ts",
  "scripts/csp.mjs",
  "scripts/before-paint.js",
  "scripts/vite",
  "scripts/content",
  "scripts/lib/first-screen.mjs",
  "src",
  "public",
];

/** Where the build keeps the stamp of its sources, inside dist/. */
export const stampFile = ".vite/sources.sha256";

/**
 * @param {string} entry path inside the project
 * @returns {Promise<string[]>} the files in it, sorted
 */
async function filesIn(entry) {
  try {
    const found = await readdir(inRoot(entry), { withFileTypes: true, recursive: true });
    return found
      .filter((file) => file.isFile())
      .map((file) => path.relative(root, path.join(file.parentPath, file.name)))
      .sort();
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === "ENOTDIR") return [entry];
    if (code === "ENOENT") return [];
    throw error;
  }
}

/** A hash over names and contents of the sources: times say nothing after a clone or a change of branch. */
export async function stampOfSources() {
  const hash = createHash("sha256");
  for (const file of (await Promise.all(sources.map(filesIn))).flat()) {
    hash
      .update(`${file.split(path.sep).join("/")}\0`)
      .update(readFileSync(inRoot(file)))
      .update("\0");
  }
  return hash.digest("hex");
}
