import { parseArgs } from "node:util";
import type { BrowserName } from "../../src/trust/report.ts";
import type { LiveKind } from "../../tests/live/cases.ts";
import { browserNames } from "../../tests/live/launch.ts";
import { Unusable } from "../lib/unusable.ts";

export interface Wanted {
  readonly seed: number;
  /** How many fresh scenarios. */
  readonly count: number;
  /** The number of one fresh scenario, a folder of the library, or a place in the course; null: all. */
  readonly only: string | null;
  readonly kinds: readonly LiveKind[];
  /** How many of the web. */
  readonly webCount: number;
  readonly browsers: readonly BrowserName[];
}

const usualCount = 150;
const usualWebCount = 50;

export const help = `Usage: npm run -s live -- [--seed N] [--count N] [--only WHICH] [--browser NAME] [--fresh | --library | --web | --course]

Plays scenarios in real browsers, against servers on this machine, and compares
what came of them with what the engine says. tests/live/README.md tells more.

--seed N       the fresh scenarios of an earlier run (default: new ones)
--count N      how many fresh ones (default: ${usualCount}; of the web: ${usualWebCount})
--only WHICH   the number of a fresh scenario, the name of one of the library's, or
               (with --course) credentials.star, let-the-shop-read.mend.best
--browser NAME chromium, firefox or webkit; may be repeated (default: all three)
--fresh        fresh scenarios only
--library      those of the library only
--web          fresh ones only in which schemes, address spaces and settings decide
--course       what the lessons and challenges show: each as it begins, and solved
--help         this text

Exit status: 0 what has to agree does; 1 one of library or course differs and is not
listed, more than 1.5 % of the fresh ones (4 % of the web) differ, or some were not run; 2 bad usage.
`;

/** null: help is wanted. Throws Unusable. */
export function readArguments(args: readonly string[]): Wanted | null {
  const given = parsed(args);
  if (given.help) return null;
  const only = given.only ?? null;
  const isNumber = only !== null && /^\d+$/u.test(only);
  if ([given.fresh, given.library, given.web, given.course].filter(Boolean).length > 1)
    throw new Unusable("--fresh, --library, --web and --course exclude each other.");
  if (only !== null && (isNumber ? given.library || given.course : given.fresh || given.web))
    throw new Unusable(`There is no such scenario: ${only}.`);
  const count = given.count === undefined ? null : number("--count", given.count, 100_000);
  return {
    seed: given.seed === undefined ? newSeed() : number("--seed", given.seed, 2 ** 32 - 1),
    count: count ?? usualCount,
    webCount: count ?? usualWebCount,
    only,
    kinds: kindsOf(given, only, isNumber),
    browsers: given.browser?.map(browser) ?? browserNames,
  };
}

function kindsOf(given: ReturnType<typeof parsed>, only: string | null, isNumber: boolean): Wanted["kinds"] {
  if (given.web) return ["web"];
  if (given.course) return ["course"];
  if (given.fresh || isNumber) return ["fresh"];
  return given.library || only !== null ? ["library"] : ["fresh", "library", "web", "course"];
}

function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

function number(option: string, text: string, max: number): number {
  if (!/^\d{1,10}$/u.test(text) || Number(text) > max) throw new Unusable(`${option} takes a whole number up to ${max}.`);
  return Number(text);
}

function browser(text: string): BrowserName {
  const known = browserNames.find((name) => name === text);
  if (known === undefined) throw new Unusable(`There is no browser “${text}” here: ${browserNames.join(", ")}.`);
  return known;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        seed: { type: "string" },
        count: { type: "string" },
        only: { type: "string" },
        browser: { type: "string", multiple: true },
        fresh: { type: "boolean", default: false },
        library: { type: "boolean", default: false },
        web: { type: "boolean", default: false },
        course: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new Unusable((error as Error).message);
  }
}
