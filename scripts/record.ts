import { readFileSync, writeFileSync } from "node:fs";
import { recorderScript, workerScript } from "../src/lab/server/browser-scripts.ts";
import type { BrowserName } from "../src/trust/report.ts";
import { readCaseLines } from "../tests/truth/case-lines.ts";
import type { Playable } from "../tests/truth/corpus.ts";
import { Unusable } from "./lib/unusable.ts";
import { help, readArguments, type Wanted } from "./record/arguments.ts";
import { Recorder } from "./record/recorder.ts";
import { openServers, type Servers } from "./record/servers.ts";
import { openerOf } from "./record/sessions/open.ts";

/** The command line; see --help. Returns the exit status. */
async function main(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  if (!wanted) {
    process.stdout.write(help);
    return 0;
  }
  const cases = casesOf(wanted);
  const servers = await openServers(await recorderScript(), await workerScript());
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
async function recordIn(name: BrowserName, cases: Playable[], { only, apart }: Wanted, servers: Servers): Promise<boolean> {
  const open = openerOf(name);
  if (!open) {
    complain(`${name} is not on this machine`);
    return false;
  }
  const recorder = new Recorder(open, servers);
  let complete = true;
  let done = 0;
  for (const [i, of] of cases.entries()) {
    if (!of.id.startsWith(only)) continue;
    try {
      const recording = await recorder.record(of);
      const { driven: _, ...rest } = of;
      cases[i] = { ...rest, recorder: "project", truth: { ...of.truth, [name]: recording } };
      if (++done % 50 === 0) complain(`${recorder.version}: ${done} cases`);
    } catch (error) {
      complete = false;
      complain(`${name}: ${of.id} is not recorded: ${(error as Error).message}`);
      await recorder.close();
    }
    if (apart) await recorder.close();
  }
  complain(`${recorder.version}: ${done} cases`);
  await recorder.close();
  return complete;
}

function casesOf({ file }: Wanted): Playable[] {
  const { cases, wrong } = readCaseLines(read(file));
  for (const { line, what } of wrong) throw new Unusable(`${file}, line ${line}: ${what}`);
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
