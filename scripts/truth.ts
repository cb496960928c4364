import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readCaseLines } from "../tests/truth/case-lines.ts";
import { corpora, corpusFiles, type Playable } from "../tests/truth/corpus.ts";
import { Unusable } from "./lib/unusable.ts";
import { help, readArguments } from "./truth/arguments.ts";
import { renewDifferences } from "./truth/differences.ts";
import { type Judged, judge } from "./truth/judge.ts";
import { asJson, report } from "./truth/report.ts";

/** The command line; see --help. */
function main(args: readonly string[]): void {
  const wanted = readArguments(args);
  if (!wanted) {
    process.stdout.write(help);
    return;
  }
  if (wanted.differences) {
    process.stdout.write(renewDifferences());
    return;
  }
  const files = wanted.files.length > 0 ? wanted.files : corpora.flatMap(corpusFiles).map((url) => fileURLToPath(url));
  // All are read before any is played: a name that is mistyped is told of at once.
  const texts = files.map((file) => ({ file, text: read(file) }));
  const judged = judge(texts.flatMap(casesOf));
  for (const { id, why } of judged.broken) complain(`${id} cannot be played: ${why}`);
  if (wanted.predictions !== null) write(wanted.predictions, predictions(judged));
  process.stdout.write(wanted.json ? `${JSON.stringify(asJson(judged))}\n` : report(judged));
}

function casesOf({ file, text }: { readonly file: string; readonly text: string }): readonly Playable[] {
  const { cases, wrong } = readCaseLines(text);
  for (const { line, what } of wrong) complain(`${file}, line ${line}: ${what}`);
  return cases;
}

/** One case a line, as in the recordings. */
function predictions({ records }: Judged): string {
  return `[\n${records.map(({ of, ours }) => JSON.stringify({ ...of, truth: ours })).join(",\n")}\n]\n`;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Unusable(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new Unusable(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function complain(text: string): void {
  process.stderr.write(`truth: ${text}\n`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  complain(error.message);
  process.exitCode = 2;
}
