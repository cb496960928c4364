import { parseArgs } from "node:util";
import type { Scenario } from "../../src/core/index.ts";
import { ScenarioSchema } from "../../src/scenario/schema.ts";
import { Unusable } from "../lib/unusable.ts";

export type ProfileName = Scenario["browser"]["profile"];

export interface Wanted {
  /** A file's name, `-` for standard input, a link, or the id of a scenario of the library. */
  readonly source: string;
  /** null: the one that the scenario names. */
  readonly profile: ProfileName | null;
  readonly json: boolean;
}

const profiles: readonly ProfileName[] = ScenarioSchema.entries.browser.wrapped.entries.profile.wrapped.options;

export const help = `Usage: npm run -s simulate -- SOURCE [--profile NAME] [--json]

Plays a scenario without a browser and prints what travels on the wire, what
the browser checks, and what the script gets to see.

SOURCE      a scenario as a JSON file, - for standard input,
            a link to Preflight (or only its #hash), or the id of a scenario
            of the library, such as first-blocked-request
--profile   whose rules apply: ${profiles.join(", ")}
            (default: the scenario's own)
--json      the whole trace as JSON
--help      this text

Exit status: 0 the scenario was played, whatever its outcome;
             2 the input cannot be used (the reason is on standard error).
`;

/** null: help is wanted. Throws Unusable. */
export function readArguments(args: readonly string[]): Wanted | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const [source, ...rest] = positionals;
  if (source === undefined) throw new Unusable("No scenario given. Try --help.");
  if (rest.length > 0) throw new Unusable(`One scenario at a time; what is “${rest[0]}”?`);
  const profile = profiles.find((name) => name === values.profile) ?? null;
  if (values.profile !== undefined && profile === null) {
    throw new Unusable(`No profile “${values.profile}”. There are: ${profiles.join(", ")}.`);
  }
  return { source, profile, json: values.json };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        profile: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new Unusable((error as Error).message);
  }
}
