import type { Scenario } from "../../src/scenario/schema.ts";
import type { BrowserName, LiveMeasure } from "../../src/trust/report.ts";
import { folders, scenarioOf } from "../library/content.ts";
import { makeScenario } from "./generate.ts";

/** A scenario that browsers are going to play. */
export interface LiveCase {
  readonly kind: LiveMeasure["kind"];
  /** The number of a fresh one, the folder of one of the library's. */
  readonly id: string;
  readonly scenario: Scenario;
}

export function freshCase(seed: number, index: number): LiveCase {
  return { kind: "fresh", id: String(index), scenario: makeScenario(seed, index) };
}

export function freshCases(seed: number, count: number): readonly LiveCase[] {
  return Array.from({ length: count }, (_none, index) => freshCase(seed, index));
}

export function libraryCases(): readonly LiveCase[] {
  return folders.map((id) => ({ kind: "library", id, scenario: scenarioOf(id) }));
}

/** The case, to be judged by this browser's rules, and as it is set where it stands: Debian's build of Chromium blocks third-party cookies. */
export function playedBy(browser: BrowserName, { scenario }: LiveCase): Scenario {
  const thirdPartyCookies = browser === "chromium" ? "blocked" : "as-shipped";
  return { ...scenario, browser: { ...scenario.browser, profile: browser, thirdPartyCookies } };
}
