import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createLab } from "../src/lab/server/lab.ts";
import { freshCase, freshCases, type LiveCase, libraryCases } from "../tests/live/cases.ts";
import { writeFailingCase } from "../tests/live/failing-case.ts";
import type { LiveLab } from "../tests/live/lab.ts";
import { browserNames, launcherOf } from "../tests/live/launch.ts";
import { complaints, coverage, measures, type Ran, refusals, table } from "../tests/live/report.ts";
import { playAll } from "../tests/live/suite.ts";
import { help, readArguments, Unusable, type Wanted } from "./live/arguments.ts";
import { differenceLines } from "./live/words.ts";

const results = fileURLToPath(new URL("../node_modules/.cache/preflight/live.json", import.meta.url));

/** The command line; see --help. Returns the exit status. */
async function main(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  if (!wanted) {
    say(help);
    return 0;
  }
  const cases = casesOf(wanted);
  say(`seed ${wanted.seed}, ${cases.length} scenarios in each browser`);
  const lab = createLab();
  const ran: Ran[] = [];
  const failed: string[] = [];
  try {
    await Promise.all(
      wanted.browsers.map(async (browser) => {
        try {
          const one = await playIn(browser, cases, lab);
          if (one) ran.push(one);
        } catch (error) {
          failed.push(`${browser} does not start: ${(error as Error).message.split("\n", 1)[0]}`);
        }
      }),
    );
  } finally {
    await lab.close();
  }
  ran.sort((a, b) => browserNames.indexOf(a.browser) - browserNames.indexOf(b.browser));
  return tell(wanted, ran, failed);
}

function casesOf({ seed, count, only, kinds }: Wanted): readonly LiveCase[] {
  const fresh = kinds.includes("fresh") ? (only === null ? freshCases(seed, count) : [freshCase(seed, Number(only))]) : [];
  const library = kinds.includes("library") ? libraryCases().filter(({ id }) => only === null || id === only) : [];
  if (fresh.length + library.length === 0) throw new Unusable(`The library has no scenario “${only}”.`);
  return [...fresh, ...library];
}

/** null: this machine has no such browser. */
async function playIn(browser: Ran["browser"], cases: readonly LiveCase[], lab: LiveLab): Promise<Ran | null> {
  const launch = launcherOf(browser);
  if (!launch) {
    say(`  ${browser}: not on this machine; none of its ${cases.length} scenarios were run`);
    return null;
  }
  const suite = await playAll(cases, { lab, launch, tell: (line) => say(`  ${line}`) });
  return { browser, ...suite };
}

function tell(wanted: Wanted, ran: readonly Ran[], failed: readonly string[]): number {
  for (const one of ran) say(table(one, wanted.seed));
  for (const line of refusals(ran)) say(`    ${line}`);
  for (const one of ran) if (wanted.kinds.includes("fresh")) say(`  ${coverage(one)}`);
  for (const one of ran) {
    for (const played of one.played) {
      if (played.became !== "differs") continue;
      say(`\n${one.browser}, ${played.of.kind} ${played.of.id}: ${writeFailingCase(one, played, wanted.seed)}`);
      for (const line of differenceLines(played)) say(`  ${line}`);
    }
  }
  const wrong = [...failed, ...ran.flatMap(complaints)];
  for (const line of wrong) say(`wrong: ${line}`);
  // A part of the suite is no measure of the whole.
  if (wanted.only === null) write(ran.flatMap((one) => measures(one, wanted.seed)));
  return wrong.length > 0 ? 1 : 0;
}

function write(measured: unknown): void {
  mkdirSync(path.dirname(results), { recursive: true });
  writeFileSync(results, `${JSON.stringify(measured, null, 2)}\n`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`live: ${error.message}\n`);
  process.exitCode = 2;
}
