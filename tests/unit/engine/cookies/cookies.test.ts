import { describe, expect, it } from "vitest";
import type { Browser } from "../../../../src/engine/model/browser.ts";
import { type BrowserSettings, knobsAsSet } from "../../../../src/engine/profiles/as-set.ts";
import type { ProfileName } from "../../../../src/engine/profiles/names.ts";
import {
  answer,
  api,
  fetches,
  headerOf,
  newBrowser,
  openServer,
  pageAt,
  redirecting,
  sandboxed,
  shop,
  sister,
  valuesOf,
} from "../browse.ts";

const open = { "Access-Control-Allow-Origin": shop, "Access-Control-Allow-Credentials": "true" };
const setting = (line: string) => () => answer({ ...open, "Set-Cookie": line });

function browserWith(lines: readonly (readonly [url: string, line: string])[], profile: ProfileName = "standard"): Browser {
  const browser = newBrowser(profile);
  for (const [url, line] of lines) browser.cookies.store(line, url, 0);
  return browser;
}

const sentTo = (browser: Browser, url: string, credentials: "omit" | "same-origin" | "include", page = pageAt(`${shop}/`)) =>
  headerOf(fetches(url, openServer, { credentials }, { browser, page }).sent.at(-1)!, "cookie");

describe("N1: when cookies go along", () => {
  it.each([
    [`${shop}/x`, "omit", null],
    [`${shop}/x`, "same-origin", "a=1"],
    [`${shop}/x`, "include", "a=1"],
    [`${sister}/x`, "same-origin", null],
    [`${sister}/x`, "include", "a=1"],
  ] as const)("to %s in mode %s: %s", (url, credentials, cookies) => {
    expect(sentTo(browserWith([[`${shop}/`, "a=1; Domain=shop.example"]]), url, credentials)).toBe(cookies);
  });

  it("a preflight never has any", () => {
    const browser = browserWith([[`${sister}/`, "a=1"]]);
    const { sent } = fetches(`${sister}/x`, openServer, { method: "PUT", credentials: "include" }, { browser });
    expect(sent.map((request) => headerOf(request, "cookie"))).toEqual([null, "a=1"]);
  });

  it("home by way of another origin: mode same-origin sends none", () => {
    const browser = browserWith([[`${shop}/`, "a=1; SameSite=None; Secure"]]);
    const byWayOf = (credentials: "same-origin" | "include") =>
      headerOf(fetches(`${api}/x`, redirecting({ [`${api}/x`]: `${shop}/y` }), { credentials }, { browser }).sent[1]!, "cookie");
    expect(byWayOf("same-origin")).toBeNull();
    expect(byWayOf("include")).toBe("a=1");
  });

  it("there is no step where there is no cookie", () => {
    expect(valuesOf(fetches(`${shop}/x`, openServer), "credentials")).toBeUndefined();
  });
});

describe("§14: SameSite", () => {
  const lines = [
    [`${api}/`, "strict=1; SameSite=Strict"],
    [`${api}/`, "lax=1; SameSite=Lax"],
    [`${api}/`, "unset=1"],
    [`${api}/`, "none=1; SameSite=None; Secure"],
  ] as const;

  it("cross-site only None is sent, the others are withheld", () => {
    const browser = browserWith(lines);
    const played = fetches(`${api}/x`, openServer, { credentials: "include" }, { browser });
    expect(headerOf(played.sent[0]!, "cookie")).toBe("none=1");
    expect(valuesOf(played, "credentials")).toEqual({
      mode: "include",
      included: true,
      cookies: ["none"],
      withheld: [
        { name: "strict", because: "same-site" },
        { name: "lax", because: "same-site" },
        { name: "unset", because: "same-site" },
      ],
    });
  });

  it("within the site all are sent, cross-origin too", () => {
    const page = pageAt("https://www.api.example/");
    expect(sentTo(browserWith(lines), `${api}/x`, "include", page)).toBe("strict=1; lax=1; unset=1; none=1");
  });

  it("a sandboxed page is cross-site to everybody", () => {
    const browser = browserWith([[`${shop}/`, "a=1; SameSite=Lax"]]);
    expect(sentTo(browser, `${shop}/x`, "include", sandboxed())).toBeNull();
  });

  it.each([
    ["standard", "none=1"],
    ["chromium", "none=1"],
    ["firefox", null],
    ["webkit", null],
  ] as const)("K1-K3: cookies that %s has of a third party from its own pages: %s", (profile, cookies) => {
    expect(sentTo(browserWith(lines, profile), `${api}/x`, "include")).toBe(cookies);
  });
});

