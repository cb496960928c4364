import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { BrowserName } from "../src/trust/report.ts";
import type { Driver } from "../tests/live/drivers/driver.ts";
import { launcherOf } from "../tests/live/launch.ts";
import { readCaseLines } from "../tests/truth/case-lines.ts";
import type { Playable, Recording } from "../tests/truth/corpus.ts";
import { help, readArguments, Unusable, type Wanted } from "./record/arguments.ts";
import { openServers, type Servers } from "./record/servers.ts";

/** The command line; see --help. Returns the exit status. */
async function main(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  if (!wanted) {
    process.stdout.write(help);
    return 0;
  }
  const cases = casesOf(wanted);
  const servers = await openServers();
  let complete = true;
  try {
    for (const browser of wanted.browsers) complete = (await recordIn(browser, cases, wanted, servers)) && complete;
  } finally {
    servers.close();
  }
  const text = `[\n${cases.map((of) => JSON.stringify(of)).join(",\n")}\n]\n`;
  if (wanted.out === null) process.stdout.write(text);
  else writeFileSync(wanted.out, text);
  return complete ? 0 : 1;
}

/** Puts what the browser did into the cases. False: it did not do them all. */
async function recordIn(name: BrowserName, cases: Playable[], { only }: Wanted, servers: Servers): Promise<boolean> {
  const launch = launcherOf(name);
  if (!launch) {
    complain(`${name} is not on this machine`);
    return false;
  }
  let complete = true;
  for (const [i, of] of cases.entries()) {
    if (!of.id.startsWith(only)) continue;
    try {
      const { version, recording } = await record(launch, of, servers);
      cases[i] = { ...of, driven: true, truth: { ...of.truth, [name]: recording } };
      complain(`${version}: ${of.id}`);
    } catch (error) {
      complete = false;
      complain(`${name}: ${of.id} is not recorded: ${(error as Error).message}`);
    }
  }
  return complete;
}

/** In a browser of its own, so that nothing of another case is there. */
async function record(launch: () => Promise<Driver>, of: Playable, servers: Servers) {
  const browser = await launch();
  try {
    const recorded = servers.recorded(of);
    await browser.goto(servers.pageUrl);
    return { version: browser.version, recording: await inTime(recorded, of) };
  } finally {
    await browser.close();
  }
}

async function inTime(recorded: Promise<Recording>, { actions }: Playable): Promise<Recording> {
  const stop = new AbortController();
  const longest = 60_000 + actions.reduce((sum, action) => sum + (action.wait ?? 0), 0);
  const late = wait(longest, null, { signal: stop.signal }).catch(() => null);
  const first = await Promise.race([recorded, late]);
  stop.abort();
  if (first === null) throw new Error(`the page did not get through it in ${longest} ms`);
  return first;
}

function casesOf({ file }: Wanted): Playable[] {
  const { cases, wrong } = readCaseLines(read(file));
  for (const { line, what } of wrong) throw new Unusable(`${file}, line ${line}: ${what}`);
  for (const { id, actions } of cases) {
    if (actions.some(({ via = "fetch", page }) => via !== "fetch" || page)) throw new Unusable(`${id} does more than fetch().`);
  }
  return [...cases];
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Unusable(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function complain(text: string): void {
  process.stderr.write(`record: ${text}\n`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  complain(error.message);
  process.exitCode = 2;
}
