import { describe, expect, it } from "vitest";
import { cacheRecordings, playCached } from "./http-cache-recordings.ts";

/** Sorted. A recording that disagrees and is not listed fails, and so does a listed one that agrees. */
const knownDifferences: Readonly<Record<string, string>> = {
  "hc-etag-201 firefox": "It keeps 201 and asks about it each time; a status that no lesson uses.",
  "hc-lm-201 firefox": "It keeps 201 and asks about it each time; a status that no lesson uses.",
  "hc-range chromium": "It serves parts from what is stored; Range is left out of the cache here.",
  "hc-range-first chromium": "It keeps parts; Range is left out of the cache here.",
};

describe.each(["chromium", "firefox", "webkit"] as const)("the HTTP cache of %s, as recorded", (profile) => {
  it.each(cacheRecordings.map((recording) => [recording.id, recording] as const))("%s", (id, recording) => {
    const agrees = JSON.stringify(playCached(recording, profile)) === JSON.stringify(recording.recorded[profile]);
    const known = knownDifferences[`${id} ${profile}`];
    if (known === undefined) expect(playCached(recording, profile)).toEqual(recording.recorded[profile]);
    else expect(agrees, "a listed difference that is none").toBe(false);
  });
});
