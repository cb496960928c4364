import { describe, expect, it } from "vitest";
import { knobsOf } from "../../../../src/engine/profiles/knobs-of.ts";
import type { ProfileName } from "../../../../src/engine/profiles/names.ts";
import { corsUnsafeRequestHeaderNames, isCorsSafelistedHeader } from "../../../../src/engine/requests/safelist.ts";

const safe = (name: string, value: string, profile: ProfileName = "standard") =>
  isCorsSafelistedHeader(name, value, knobsOf(profile));
const unsafeNames = (headers: readonly (readonly [string, string])[], profile: ProfileName = "standard") =>
  corsUnsafeRequestHeaderNames(headers, knobsOf(profile));
const bytes = (count: number) => "a".repeat(count);

describe("§3.2: the CORS-safelisted request-headers", () => {
  it.each([
    ["accept", "text/html;q=0.9"],
    ["accept", "é"],
    ["accept", bytes(128)],
    ["accept-language", "en-US,en;q=0.9"],
    ["content-language", "de"],
    ["content-type", "application/x-www-form-urlencoded"],
    ["content-type", "multipart/form-data"],
    ["content-type", "Text/Plain; charset=utf-8"],
    ["content-type", "text/plain;"],
    ["content-type", "text/plain;garbage"],
    ["range", "bytes=0-"],
    ["range", "bytes=0-255"],
  ])("3.2 %s: %s needs no permission", (name, value) => {
    expect(safe(name, value)).toBe(true);
  });

  it.each([
    ["accept", bytes(129)],
    ["accept", 'text/"html'],
    ["accept", "a(b"],
    ["accept", "a\u007fb"],
    ["accept", "a\u0001b"],
    ["accept-language", "en_US"],
    ["content-language", "dé"],
    ["content-type", "application/json"],
    ["content-type", "text/plain,"],
    ["content-type", "text/plain, application/json"],
    ["content-type", "text /plain"],
    ["content-type", "text/plain\u000b"],
    ["content-type", "text"],
    ["content-type", ""],
    ["range", "bytes=-500"],
    ["range", "bytes=5-1"],
    ["range", "bytes= 0-1"],
    ["range", "bytes=0-1,4-5"],
    ["range", "BYTES=0-"],
    ["range", "0-1"],
    ["authorization", "Basic eA=="],
    ["x-requested-with", "XMLHttpRequest"],
    ["cache-control", "no-cache"],
    ["pragma", "no-cache"],
    ["if-none-match", '"x"'],
    ["last-event-id", "1"],
    ["user-agent", "me"],
    ["save-data", "on"],
  ])("3.2 %s: %s needs permission", (name, value) => {
    expect(safe(name, value)).toBe(false);
  });

  it("3.2 HT is no unsafe byte", () => {
    expect(safe("accept", "a\tb")).toBe(true);
  });
});

describe("§3.3: the CORS-unsafe request-header names", () => {
  it("3.3 the names are lower case, sorted and listed once", () => {
    expect(
      unsafeNames([
        ["X-B", "1"],
        ["x-a", "1"],
        ["X-a", "2"],
        ["Accept", "*/*"],
      ]),
    ).toEqual(["x-a", "x-b"]);
  });

  it("3.3 every line is judged alone", () => {
    expect(
      unsafeNames([
        ["accept", bytes(65)],
        ["accept", bytes(65)],
      ]),
    ).toEqual([]);
  });

  it("3.3 they take in everything safelisted beyond 1024 bytes of values, not of names", () => {
    const lines = (count: number, last: number): [string, string][] => [
      ...Array.from({ length: count }, (): [string, string] => ["accept", bytes(128)]),
      ["accept-language", bytes(last)],
    ];
    expect(unsafeNames(lines(7, 128))).toEqual([]);
    expect(unsafeNames(lines(8, 1))).toEqual(["accept", "accept-language"]);
  });
});

describe("where browsers differ on the safelist", () => {
  it("C1: Chromium lets well-formed client hints pass", () => {
    expect(safe("save-data", "on", "chromium")).toBe(true);
    expect(safe("save-data", "off", "chromium")).toBe(false);
    expect(safe("dpr", "2", "chromium")).toBe(true);
    expect(safe("dpr", "2.5", "chromium")).toBe(true);
    expect(safe("dpr", ".5", "chromium")).toBe(false);
    expect(safe("viewport-width", "100", "chromium")).toBe(true);
    expect(safe("viewport-width", "1.5", "chromium")).toBe(false);
    expect(safe("downlink", "1", "firefox")).toBe(false);
  });

  it("C2, W1: Chromium and WebKit join lines before they judge", () => {
    const twice: [string, string][] = [
      ["content-type", "text/plain"],
      ["content-type", "text/plain"],
    ];
    expect(unsafeNames(twice, "standard")).toEqual([]);
    expect(unsafeNames(twice, "chromium")).toEqual(["content-type"]);
    expect(unsafeNames(twice, "webkit")).toEqual(["content-type"]);
    const joinedIsSafe: [string, string][] = [
      ["content-type", "text/plain;;"],
      ["content-type", "application/csp-report"],
    ];
    expect(unsafeNames(joinedIsSafe, "standard")).toEqual(["content-type"]);
    expect(unsafeNames(joinedIsSafe, "chromium")).toEqual([]);
  });

  it("F3: Firefox knows no total", () => {
    const lines = Array.from({ length: 9 }, (): [string, string] => ["accept", bytes(128)]);
    expect(unsafeNames(lines, "standard")).toEqual(["accept"]);
    expect(unsafeNames(lines, "firefox")).toEqual([]);
  });

  it("F4, F5: Firefox is stricter with Content-Type and Accept", () => {
    expect(safe("content-type", "text/plain;;", "firefox")).toBe(false);
    expect(safe("content-type", "text/plain;a=b,c", "firefox")).toBe(false);
    expect(safe("content-type", "text/plain;a=é", "firefox")).toBe(false);
    expect(safe("content-type", "text/plain;", "firefox")).toBe(true);
    expect(safe("content-type", "text/plain;garbage", "firefox")).toBe(true);
    expect(safe("accept", "é", "firefox")).toBe(false);
  });

  it("F6: Firefox names a header once per line", () => {
    const twice: [string, string][] = [
      ["x-a", "1"],
      ["x-a", "2"],
    ];
    expect(unsafeNames(twice, "firefox")).toEqual(["x-a", "x-a"]);
    expect(unsafeNames(twice, "chromium")).toEqual(["x-a"]);
  });

  it("W2: WebKit takes the unit of a Range in any case", () => {
    expect(safe("range", "BYTES=0-1", "webkit")).toBe(true);
    expect(safe("range", "BYTES=0-1", "chromium")).toBe(false);
  });

  it("browsers read the numbers of a Range into 64 bits", () => {
    const profiles = ["standard", "chromium", "firefox", "webkit"] as const;
    const inEach = (value: string) => profiles.map((profile) => safe("range", value, profile));
    expect(inEach("bytes=0-9223372036854775806")).toEqual([true, true, true, true]);
    expect(inEach("bytes=0-9223372036854775807")).toEqual([true, false, true, true]);
    expect(inEach("bytes=18446744073709551616-")).toEqual([true, false, false, false]);
    expect(inEach("bytes=9007199254740993-9007199254740992")).toEqual([false, false, false, false]);
  });
});
