import type { Knobs } from "../../src/engine/model/knobs.ts";
import { type BrowserSettings, knobsAsSet } from "../../src/engine/profiles/as-set.ts";
import type { ProfileName } from "../../src/scenario/schema.ts";

/**
 * The rules of a browser as it is when a driver holds it. WebKitGTK keeps nothing then: such a session has no HTTP cache, and tells
 * other sites no more than the page's origin, whatever the referrer policy. The recordings in tests/truth were made without a driver.
 */
export function knobsWhenDriven(profile: ProfileName, settings: BrowserSettings): Knobs {
  const knobs = knobsAsSet(profile, settings);
  return profile === "webkit" ? { ...knobs, httpCacheStatuses: [], referrerTrimmedCrossSite: "all" } : knobs;
}
