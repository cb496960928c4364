import { describe, expect, it } from "vitest";
import type { FetchCall } from "../../../../src/engine/model/calls.ts";
import type { Page } from "../../../../src/engine/model/page.ts";
import type { ProfileName } from "../../../../src/engine/profiles/names.ts";
import { answer, api, fetches, headerOf, newBrowser, openServer, purposes, type Server, sandboxed, xhrs } from "../browse.ts";

const url = `${api}/x`;

function preflight(headers: Readonly<Record<string, string>>): Server {
  return (request, count) =>
    request.purpose === "preflight"
      ? answer({ "Access-Control-Allow-Origin": headerOf(request, "origin") ?? "", ...headers }, 204, "")
      : openServer(request, count);
}

const allowing = (maxAge: string): Server =>
  preflight({ "Access-Control-Allow-Methods": "PUT, DELETE", "Access-Control-Max-Age": maxAge });

type Call = Partial<FetchCall> & { readonly page?: Page };

/** How many preflights each call took; a number lets milliseconds pass. */
function preflights(profile: ProfileName, server: Server, calls: readonly (Call | number)[]): number[] {
  const browser = newBrowser(profile);
  return calls.flatMap((call) => {
    if (typeof call === "number") {
      browser.now += call;
      return [];
    }
    const { page, ...init } = call;
    const played = fetches(url, server, init, page === undefined ? { browser } : { browser, page });
    return [purposes(played).filter((purpose) => purpose === "preflight").length];
  });
}

const put: Call = { method: "PUT" };

describe("B1: caps, on the clock", () => {
  it.each([
    ["chromium", 7200],
    ["firefox", 86_400],
    ["webkit", 600],
  ] as const)("%s forgets after %i seconds, whatever the server asks for", (profile, cap) => {
    const milliseconds = cap * 1000;
    expect(preflights(profile, allowing("999999"), [put, milliseconds - 1, put, 1, put])).toEqual([1, 0, 1]);
  });

  it("the Standard has no cap", () => {
    expect(preflights("standard", allowing("999999"), [put, 999_998_999, put, 1001, put])).toEqual([1, 0, 1]);
  });

  it.each(["chromium", "firefox", "webkit", "standard"] as const)("%s keeps to a shorter time", (profile) => {
    expect(preflights(profile, allowing("60"), [put, 59_999, put, 1, put])).toEqual([1, 0, 1]);
  });
});

describe("B1: a Max-Age that is none", () => {
  it.each([
    ["A2: -1", "-1", { standard: [1, 0], chromium: [1, 1], firefox: [1, 1], webkit: [1, 1] }],
    ["F10: abc", "abc", { standard: [1, 0], chromium: [1, 0], firefox: [1, 1], webkit: [1, 0] }],
    ["F10: 600, 600", "600, 600", { standard: [1, 0], chromium: [1, 0], firefox: [1, 1], webkit: [1, 0] }],
    ["F10: +600", "+600", { standard: [1, 0], chromium: [1, 0], firefox: [1, 1], webkit: [1, 0] }],
    ["F10: 600.5", "600.5", { standard: [1, 0], chromium: [1, 0], firefox: [1, 1], webkit: [1, 0] }],
    ["K6: 0", "0", { standard: [1, 1], chromium: [1, 1], firefox: [1, 1], webkit: [1, 1] }],
    ["empty", "", { standard: [1, 0], chromium: [1, 0], firefox: [1, 0], webkit: [1, 0] }],
  ] as const)("%s", (_, maxAge, counts) => {
    for (const [profile, expected] of Object.entries(counts)) {
      expect(preflights(profile as ProfileName, allowing(maxAge), [put, 4999, put]), profile).toEqual(expected);
    }
  });

  it("where it counts as missing, it counts for five seconds", () => {
    expect(preflights("chromium", allowing("abc"), [put, 5000, put])).toEqual([1, 1]);
  });
});

describe("B2: whom an entry serves", () => {
  it("C8, W6: what a sandboxed document was allowed serves it again in all but Chromium, and another one only in Firefox and the Standard", () => {
    const sandbox: Call = { ...put, page: sandboxed() };
    const another: Call = { ...put, page: sandboxed() };
    const profiles = ["standard", "chromium", "firefox", "webkit"] as const;
    const counts = (then: Call) => profiles.map((profile) => preflights(profile, allowing("60"), [sandbox, then])[1]);
    expect(counts(sandbox)).toEqual([0, 1, 0, 0]);
    expect(counts(another)).toEqual([0, 1, 0, 1]);
  });

  it("an entry that does not suffice is erased by Chromium and WebKit", () => {
    const server: Server = (request, count) =>
      headerOf(request, "access-control-request-method") === "PATCH" ? answer({}, 403, "") : allowing("60")(request, count);
    const counts = (profile: ProfileName) => preflights(profile, server, [put, { method: "PATCH" }, put]);
    expect(counts("chromium")).toEqual([1, 1, 1]);
    expect(counts("webkit")).toEqual([1, 1, 1]);
  });

  it("F15: Firefox looks up in mode no-cache, and a no-store request fills the cache", () => {
    expect(preflights("firefox", allowing("60"), [put, { ...put, cache: "no-cache" }])).toEqual([1, 0]);
    expect(preflights("firefox", allowing("60"), [{ ...put, cache: "no-store" }, put])).toEqual([1, 0]);
    expect(preflights("firefox", allowing("60"), [put, { ...put, cache: "reload" }])).toEqual([1, 1]);
  });

  it("fetch() and XMLHttpRequest share it", () => {
    const browser = newBrowser("chromium");
    fetches(url, allowing("60"), put, { browser });
    expect(purposes(xhrs(url, allowing("60"), { method: "DELETE" }, { browser }))).toEqual(["actual"]);
  });
});
