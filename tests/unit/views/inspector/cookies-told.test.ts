import { describe, expect, test } from "vitest";
import { knobsOf } from "../../../../src/engine/profiles/knobs-of.ts";
import { profiles } from "../../../../src/scenario/schema.ts";
import type { CookieView, Trace, TraceEvent } from "../../../../src/trace/events.ts";
import {
  aboutCookie,
  cookieTroubles,
  isAsSet,
  reasonOf,
  unsetCountsAs,
} from "../../../../src/views/inspector/browser/cookies-told.ts";
import { plain } from "../../../../src/words/phrase.ts";
import { english } from "../../../english.tsx";
import { sample } from "../../scenario/sample.ts";

const words = english.of("browserTab").storage.cookies;
const { cookieReasons } = english.of("trace");

const cookie: CookieView = {
  name: "session",
  value: "1",
  domain: "api.example",
  hostOnly: true,
  path: "/",
  secure: true,
  httpOnly: true,
  sameSite: "none",
  expires: 61_000,
};

describe("a cookie in the jar", () => {
  test("says all that decides where it goes", () => {
    expect(aboutCookie(words, { ...cookie, partition: "https://shop.example" }, "firefox", 1000)).toBe(
      "for api.example · only under https://shop.example · SameSite=None · Secure · HttpOnly · for another 60 s",
    );
    expect(
      aboutCookie(words, { ...cookie, path: "/a", hostOnly: false, secure: false, httpOnly: false, expires: null }, "firefox", 0),
    ).toBe("for api.example and its subdomains, path /a · SameSite=None · until the browser closes");
  });

  test("without SameSite: what this browser takes it for", () => {
    expect(aboutCookie(words, { ...cookie, sameSite: "unset" }, "firefox", 0)).toContain("no SameSite: counts as None here");
    expect(aboutCookie(words, { ...cookie, sameSite: "unset" }, "chromium", 0)).toContain("no SameSite: counts as Lax here");
    for (const profile of profiles) expect(unsetCountsAs[profile].toLowerCase()).toBe(knobsOf(profile).sameSiteDefault);
  });
});

describe("cookies that were kept out", () => {
  const sent = (action: number, withheld: string): TraceEvent => ({
    type: "step",
    action,
    step: {
      name: "credentials",
      gate: "request",
      verdict: "note",
      values: { mode: "include", included: true, cookies: [], withheld: [{ name: withheld, because: "third-party" }] },
    },
  });
  const stored: TraceEvent = {
    type: "step",
    action: 1,
    step: {
      name: "cookies-stored",
      gate: "request",
      verdict: "note",
      values: {
        stored: [],
        deleted: [],
        refused: [{ line: "session=2; Path=/", because: "third-party" }],
        evicted: [{ names: ["old", "older"], because: "too-many", most: 180 }],
      },
    },
  };
  const begins = (action: number): TraceEvent => ({ type: "action", action, by: "page:shop", now: 0 });
  const trace: Trace = {
    events: [begins(0), sent(0, "old"), begins(1), sent(1, "session"), sent(1, "session"), stored],
    outcomes: [],
  };

  test("in the action under way, up to the cursor, each once", () => {
    expect(cookieTroubles(trace, 6, 1)).toEqual([
      { cookie: "session", result: "not-sent", because: "third-party", others: 0 },
      { cookie: "session", result: "not-stored", because: "third-party", others: 0 },
      { cookie: "old", result: "dropped", because: "too-many", most: 180, others: 1 },
    ]);
    expect(cookieTroubles(trace, 4, 1)).toHaveLength(1);
  });

  test("each says why, and how many others went with it", () => {
    const told = cookieTroubles(trace, 6, 1).map((trouble) => plain(words.trouble(trouble, reasonOf(cookieReasons, trouble))));
    expect(told).toEqual([
      "session was not sent: third-party cookies are blocked in this browser.",
      "session was not stored: third-party cookies are blocked in this browser.",
      "old and 1 more were dropped: the browser holds 180 cookies of one site at most.",
    ]);
  });

  test("that the browser is set so is told where it matters", () => {
    const { browser } = sample;
    const troubles = cookieTroubles(trace, 6, 1);
    expect(isAsSet({ ...browser, thirdPartyCookies: "blocked" }, troubles)).toBe(true);
    expect(isAsSet({ ...browser, thirdPartyCookies: "as-shipped" }, troubles)).toBe(false);
    const bySameSite = { cookie: "a", result: "not-sent", because: "same-site", others: 0 } as const;
    expect(isAsSet({ ...browser, thirdPartyCookies: "blocked" }, [bySameSite])).toBe(false);
  });
});
