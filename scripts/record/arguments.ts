import { parseArgs } from "node:util";
import type { BrowserName } from "../../src/trust/report.ts";
import { browserNames } from "../../tests/live/launch.ts";
import { Unusable } from "../lib/unusable.ts";

export interface Wanted {
  readonly file: string;
  /** Where to write the cases with what was recorded; null: to standard output. */
  readonly out: string | null;
  /** Only cases whose id begins so. */
  readonly only: string;
  readonly browsers: readonly BrowserName[];
  /** A browser started anew for each case. */
  readonly apart: boolean;
}

export const help = `Usage: npm run -s record -- [--out OUT] [--only PREFIX] [--browser NAME] [--apart] FILE

Plays cases in the real browsers of this machine, against the servers that
tests/truth/README.md describes, and writes them with what was recorded: requests,
results, console. No driver holds the browsers. A case is played until two plays
were alike, four times at most. What an earlier recording says of other browsers
stays.

FILE           a file of cases: one a line, or one JSON array of them
--out OUT      the file to write (default: standard output)
--only PREFIX  cases whose id begins so; the others are written as they are
--browser NAME chromium, firefox or webkit; may be repeated (default: all three)
--apart        a browser started anew for each case, so that nothing of another
               is there (default: one browser, as it is when it is new)
--help         this text

Ports 8701 to 8704 have to be free.
Exit status: 0 all was recorded; 1 a browser is missing or went away; 2 bad usage.
`;

/** null: help is wanted. Throws Unusable. */
export function readArguments(args: readonly string[]): Wanted | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Unusable("One FILE is needed; see --help.");
  return {
    file,
    out: values.out ?? null,
    only: values.only ?? "",
    browsers: values.browser?.map(browser) ?? browserNames,
    apart: values.apart,
  };
}

function browser(name: string): BrowserName {
  const known = browserNames.find((one) => one === name);
  if (known === undefined) throw new Unusable(`--browser ${name}: it is ${browserNames.join(", ")}.`);
  return known;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        only: { type: "string" },
        browser: { type: "string", multiple: true },
        apart: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new Unusable((error as Error).message);
  }
}
