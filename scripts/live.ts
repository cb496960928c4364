import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createLab, type Lab } from "../src/lab/server/lab.ts";
import type { Scenario } from "../src/scenario/schema.ts";
import { freshCase, freshCases, type LiveCase, libraryCases, webCase, webCases } from "../tests/live/cases.ts";
import { courseCases, someOfTheCourse } from "../tests/live/course.ts";
import { newCertificate } from "../tests/live/drivers/certificate.ts";
import { writeFailingCase } from "../tests/live/failing-case.ts";
import { browserNames, launcherOf } from "../tests/live/launch.ts";
import { complaints, coverage, measures, type Ran, refusals, table } from "../tests/live/report.ts";
import { playAll, type Suite } from "../tests/live/suite.ts";
import { Unusable } from "./lib/unusable.ts";
import { help, readArguments, type Wanted } from "./live/arguments.ts";
import { differenceLines } from "./live/words.ts";

/** Of the course, where everything else is played, too: all of it takes two minutes. */
const courseCount = 8;

const results = fileURLToPath(new URL("../node_modules/.cache/preflight/live.json", import.meta.url));

interface Labs {
  readonly asItIs: Lab;
  readonly web: Lab;
  /** Of the hosts of the web. */
  readonly certificate: string;
}

/** The command line; see --help. Returns the exit status. */
async function main(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  if (!wanted) {
    say(help);
    return 0;
  }
  const cases = casesOf(wanted);
  say(`seed ${wanted.seed}, ${cases.length} scenarios in each browser`);
  const certificate = newCertificate();
  const labs = { asItIs: createLab(), web: createLab({ certificate, idle: 600_000 }), certificate: certificate.cert };
  const ran: Ran[] = [];
  const failed: string[] = [];
  try {
    await Promise.all(
      wanted.browsers.map(async (browser) => {
        try {
          const one = await playIn(browser, cases, labs);
          if (one) ran.push(one);
        } catch (error) {
          failed.push(`${browser} does not start: ${(error as Error).message.split("\n", 1)[0]}`);
        }
      }),
    );
  } finally {
    await Promise.all([labs.asItIs, labs.web].map((lab) => lab.close()));
  }
  ran.sort((a, b) => browserNames.indexOf(a.browser) - browserNames.indexOf(b.browser));
  return tell(wanted, ran, failed);
}

function casesOf({ seed, count, webCount, only, kinds }: Wanted): readonly LiveCase[] {
  const fresh = kinds.includes("fresh") ? (only === null ? freshCases(seed, count) : [freshCase(seed, Number(only))]) : [];
  const library = kinds.includes("library") ? libraryCases().filter(({ id }) => only === null || id === only) : [];
  const web = kinds.includes("web") ? (only === null ? webCases(seed, webCount) : [webCase(seed, Number(only))]) : [];
  const course = !kinds.includes("course")
    ? []
    : kinds.length > 1
      ? someOfTheCourse(seed, courseCount)
      : courseCases().filter(({ id }) => only === null || id === only);
  const cases = [...fresh, ...library, ...web, ...course];
  if (cases.length === 0) throw new Unusable(`There is no scenario “${only}”.`);
  return cases;
}

/** null: this machine has no such browser. */
async function playIn(browser: Ran["browser"], cases: readonly LiveCase[], labs: Labs): Promise<Ran | null> {
  if (!launcherOf(browser)) {
    say(`  ${browser}: not on this machine; none of its ${cases.length} scenarios were run`);
    return null;
  }
  const first = await playParts(browser, partsOf(cases), labs);
  // Of the course, what cannot be shown on loopback as it is, may be in names and schemes of its own.
  const left = first.played.flatMap((one) =>
    one.of.kind === "course" && one.became === "not-run" && one.refused ? { ...one.of, asWritten: true } : [],
  );
  const second = await playParts(browser, partsOf(left), labs);
  const seen = new Map(second.played.flatMap((one) => (one.became === "not-run" && one.refused ? [] : [[one.of.id, one]])));
  return {
    browser,
    version: first.version,
    played: first.played.map((one) => (one.of.kind === "course" && seen.get(one.of.id)) || one),
  };
}

async function playParts(browser: Ran["browser"], parts: readonly Part[], labs: Labs): Promise<Suite> {
  const tell = (line: string) => say(`  ${line}`);
  const ran: Suite[] = [];
  for (const part of parts) {
    const web = part.web && { ...part.web, ports: await labs.web.ports(), certificate: labs.certificate };
    const launch = launcherOf(browser, web);
    if (launch) ran.push(await playAll(part.cases, { lab: web ? labs.web : labs.asItIs, launch, tell }));
  }
  return { version: ran[0]?.version ?? "", played: ran.flatMap(({ played }) => played) };
}

/** What one start of a browser can play. */
interface Part {
  readonly cases: readonly LiveCase[];
  /** null: a browser as it is. */
  readonly web: Pick<Scenario["browser"], "thirdPartyCookies" | "localNetwork"> | null;
}

function partsOf(cases: readonly LiveCase[]): readonly Part[] {
  const parts = new Map<string, { readonly cases: LiveCase[]; readonly web: Part["web"] }>();
  for (const of of cases) {
    const { thirdPartyCookies, localNetwork } = of.scenario.browser;
    const web = of.asWritten ? { thirdPartyCookies, localNetwork } : null;
    const key = JSON.stringify(web);
    const part = parts.get(key) ?? { cases: [], web };
    part.cases.push(of);
    parts.set(key, part);
  }
  return [...parts.values()];
}

function tell(wanted: Wanted, ran: readonly Ran[], failed: readonly string[]): number {
  for (const one of ran) say(table(one));
  for (const line of refusals(ran)) say(`    ${line}`);
  for (const one of ran) if (wanted.kinds.some((kind) => kind === "fresh" || kind === "web")) say(`  ${coverage(one)}`);
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
  if (wanted.only === null && wanted.kinds.some((kind) => kind !== "course"))
    write(ran.flatMap((one) => measures(one, wanted.seed)));
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
