import { readScenarios } from "../../scripts/content/read.ts";
import type { ScenarioFolder } from "../../scripts/content/scenario-folder.ts";
import type { Expected } from "../../src/content/schema.ts";
import type { ProfileName, Scenario } from "../../src/scenario/schema.ts";

/** The library as it lies on disk. */
const byId = new Map(readScenarios().folders.map((folder) => [folder.id, folder]));

export const profiles: readonly ProfileName[] = ["standard", "chromium", "firefox", "webkit"];

export const folders: readonly string[] = [...byId.keys()].sort();

export function folderOf(id: string): ScenarioFolder {
  const folder = byId.get(id);
  if (!folder) throw new Error(`The library has no ${id}.`);
  return folder;
}

export function scenarioOf(id: string, profile: ProfileName = "chromium"): Scenario {
  const { scenario } = folderOf(id);
  return { ...scenario, browser: { ...scenario.browser, profile } };
}

export function expectedOf(id: string): Expected {
  return folderOf(id).expected;
}
