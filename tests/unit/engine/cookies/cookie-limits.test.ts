import { describe, expect, it } from "vitest";
import type { ProfileName } from "../../../../src/engine/profiles/names.ts";
import { play } from "../../run/play.ts";
import { answer, fetches, headerOf, newBrowser, pageAt, type Server, shop, valuesOf } from "../browse.ts";

const everybody: readonly ProfileName[] = ["standard", "chromium", "firefox", "webkit"];
const x = (count: number) => "x".repeat(count);
const numbered = (from: number, to: number, attributes = "") =>
  Array.from({ length: to - from }, (_, i) => `c${from + i}=1${attributes}`);

const setting =
  (lines: readonly string[]): Server =>
  () =>
    answer(lines.map((line) => ["Set-Cookie", line] as const));

/** What became of the lines of the last of some responses. */
function visits(profile: ProfileName, ...responses: readonly (readonly string[])[]) {
  const browser = newBrowser(profile);
  const visit = { browser, page: pageAt(`${shop}/`) };
  const played = responses.map((lines) => fetches(`${shop}/x`, setting(lines), {}, visit));
  const sent = headerOf(fetches(`${shop}/x`, () => answer(), {}, visit).sent[0]!, "cookie");
  return { values: valuesOf(played.at(-1)!, "cookies-stored"), kept: played.at(-1)!.states.at(-1)?.cookies, sent };
}

describe("a cookie that is too long", () => {
  it("is refused with its reason, but not by WebKit", () => {
    const line = `a=${x(4096)}`;
    expect(everybody.map((profile) => visits(profile, [line]).values)).toMatchObject([
      { stored: [], refused: [{ line, because: "too-large" }] },
      { stored: [], refused: [{ line, because: "too-large" }] },
      { stored: [], refused: [{ line, because: "too-large" }] },
      { stored: ["a"], refused: [] },
    ]);
    expect(visits("chromium", [`a=${x(4095)}`]).values).toMatchObject({ stored: ["a"], refused: [] });
  });

  it("leaves the one that was there", () => {
    expect(visits("firefox", ["a=old"], [`a=${x(4096)}`]).sent).toBe("a=old");
  });

  it("is counted in bytes: a character beyond Latin-1 would be sent in UTF-8", () => {
    expect(visits("standard", [`a=${"→".repeat(1365)}`]).values?.stored).toEqual(["a"]);
    expect(visits("standard", [`a=${"→".repeat(1366)}`]).values?.stored).toEqual([]);
  });

  it("an attribute that is too long is as good as absent", () => {
    const line = `a=1; Path=/${x(1024)}`;
    expect(everybody.map((profile) => visits(profile, [line]).sent)).toEqual(["a=1", "a=1", "a=1", null]);
    // Secure stands behind it and still counts.
    expect(visits("standard", [`a=1; Domain=${x(1025)}; Secure`]).kept).toMatchObject([{ secure: true, hostOnly: true }]);
  });
});

it("cookies that the browser has from the start obey the same limits", () => {
  const cookies = [`long=${x(4096)}`, "a=1", `b=1; Path=/${x(1024)}`].map((line) => ({ url: `${shop}/`, line }));
  const kept = (profile: ProfileName) => {
    const [first] = play({ browser: { profile, cookies } }).events;
    return first?.type === "state" && first.cookies?.set.map(({ name, path }) => `${name} ${path.length}`);
  };
  expect(everybody.map(kept)).toEqual([
    ["a 1", "b 1"],
    ["a 1", "b 1"],
    ["a 1", "b 1"],
    ["long 1", "a 1", "b 1025"],
  ]);
});

