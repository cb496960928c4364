import { parseArgs } from "node:util";
import type { BrowserName } from "../../src/trust/report.ts";
import { browserNames } from "../../tests/live/launch.ts";

export interface Wanted {
  readonly seed: number;
  /** How many fresh scenarios. */
  readonly count: number;
  /** The number of one fresh scenario, or a folder of the library; null: all. */
  readonly only: string | null;
  readonly kinds: readonly ("fresh" | "library")[];
  readonly browsers: readonly BrowserName[];
}

const usualCount = 150;

export const help = `Usage: npm run -s live -- [--seed N] [--count N] [--only WHICH] [--browser NAME] [--fresh | --library]

Plays scenarios in real browsers, against servers on this machine, and compares
what came of them with what the engine says. tests/live/README.md tells more.

--seed N       the fresh scenarios of an earlier run (default: new ones)
--count N      how many fresh ones (default: ${usualCount})
--only WHICH   the number of a fresh scenario, or the name of one of the library's
--browser NAME chromium, firefox or webkit; may be repeated (default: all three)
--fresh        fresh scenarios only
--library      those of the library only
--help         this text

Exit status: 0 what has to agree does; 1 one of the library differs and is not
listed, more than 1.5 % of the fresh ones differ, or some were not run; 2 bad usage.
`;

/** Input that cannot be used; the message is one line for people. */
export class Unusable extends Error {
  override readonly name = "Unusable";
}

/** null: help is wanted. Throws Unusable. */
export function readArguments(args: readonly string[]): Wanted | null {
  const given = parsed(args);
  if (given.help) return null;
  const only = given.only ?? null;
  const isNumber = only !== null && /^\d+$/u.test(only);
  if (given.fresh && given.library) throw new Unusable("--fresh and --library exclude each other.");
  if (only !== null && (isNumber ? given.library : given.fresh)) throw new Unusable(`There is no such scenario: ${only}.`);
  const kinds = given.fresh || isNumber ? ["fresh" as const] : given.library || only !== null ? ["library" as const] : null;
  return {
    seed: given.seed === undefined ? newSeed() : number("--seed", given.seed, 2 ** 32 - 1),
    count: given.count === undefined ? usualCount : number("--count", given.count, 100_000),
    only,
    kinds: kinds ?? ["fresh", "library"],
    browsers: given.browser?.map(browser) ?? browserNames,
  };
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
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new Unusable((error as Error).message);
  }
}
