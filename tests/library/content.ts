import { readdirSync, readFileSync } from "node:fs";
import type { Brief } from "../../src/judge/brief.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import type { ProfileName, Scenario } from "../../src/scenario/schema.ts";

/** The library as it lies on disk, read without the build's help, so that nothing it forgets goes unnoticed. */
const folder = "src/library/scenarios";

export const profiles: readonly ProfileName[] = ["standard", "chromium", "firefox", "webkit"];

/** `everywhere`, and in full whichever profiles differ from it. */
export type Expected = { readonly everywhere: readonly Brief[] } & Partial<Record<ProfileName, readonly Brief[]>>;

export const folders: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

export function scenarioOf(id: string, profile: ProfileName = "chromium"): Scenario {
  const parsed = parseScenario(JSON.parse(text(id, "scenario.json")));
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.problems)}`);
  return { ...parsed.scenario, browser: { ...parsed.scenario.browser, profile } };
}

export function expectedOf(id: string): Expected {
  return JSON.parse(text(id, "expected.json")) as Expected;
}

export function text(id: string, file: string): string {
  return readFileSync(`${folder}/${id}/${file}`, "utf8");
}
