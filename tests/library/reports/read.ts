import { readdirSync, readFileSync } from "node:fs";
import { parseScenario } from "../../../src/scenario/parse.ts";
import type { Scenario } from "../../../src/scenario/schema.ts";

/** Every report, by the name of its file. */
export const reports: readonly string[] = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.slice(0, -".json".length));

export function reportOf(name: string): Scenario {
  const parsed = parseScenario(JSON.parse(readFileSync(`${import.meta.dirname}/${name}.json`, "utf8")));
  if (!parsed.ok) throw new Error(`The report ${name} is no scenario: ${JSON.stringify(parsed.problems)}`);
  return parsed.scenario;
}