describe("§14: Set-Cookie", () => {
  it.each([
    ["omit", []],
    ["same-origin", []],
    ["include", ["a"]],
  ] as const)("from another origin in mode %s stores %j", (credentials, stored) => {
    const played = fetches(api, setting("a=1; SameSite=None; Secure"), { credentials });
    expect(valuesOf(played, "cookies-stored")?.stored).toEqual(stored);
  });

  it("on a preflight counts for nothing", () => {
    const browser = newBrowser();
    const server = () => answer({ ...open, "Access-Control-Allow-Methods": "PUT", "Set-Cookie": "a=1; SameSite=None; Secure" });
    const played = fetches(api, server, { method: "PUT", credentials: "include" }, { browser });
    expect(played.steps.filter(({ name }) => name === "cookies-stored").map(({ values }) => values)).toMatchObject([
      { stored: [], refused: [{ because: "no-credentials" }] },
      { stored: ["a"], refused: [] },
    ]);
  });

  it("stores from a response that script may not read", () => {
    const browser = newBrowser();
    const played = fetches(
      api,
      () => answer({ "Set-Cookie": "a=1; SameSite=None; Secure" }),
      { credentials: "include" },
      { browser },
    );
    expect(played.outcome.kind).toBe("error");
    expect(played.states).toMatchObject([{ cookies: [{ name: "a", domain: "api.example" }] }]);
  });

  it.each([
    ["a=1", "same-site"],
    ["a=1; SameSite=Strict", "same-site"],
    ["a=1; SameSite=None", "secure"],
    ["a=1; SameSite=None; Secure; Domain=other.example", "invalid"],
  ])("a cross-site %s is refused: %s", (line, because) => {
    expect(valuesOf(fetches(api, setting(line), { credentials: "include" }), "cookies-stored")?.refused).toEqual([
      { line, because },
    ]);
  });

  it("Secure over http is refused, on localhost only by WebKit", () => {
    const store = (url: string, profile: ProfileName) =>
      valuesOf(
        fetches(`${url}/x`, () => answer({ "Set-Cookie": "a=1; Secure" }), {}, { page: pageAt(`${url}/`), profile }),
        "cookies-stored",
      )?.stored;
    expect(store("http://shop.example", "standard")).toEqual([]);
    expect(store("http://localhost:3000", "chromium")).toEqual(["a"]);
    expect(store("http://localhost:3000", "webkit")).toEqual([]);
  });

  it("K5: WebKit takes SameSite=None without Secure", () => {
    const at = (profile: ProfileName) =>
      valuesOf(fetches(`${shop}/x`, setting("a=1; SameSite=None"), {}, { profile }), "cookies-stored")?.stored;
    expect(at("webkit")).toEqual(["a"]);
    expect(at("firefox")).toEqual([]);
  });

  it("K1-K3: what becomes of a third party's cookie", () => {
    const roundTrip = (profile: ProfileName, line: string) => {
      const browser = newBrowser(profile);
      fetches(api, setting(line), { credentials: "include" }, { browser });
      return sentTo(browser, api, "include");
    };
    expect(roundTrip("standard", "a=1; SameSite=None; Secure")).toBe("a=1");
    expect(roundTrip("chromium", "a=1; SameSite=None; Secure")).toBe("a=1");
    expect(roundTrip("firefox", "a=1")).toBe("a=1");
    expect(roundTrip("webkit", "a=1")).toBeNull();
  });

  it("Firefox keeps a third party's cookies apart by the site of the page", () => {
    const browser = newBrowser("firefox");
    fetches(api, setting("a=1"), { credentials: "include" }, { browser });
    expect(sentTo(browser, api, "include", pageAt(`${sister}/`))).toBe("a=1");
    expect(sentTo(browser, api, "include", pageAt("https://other.example/"))).toBeNull();
    expect(sentTo(browser, api, "include", pageAt(`${api}/`))).toBeNull();
  });
});

