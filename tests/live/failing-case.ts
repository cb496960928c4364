import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { withoutDefaults } from "../../src/scenario/defaults.ts";
import type { Ran } from "./report.ts";
import type { Played } from "./suite.ts";

const folder = fileURLToPath(new URL("../../node_modules/.cache/preflight/live/", import.meta.url));

type Differing = Extract<Played, { became: "differs" }>;

/** Writes down all there is to know about a case that differs; returns the file. README.md says how to read it. */
export function writeFailingCase({ browser, version }: Ran, one: Differing, seed: number): string {
  const { of, mapped, differences, simulated, real } = one;
  const file = path.join(
    folder,
    of.kind === "library" || of.kind === "course" ? of.kind : of.kind === "web" ? `${seed}-web` : String(seed),
    `${browser}-${of.id}.json`,
  );
  mkdirSync(path.dirname(file), { recursive: true });
  const text = {
    again: commandFor(browser, one, seed),
    browser: version,
    differences,
    scenario: withoutDefaults(of.scenario),
    mapped: withoutDefaults(mapped),
    simulated,
    real,
  };
  writeFileSync(file, `${JSON.stringify(text, null, 2)}\n`);
  return file;
}

function commandFor(browser: string, { of }: Differing, seed: number): string {
  const which = { fresh: `--seed ${seed}`, web: `--web --seed ${seed}`, library: "--library", course: "--course" }[of.kind];
  return `npm run live -- ${which} --only ${of.id} --browser ${browser}`;
}
