/**
 * `npm run -s hostile`: opens links that were made to hurt in a real Chromium, does with each what a reader does, and prints how
 * long the page's main thread was held and how much memory it took.
 *
 *   npm run -s hostile -- --only NAME      some of them; several with commas
 *   npm run -s hostile -- --links FOLDER   those of a folder (NAME.txt holds a link's hash) instead of the project's own
 *   npm run -s hostile -- --attempts 1     how often what is over is measured (3)
 *   npm run -s hostile -- --json           an object instead of the table
 *
 * Status 1 where a task takes more than 100 ms or the heap more than 150 MB. What is over is measured again and the best of all
 * counts: whatever else the machine does can only make a time longer. "worked" is without that.
 */
import { parseArgs } from "node:util";
import { type HostileLink, linksIn, linksOfKinds, recordedLinks } from "../tests/hostile/links.ts";
import { findBrowser } from "./browsers.mjs";
import { howItEnds } from "./hostile/in-memory.ts";
import { type Measure, measure } from "./hostile/measure.ts";
import { head, isOver, type Row, rowOf } from "./hostile/report.ts";
import { ensureBuilt } from "./lib/build.mjs";
import { serveOnLoopback } from "./lib/serve.mjs";

const { values } = parseArgs({
  options: { json: { type: "boolean" }, only: { type: "string" }, links: { type: "string" }, attempts: { type: "string" } },
});
const attempts = Number(values.attempts ?? 3);
const only = values.only?.split(",");

/** A scenario of the library comes first: what any page takes. */
const ordinary: HostileLink = { name: "(a library scenario)", hash: "#preflight-for-put" };
const links = values.links ? linksIn(values.links) : [...linksIn(recordedLinks), ...(await linksOfKinds())];
const wanted = [ordinary, ...links].filter(({ name }) => only === undefined || only.includes(name));
if (wanted.length === 0) throw new Error("There is no such link.");

const chromium = findBrowser("chromium");
if (!chromium) throw new Error("No Chromium found (npm test installs one).");
await ensureBuilt();
const server = await serveOnLoopback({ port: 0, strict: false });
const where = { url: `http://localhost:${server.port}/`, executablePath: chromium.executablePath };

/** The better of two: the one that broke nothing, else the one that held the thread for less. */
const better = (one: Measure, other: Measure) =>
  (one.broke === null) !== (other.broke === null)
    ? one.broke === null
      ? one
      : other
    : one.longest.took <= other.longest.took
      ? one
      : other;

const rows: Row[] = [];
if (!values.json) console.log(head);
for (const { name, hash } of wanted) {
  let best = await measure(where, hash);
  let times = 1;
  for (; times < attempts && isOver(best); times += 1) best = better(best, await measure(where, hash));
  const row = { name, characters: hash.length, times, ...best, ...(await howItEnds(hash)) };
  rows.push(row);
  if (!values.json) console.log(rowOf(row));
}
await server.close();

const over = rows.filter(isOver);
if (values.json) console.log(JSON.stringify({ chromium: chromium.version, rows }, null, 2));
else console.log(`\n${rows.length} links, ${over.length} over 100 ms or 150 MB${over.map(({ name }) => ` · ${name}`).join("")}`);
process.exitCode = over.length > 0 ? 1 : 0;
