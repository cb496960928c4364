import { parseArgs } from "node:util";
import { Unusable } from "../lib/unusable.ts";

export interface Wanted {
  readonly files: readonly string[];
  readonly json: boolean;
  /** Where to write what the engine does; null: nowhere. */
  readonly predictions: string | null;
  /** The list of known differences is to be brought up to date, and nothing else. */
  readonly differences: boolean;
}

export const help = `Usage: npm run -s truth -- [--json] [--predictions OUT] [FILE...]
       npm run -s truth -- --differences

Plays recorded cases in the engine, by the rules of Chrome, Firefox and Safari,
and prints how many agree with what the browsers did. tests/truth/README.md
describes the files and the figures.

FILE           a file of cases: one a line, or one JSON array of them
               (default: the project's own corpora)
--json         one object instead of the table
--predictions  write the engine's own record to OUT, in the same format
--differences  bring tests/truth/known-differences.json up to date: what agrees
               goes, what is new gets "?" for a reason, which the tests refuse
--help         this text

A line that is not a case is told of on standard error, with its number; the
others still run. A case that was not recorded is played, and is in OUT.

Exit status: 0 whatever the score; 2 a file cannot be read or written.
`;

/** null: help is wanted. Throws Unusable. */
export function readArguments(args: readonly string[]): Wanted | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  return { files: positionals, json: values.json, predictions: values.predictions ?? null, differences: values.differences };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        predictions: { type: "string" },
        differences: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new Unusable((error as Error).message);
  }
}
