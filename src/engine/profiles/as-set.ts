import type { Knobs } from "../model/knobs.ts";
import { knobsOf } from "./knobs-of.ts";
import type { ProfileName } from "./names.ts";

/** What a user can set in the settings of a browser, and this changes its rules. */
export interface BrowserSettings {
  /** "partitioned": kept apart by the page's site, where the browser can do that. */
  readonly thirdPartyCookies: "as-shipped" | "blocked" | "partitioned";
}

/** The rules of a profile in the hands of a user who has set it so. */
export function knobsAsSet(profile: ProfileName, { thirdPartyCookies: setting }: BrowserSettings): Knobs {
  const knobs = knobsOf(profile);
  if (setting === "as-shipped") return knobs;
  return { ...knobs, thirdPartyCookies: setting === "partitioned" && keepsApart[profile] ? "partitioned" : "blocked" };
}

/** Who can keep all cookies of third parties apart. Chrome and Safari cannot: there those are blocked that do not ask for it themselves. */
const keepsApart: Readonly<Record<ProfileName, boolean>> = { standard: true, chromium: false, firefox: true, webkit: false };
