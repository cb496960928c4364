import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { firstParts, watchChunk } from "./first-screen.mjs";
import { dist } from "./paths.mjs";

/** @typedef {{ file: string, name?: string, isEntry?: boolean, imports?: string[], css?: string[] }} ManifestChunk */
/** @typedef {{ file: string, bytes: number, gzip: number, initial: boolean, source: string | undefined, packages: readonly string[] }} BuiltFile */

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(path.join(dist, ".vite", file), "utf8"));

/**
 * Bytes of a file of the build, as it is and gzipped.
 *
 * @param {string} file
 */
function weigh(file) {
  const content = readFileSync(path.join(dist, file));
  // Fonts are compressed already; hosts send them as they are.
  return { bytes: content.length, gzip: /\.woff2?$/u.test(file) ? content.length : gzipSync(content, { level: 9 }).length };
}

/** What the first visit loads before any interaction: the entry, the first screen's own chunks, their static imports and style sheets. */
function initialFiles(/** @type {Record<string, ManifestChunk>} */ manifest) {
  /** @type {Set<string>} */
  const files = new Set();
  /** @param {string} key */
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(visit);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(key);
  for (const name of [watchChunk, ...firstParts]) {
    const keys = Object.keys(manifest).filter((one) => manifest[one]?.name === name && /\.js$/u.test(manifest[one]?.file ?? ""));
    const [key] = keys;
    if (key === undefined) throw new Error(`${name} is no chunk of the build any more: is it part of another?`);
    if (keys.length > 1) throw new Error(`Several chunks are called ${name}: ${keys.join(", ")}`);
    visit(key);
  }
  return files;
}

/**
 * Everything in dist/assets: what is loaded at once first, then by weight.
 *
 * @returns {BuiltFile[]}
 */
export function builtFiles() {
  /** @type {Record<string, ManifestChunk>} */
  const manifest = readJson("manifest.json");
  const initial = initialFiles(manifest);
  const sources = new Map(Object.entries(manifest).map(([source, { file }]) => [file, source]));
  /** @type {Record<string, string[]>} written by the build, see scripts/vite/after-build.ts */
  const packages = readJson("packages.json");
  return readdirSync(path.join(dist, "assets"))
    .filter((name) => !name.endsWith(".gz"))
    .map((name) => `assets/${name}`)
    .map((file) => ({
      file,
      ...weigh(file),
      initial: initial.has(file),
      source: sources.get(file),
      packages: packages[file] ?? [],
    }))
    .sort((a, b) => Number(b.initial) - Number(a.initial) || b.gzip - a.gzip);
}
