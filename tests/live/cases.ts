import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import type { BrowserName, LiveMeasure } from "../../src/trust/report.ts";
import { folders, scenarioOf } from "../library/content.ts";
import { makeScenario, makeWebScenario } from "./generate.ts";

/** "course": of a lesson or a challenge. It is no measure of the trust report. */
export type LiveKind = LiveMeasure["kind"] | "course";

/** A scenario that browsers are going to play. */
export interface LiveCase {
  readonly kind: LiveKind;
  /** The number of a fresh one (of the web or not), the folder of one of the library's, where it stands in the course. */
  readonly id: string;
  readonly scenario: Scenario;
  /** Schemes, address spaces and settings stay as they are written; see README.md. */
  readonly asWritten: boolean;
}

export function freshCase(seed: number, index: number): LiveCase {
  return { kind: "fresh", id: String(index), scenario: makeScenario(seed, index), asWritten: false };
}

export function freshCases(seed: number, count: number): readonly LiveCase[] {
  return Array.from({ length: count }, (_none, index) => freshCase(seed, index));
}

export function webCase(seed: number, index: number): LiveCase {
  return { kind: "web", id: String(index), scenario: makeWebScenario(seed, index), asWritten: true };
}

export function webCases(seed: number, count: number): readonly LiveCase[] {
  return Array.from({ length: count }, (_none, index) => webCase(seed, index));
}

export function libraryCases(): readonly LiveCase[] {
  return folders.map((id) => ({ kind: "library", id, scenario: scenarioOf(id), asWritten: false }));
}

/** The case, to be judged by this browser's rules, and as it is set where it stands: Debian's build of Chromium blocks third-party cookies. */
export function playedBy(browser: BrowserName, { asWritten, scenario }: LiveCase): Scenario {
  if (asWritten) return { ...scenario, browser: { ...settingsOf(browser, scenario), profile: browser } };
  const thirdPartyCookies = browser === "chromium" ? "blocked" : "as-shipped";
  return { ...scenario, browser: { ...scenario.browser, profile: browser, thirdPartyCookies } };
}

/**
 * Browsers are started with them. WebKitGTK, unlike Safari, keeps other sites from setting cookies and not from being sent those that
 * they have set on a visit of their own; so it is played without those that a page of another site could send.
 */
function settingsOf(browser: BrowserName, { browser: settings, pages }: Scenario): Scenario["browser"] {
  if (browser !== "webkit") return settings;
  const siteOf = (url: string) => publicSuffixList.registrableDomain(new URL(url).hostname);
  const isOfAll = (url: string) => pages.every((page) => siteOf(page.url) === siteOf(url));
  return { ...settings, cookies: settings.cookies.filter(({ url }) => isOfAll(url)) };
}