it.each(["http://[::1]:3000/", "http://127.0.0.1/", "http://localhost:3000/", "http://a.shop.localhost/"])(
  "%s has cookies of its own",
  (url) => {
    expect(sentTo(browserWith([[url, "a=1"]]), `${url}x`, "same-origin", pageAt(url))).toBe("a=1");
  },
);

it("Firefox says that what a third party has set on its own pages stays behind", () => {
  const played = fetches(api, openServer, { credentials: "include" }, { browser: browserWith([[api, "a=1"]], "firefox") });
  expect(valuesOf(played, "credentials")?.withheld).toEqual([{ name: "a", because: "partitioned" }]);
});

describe("third-party cookies as the user has set them", () => {
  const none = "a=1; SameSite=None; Secure";
  const sentBy = (profile: ProfileName, thirdPartyCookies: BrowserSettings["thirdPartyCookies"], line = none) => {
    const browser: Browser = { ...newBrowser(profile), knobs: knobsAsSet(profile, { thirdPartyCookies }) };
    fetches(api, setting(line), { credentials: "include" }, { browser });
    return sentTo(browser, api, "include");
  };

  it.each(["standard", "chromium", "firefox", "webkit"] as const)("%s: blocked, none goes", (profile) => {
    expect(sentBy(profile, "blocked")).toBeNull();
  });

  it("kept apart by those who can, else blocked", () => {
    expect(["standard", "chromium", "firefox", "webkit"].map((name) => sentBy(name as ProfileName, "partitioned"))).toEqual([
      "a=1",
      null,
      "a=1",
      null,
    ]);
  });

  it.each(["as-shipped", "blocked", "partitioned"] as const)("Chrome, %s: a cookie that says Partitioned goes", (setting) => {
    expect(sentBy("chromium", setting, `${none}; Partitioned`)).toBe("a=1");
  });

  it.each(["as-shipped", "blocked", "partitioned"] as const)("%s: what SameSite withholds is withheld by SameSite", (setting) => {
    for (const profile of ["standard", "chromium", "firefox", "webkit"] as const) {
      const browser: Browser = {
        ...browserWith([[api, "a=1; SameSite=Strict"]], profile),
        knobs: knobsAsSet(profile, { thirdPartyCookies: setting }),
      };
      const played = fetches(api, openServer, { credentials: "include" }, { browser });
      expect(valuesOf(played, "credentials")?.withheld).toEqual([{ name: "a", because: "same-site" }]);
    }
  });

  it("a line that SameSite keeps out is refused by SameSite", () => {
    const browser: Browser = { ...newBrowser("chromium"), knobs: knobsAsSet("chromium", { thirdPartyCookies: "blocked" }) };
    const played = fetches(api, setting("a=1; SameSite=Lax"), { credentials: "include" }, { browser });
    expect(valuesOf(played, "cookies-stored")?.refused).toEqual([{ line: "a=1; SameSite=Lax", because: "same-site" }]);
  });
});

describe("time", () => {
  it.each([
    ["a=1; Max-Age=10", 9999, "a=1"],
    ["a=1; Max-Age=10", 10_000, null],
    ["a=1; Max-Age=0", 0, null],
    ["a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT", 0, null],
    ["a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=10", 0, "a=1"],
    ["a=1", 1e12, "a=1"],
  ])("%s after %i ms: %s", (line, now, cookies) => {
    const browser = browserWith([[`${shop}/`, line]]);
    browser.now = now;
    expect(sentTo(browser, `${shop}/x`, "same-origin")).toBe(cookies);
  });

  it("a newer cookie of the same name lives by its own Max-Age", () => {
    const browser = browserWith([[`${shop}/`, "a=1; Max-Age=10"]]);
    browser.cookies.store("a=2; Max-Age=10", `${shop}/`, 8000);
    browser.now = 12_000;
    expect(sentTo(browser, `${shop}/x`, "same-origin")).toBe("a=2");
    expect(browser.cookies.matching(`${shop}/`, 12_000)).toMatchObject([{ name: "a", value: "2", expires: 18_000 }]);
  });
});
