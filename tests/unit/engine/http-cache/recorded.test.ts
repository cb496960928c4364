import { describe, expect, it } from "vitest";
import { knownDifferences } from "../../../truth/known-differences.ts";
import { cacheRecordings, playCached } from "./recordings.ts";

/** That a listed one differs is held in tests/truth/recordings.test.ts, where the list is. */
const known = new Set(
  knownDifferences.filter(({ corpus }) => corpus === "http-cache").map(({ browser, id }) => `${browser} ${id}`),
);

describe.each(["chromium", "firefox", "webkit"] as const)("the HTTP cache of %s, as recorded", (profile) => {
  const agreeing = cacheRecordings.filter(({ id }) => !known.has(`${profile} ${id}`));

  it.each(agreeing.map((recording) => [recording.id, recording] as const))("%s", (_id, recording) => {
    expect(playCached(recording, profile)).toEqual(recording.recorded[profile]);
  });
});