describe("one cookie too many", () => {
  it("makes Chromium and Firefox drop the oldest, which is told and shows in the jar", () => {
    const [standard, chromium, firefox, webkit] = everybody.map((profile) => visits(profile, numbered(0, 180), ["d=1"]));
    const oldest = numbered(0, 31).map((line) => line.replace("=1", ""));
    for (const browser of [chromium, firefox]) {
      expect(browser?.values).toMatchObject({ stored: ["d"], evicted: [{ names: oldest, because: "too-many", most: 180 }] });
      expect(browser?.kept).toHaveLength(150);
    }
    for (const browser of [standard, webkit]) {
      expect(browser?.values?.evicted).toEqual([]);
      expect(browser?.kept).toHaveLength(181);
    }
  });

  it("is itself refused where only Secure ones are there and it is not", () => {
    const values = (profile: ProfileName) => visits(profile, numbered(0, 180, "; Secure"), ["d=1"]).values;
    expect(values("firefox")).toMatchObject({ stored: [], refused: [{ line: "d=1", because: "no-room" }], evicted: [] });
    // Chromium makes room all the same.
    expect(values("chromium")).toMatchObject({ stored: [], refused: [{ line: "d=1", because: "no-room" }] });
    expect(values("chromium")?.evicted[0]?.names).toHaveLength(30);
  });

  it("does not touch other sites", () => {
    const browser = newBrowser("chromium");
    for (const host of ["one", "two"]) {
      for (const line of numbered(0, 180)) browser.cookies.store(line, `https://${host}.example/`, 0);
    }
    expect(browser.cookies.matching("https://one.example/", 0)).toHaveLength(180);
    browser.cookies.store("d=1", "https://www.two.example/", 0);
    expect(["one", "two"].map((host) => browser.cookies.matching(`https://${host}.example/`, 0).length)).toEqual([180, 149]);
  });

  // So it was seen in the browsers, between http://a.shop.localhost and http://b.shop.localhost.
  it("is counted by site: sub-domains share", () => {
    const left = everybody.map((profile) => {
      const { cookies } = newBrowser(profile);
      for (const host of ["a", "b"]) for (const line of numbered(0, 100)) cookies.store(line, `https://${host}.shop.example/`, 0);
      return cookies.matching("https://a.shop.example/", 0).map(({ name }) => name);
    });
    expect(left.map(({ length }) => length)).toEqual([100, 69, 69, 100]);
    expect(left[1]?.[0]).toBe("c31");
  });

  it("spares what has been used since a minute ago", () => {
    const browser = newBrowser("firefox");
    for (const line of numbered(0, 180)) browser.cookies.store(line, `${shop}/`, 0);
    const [first, ...others] = browser.cookies.matching(shop, 60_000);
    browser.cookies.sent([first!], 60_000);
    browser.cookies.store("d=1", `${shop}/`, 60_000);
    expect(browser.cookies.matching(shop, 60_000).map(({ name }) => name)).toEqual([
      "c0",
      ...others.slice(31).map(({ name }) => name),
      "d",
    ]);
  });
});

describe("a Set-Cookie that ends a cookie", () => {
  it("is told as such, and the cookie is gone", () => {
    const { values, kept, sent } = visits("standard", ["a=1", "b=1"], ["a=; Max-Age=0"]);
    expect(values).toEqual({ stored: [], deleted: ["a"], refused: [], evicted: [] });
    expect(kept?.map(({ name }) => name)).toEqual(["b"]);
    expect(sent).toBe("b=1");
  });
});

describe("what the jar tells", () => {
  it("is the difference, in views that are made once", () => {
    const { cookies } = newBrowser();
    for (const line of numbered(0, 100)) cookies.store(line, `${shop}/`, 0);
    expect(cookies.changes().set).toHaveLength(100);
    const before = cookies.matching(shop, 0);
    cookies.store("c5=1", `${shop}/`, 0);
    expect(cookies.changes()).toEqual({ set: [], removed: [] });
    cookies.store("c5=2", `${shop}/`, 0);
    const { set } = cookies.changes();
    expect(set).toMatchObject([{ name: "c5", value: "2" }]);
    const now = cookies.matching(shop, 0);
    expect(now.map((view, i) => view === before[i])).toEqual(before.map(({ name }) => name !== "c5"));
    expect(now[5]).toBe(set[0]);
  });
});
