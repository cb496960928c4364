/**
 * `npm run bench`: how fast it is. Never part of the tests: a busy machine must not fail anybody's change.
 *
 *   npm run bench -- --json            an object instead of the table
 *   npm run bench -- --check           status 1 when a figure is over its budget
 *   npm run bench -- --only memory     memory, advice, hostile, peers, load, page or kill; several with commas
 *   npm run bench -- --rounds 10       how often each kind of kill is made (2)
 */
import { parseArgs } from "node:util";
import { folders, scenarioOf } from "../../tests/library/content.ts";
import { readCorpus } from "../../tests/truth/corpus.ts";
import { findBrowser, findBrowsers } from "../browsers.mjs";
import { ensureBuilt } from "../lib/build.mjs";
import { serveOnLoopback } from "../lib/serve.mjs";
import { bundled } from "./bundle.ts";
import { type Figure, isOver, table } from "./figures.ts";
import { firstLoad } from "./first-load.ts";
import { inPage } from "./in-page.ts";
import { killed } from "./kill.ts";

const { values } = parseArgs({
  options: { json: { type: "boolean" }, check: { type: "boolean" }, only: { type: "string" }, rounds: { type: "string" } },
});
const only = values.only?.split(",");
const wanted = (part: string) => only === undefined || only.includes(part);
/** The object goes to standard output alone. */
const say = (text: string) => console.error(text);

const figures: Figure[] = [];

if (["memory", "advice", "hostile", "peers"].some(wanted)) {
  say("In memory …");
  const { advice, hostile, inMemory, peers } = await bundled();
  if (wanted("memory")) figures.push(...inMemory());
  if (wanted("advice")) figures.push(...(await advice(folders.map((id) => [id, scenarioOf(id)] as const))));
  if (wanted("hostile")) figures.push(...(await hostile()));
  if (wanted("peers")) figures.push(...(await peers(readCorpus("random"))));
}

if (wanted("load") || wanted("page")) {
  const chromium = findBrowser("chromium");
  if (chromium) {
    await ensureBuilt();
    const server = await serveOnLoopback({ port: 0, strict: false });
    const where = { url: `http://localhost:${server.port}/`, executablePath: chromium.executablePath };
    say("In Chromium …");
    if (wanted("load")) figures.push(...(await firstLoad(where)));
    if (wanted("page")) figures.push(...(await inPage(where)));
    await server.close();
  } else {
    say("Skipped what needs a browser: no Chromium found (npm test installs one).");
  }
}

if (wanted("kill")) {
  await ensureBuilt();
  const server = await serveOnLoopback({ port: 0, strict: false });
  say("Killing browsers …");
  figures.push(...(await killed(findBrowsers(), `http://localhost:${server.port}/`, Number(values.rounds ?? 2))));
  await server.close();
}

if (values.json) console.log(JSON.stringify({ node: process.version, figures }, null, 2));
else console.log(`\n${table(figures)}\n`);
const over = figures.filter(isOver);
if (over.length > 0) say(`Over budget: ${over.map(({ what }) => what).join("; ")}`);
process.exitCode = values.check && over.length > 0 ? 1 : 0;
