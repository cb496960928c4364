/** What the build weighs, and whether the first load stays inside its budget. `--json` prints an object instead of the table. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { builtFiles } from "./lib/chunks.mjs";
import { javascriptBudget } from "./lib/first-screen.mjs";
import { dist } from "./lib/paths.mjs";

/** Not in the first load: packages, and rooms of our own. They come in chunks of their own when they are needed. */
const later = [
  "msw",
  "tldts",
  "minisearch",
  "@xyflow/react",
  "valibot",
  "src/engine",
  "src/hosts",
  "src/run",
  "src/judge",
  "src/lab",
  "src/search",
];

const files = builtFiles();
const kilobytes = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
const sum = (/** @type {typeof files} */ some) => some.reduce((total, { gzip }) => total + gzip, 0);
const ofType = (/** @type {RegExp} */ type) => files.filter(({ file }) => type.test(file));
const scripts = ofType(/\.js$/u);
const initialJavascript = sum(scripts.filter(({ initial }) => initial));

/** What a frame of another site loads before its still is there (scripts/vite/embed.ts). */
const embedBudget = 90_000;
const inEmbed = readdirSync(path.join(dist, "embed/assets"));
const embedScript = inEmbed.filter((name) => /^main-.*\.js$/u.test(name));
const embedWeight = embedScript.reduce(
  (sum, name) => sum + gzipSync(readFileSync(path.join(dist, "embed/assets", name)), { level: 9 }).length,
  0,
);

const checks = [
  {
    name: `embed/ draws its still with at most ${kilobytes(embedBudget)} kB of JavaScript gzipped`,
    passed: embedScript.length === 1 && embedWeight <= embedBudget,
    detail: `${kilobytes(embedWeight)} kB`,
  },
  {
    name: `JavaScript of the first load is at most ${kilobytes(javascriptBudget)} kB gzipped`,
    passed: initialJavascript > 0 && initialJavascript <= javascriptBudget,
    detail: `${kilobytes(initialJavascript)} kB`,
  },
  ...later.map((name) => {
    const holders = scripts.filter(({ packages }) => packages.includes(name));
    const early = holders.some(({ initial }) => initial);
    return {
      name: `${name} is not in the first load`,
      // What is in no chunk at all means that the list no longer sees what it is to watch.
      passed: holders.length > 0 && !early,
      detail: holders.length === 0 ? "in no chunk at all" : early ? "it is" : (holders[0]?.file ?? ""),
    };
  }),
];

if (process.argv.includes("--json")) {
  console.log(JSON.stringify({ initialJavascript, javascriptBudget, files, checks }, null, 2));
} else {
  console.log(`${"".padEnd(8)}${"kB".padStart(9)}${"gzip".padStart(9)}  file`);
  const shown = files.filter(({ initial, gzip }) => initial || gzip > 2_000);
  for (const { file, bytes, gzip, initial } of shown) {
    console.log(
      `${(initial ? "at once" : "later").padEnd(8)}${kilobytes(bytes).padStart(9)}${kilobytes(gzip).padStart(9)}  ${file}`,
    );
  }
  const small = files.filter((file) => !shown.includes(file));
  console.log(`${"later".padEnd(17)}${kilobytes(sum(small)).padStart(9)}  ${small.length} small ones`);
  for (const [what, type] of /** @type {const} */ ([
    ["style sheets", /\.css$/u],
    ["fonts (woff2)", /\.woff2$/u],
  ])) {
    console.log(`${what}: ${ofType(type).length} files, ${kilobytes(sum(ofType(type)))} kB`);
  }
  for (const { name, passed, detail } of checks) console.log(`${passed ? "✓" : "✗"} ${name} (${detail})`);
}
process.exitCode = checks.every(({ passed }) => passed) ? 0 : 1;
