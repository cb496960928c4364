import { parseArgs } from "node:util";
import { Unusable } from "../lib/unusable.ts";

export interface Wanted {
  readonly files: readonly string[];
  readonly seed: number;
  /** How many cases to make. */
  readonly count: number;
}

export const help = `Usage: npm run -s vary -- --seed N [--count N] FILE…

Makes new cases of the same kinds as those in the files, and prints them, without
recordings: for npm run record, and then npm run truth. A case of the files is
taken and changed in one to four places; what comes in its place is what another
case of the same kind has there.

FILE        a file of cases: one a line, or one JSON array of them
--seed N    a whole number; the same seed and files make the same cases
--count N   how many (default: 300)
--help      this text

Exit status: 0 made; 2 bad usage.
`;

/** null: help is wanted. Throws Unusable. */
export function readArguments(args: readonly string[]): Wanted | null {
  const { values, positionals: files } = parsed(args);
  if (values.help) return null;
  if (files.length === 0) throw new Unusable("A FILE is needed; see --help.");
  return { files, seed: whole("seed", values.seed, 2 ** 32 - 1), count: whole("count", values.count, 100_000) };
}

function whole(name: string, text: string | undefined, most: number): number {
  const number = /^\d{1,10}$/u.test(text ?? "") ? Number(text) : Number.NaN;
  if (!(number <= most)) throw new Unusable(`--${name} is a whole number up to ${most}.`);
  return number;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { seed: { type: "string" }, count: { type: "string", default: "300" }, help: { type: "boolean", default: false } },
    });
  } catch (error) {
    throw new Unusable((error as Error).message);
  }
}
