import { readFileSync } from "node:fs";
import { randomFrom } from "../src/practice/random.ts";
import { readCaseLines } from "../tests/truth/case-lines.ts";
import type { Playable } from "../tests/truth/corpus.ts";
import { Unusable } from "./lib/unusable.ts";
import { help, readArguments } from "./vary/arguments.ts";
import { vary } from "./vary/vary.ts";

/** The command line; see --help. */
function main(args: readonly string[]): void {
  const wanted = readArguments(args);
  if (!wanted) {
    process.stdout.write(help);
    return;
  }
  const { files, seed, count } = wanted;
  const made = vary(files.flatMap(casesOf), count, seed, randomFrom(seed));
  process.stdout.write(`[\n${made.map((of) => JSON.stringify(of)).join(",\n")}\n]\n`);
}

function casesOf(file: string): readonly Playable[] {
  const { cases, wrong } = readCaseLines(read(file));
  for (const { line, what } of wrong) throw new Unusable(`${file}, line ${line}: ${what}`);
  return cases;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Unusable(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`vary: ${error.message}\n`);
  process.exitCode = 2;
}
