import { describe, expect, it } from "vitest";
import type { FetchCall } from "../../../../src/engine/model/calls.ts";
import type { ProfileName } from "../../../../src/engine/profiles/names.ts";
import {
  answer,
  fetches,
  headerOf,
  loads,
  newBrowser,
  pageAt,
  redirecting,
  type Sent,
  type Server,
  valuesOf,
} from "../browse.ts";

/** As in the recordings: the page's own server, another port of its site, another site; all over http on loopback. */
const own = "http://localhost:8701";
const sameSite = "http://localhost:8704";
const crossSite = "http://127.0.0.1:8702";
const everybody: readonly ProfileName[] = ["standard", "chromium", "firefox", "webkit"];

/** What the second request carries after the first has been answered with the line. */
function roundTrip(profile: ProfileName, origin: string, line: string, credentials: FetchCall["credentials"] = "include") {
  const browser = newBrowser(profile);
  const server: Server = (request) =>
    answer({
      "Access-Control-Allow-Origin": headerOf(request, "origin") ?? "",
      "Access-Control-Allow-Credentials": "true",
      "Set-Cookie": line,
    });
  const page = pageAt(`${own}/page`);
  fetches(`${origin}/r`, server, { credentials }, { browser, page });
  const [second] = fetches(`${origin}/r`, server, { credentials }, { browser, page }).sent;
  return second ? headerOf(second, "cookie") : null;
}

const row = (origin: string, line: string, credentials?: FetchCall["credentials"]) =>
  everybody.map((profile) => roundTrip(profile, origin, line, credentials));

describe("B6, K1-K5: standard, Chromium, Firefox, WebKit", () => {
  it.each([
    ["K4: Secure on the own localhost", own, "a=1; SameSite=None; Secure", ["a=1", "a=1", "a=1", null]],
    ["K4: Secure on another port of it", sameSite, "a=1; SameSite=None; Secure", ["a=1", "a=1", "a=1", null]],
    ["K5: None without Secure", own, "a=1; SameSite=None", [null, null, null, "a=1"]],
    ["K5: None without Secure, another port", sameSite, "a=1; SameSite=None", [null, null, null, "a=1"]],
    ["K1: None and Secure of another site", crossSite, "a=1; SameSite=None; Secure", ["a=1", "a=1", "a=1", null]],
    ["K2: no SameSite, of another site", crossSite, "a=1", [null, null, "a=1", null]],
    ["K2: HttpOnly without SameSite, of another site", crossSite, "a=1; HttpOnly", [null, null, "a=1", null]],
    ["K3: Lax of another site", crossSite, "a=1; SameSite=Lax", [null, null, null, null]],
    ["Strict of another site", crossSite, "a=1; SameSite=Strict", [null, null, null, null]],
    ["Lax within the site", sameSite, "a=1; SameSite=Lax", ["a=1", "a=1", "a=1", "a=1"]],
    ["Strict within the site", sameSite, "a=1; SameSite=Strict", ["a=1", "a=1", "a=1", "a=1"]],
    ["no SameSite within the site", sameSite, "a=1", ["a=1", "a=1", "a=1", "a=1"]],
    ["HttpOnly is for script only", own, "a=1; HttpOnly", ["a=1", "a=1", "a=1", "a=1"]],
    ["Partitioned, of another site", crossSite, "a=1; Partitioned; SameSite=None; Secure", ["a=1", "a=1", "a=1", null]],
    ["Partitioned without Secure", own, "a=1; Partitioned", ["a=1", null, null, "a=1"]],
    ["neither name nor =", sameSite, "a", ["a", "a", "a=", "a"]],
    ["Domain of one label", own, "a=1; Domain=localhost", ["a=1", "a=1", "a=1", null]],
    ["__Secure- without Secure", own, "__Secure-a=1", [null, null, null, "__Secure-a=1"]],
    ["__host- without Path", own, "__host-a=1; Secure", [null, null, null, null]],
    ["__Host- with all it takes", own, "__Host-a=1; Secure; Path=/", ["__Host-a=1", "__Host-a=1", "__Host-a=1", null]],
  ])("%s", (_, origin, line, expected) => {
    expect(row(origin, line)).toEqual(expected);
  });

  it("SameSite on a way over https and back to an http page: to Firefox and WebKit it never left the site", () => {
    const [page, over] = ["http://shop.example", "https://api.shop.example"];
    const server = redirecting({ [`${over}/r`]: `${page}/cart` });
    const cookie = (profile: ProfileName) => {
      const browser = newBrowser(profile);
      browser.cookies.store("sid=1; Path=/; SameSite=Lax", `${page}/`, 0, undefined);
      const { sent } = loads("img", `${over}/r`, server, {}, { browser, page: pageAt(`${page}/page`) });
      return headerOf(sent[1] as Sent, "cookie");
    };
    expect(everybody.map(cookie)).toEqual([null, "sid=1", "sid=1", "sid=1"]);
  });

  it("a cookie that gets another value keeps its place, but for Chromium", () => {
    const orders = (last: string) =>
      everybody.map((profile) => {
        const browser = newBrowser(profile);
        const lines = ["a=1", "b=2", last].map((line): [string, string] => ["Set-Cookie", line]);
        const page = pageAt(`${own}/page`);
        const server: Server = () => ({ status: 200, headers: lines, body: "" });
        fetches(`${own}/r`, server, {}, { browser, page });
        const [second] = fetches(`${own}/r`, server, {}, { browser, page }).sent;
        return second ? headerOf(second, "cookie") : null;
      });
    expect(orders("a=3")).toEqual(["a=3; b=2", "b=2; a=3", "a=3; b=2", "a=3; b=2"]);
    expect(orders("a=1")).toEqual(["a=1; b=2", "a=1; b=2", "a=1; b=2", "a=1; b=2"]);
  });

  it("Chromium: a partitioned cookie stays with the site it was set on", () => {
    const browser = newBrowser("chromium");
    const server: Server = (request) =>
      answer({
        "Access-Control-Allow-Origin": headerOf(request, "origin") ?? "",
        "Access-Control-Allow-Credentials": "true",
        "Set-Cookie": "a=1; Partitioned; SameSite=None; Secure",
      });
    const cookieOf = (page: string) => {
      const [sent] = fetches("https://ads.example/r", server, { credentials: "include" }, { browser, page: pageAt(page) }).sent;
      return sent ? headerOf(sent, "cookie") : null;
    };
    expect(["https://one.example/", "https://two.example/", "https://one.example/b"].map(cookieOf)).toEqual([null, null, "a=1"]);
  });

  it("§14: without credentials nothing is stored", () => {
    expect(row(own, "a=1", "omit")).toEqual([null, null, null, null]);
    expect(row(sameSite, "a=1", "same-origin")).toEqual([null, null, null, null]);
    expect(row(own, "a=1", "same-origin")).toEqual(["a=1", "a=1", "a=1", "a=1"]);
  });

  it("schemeful same-site: http and https of one domain are two sites to Chromium and the Standard", () => {
    const sent = (profile: ProfileName) => {
      const browser = newBrowser(profile);
      browser.cookies.store("a=1; SameSite=Lax; Secure", "https://shop.example/", 0);
      const page = pageAt("http://shop.example/");
      const played = fetches("https://shop.example/x", () => answer(), { credentials: "include" }, { browser, page });
      return valuesOf(played, "credentials")?.cookies;
    };
    expect(everybody.map(sent)).toEqual([[], [], ["a"], ["a"]]);
  });
});

describe("the jar", () => {
  it("says under which site a partitioned cookie lies", () => {
    const browser = newBrowser("firefox");
    const page = pageAt(`${own}/page`);
    fetches(`${crossSite}/r`, () => answer({ "Set-Cookie": "a=1" }), { credentials: "include" }, { browser, page });
    const { states } = fetches(`${own}/r`, () => answer({ "Set-Cookie": "b=1" }), {}, { browser, page });
    expect(states.at(-1)?.cookies?.map(({ name, partition }) => [name, partition])).toEqual([
      ["a", "http://localhost"],
      ["b", undefined],
    ]);
  });

  it("keeps what a redirect has set", () => {
    const browser = newBrowser();
    const server: Server = (request) =>
      request.url.endsWith("/r") ? answer({ "Set-Cookie": "a=1", Location: "/next" }, 302) : answer();
    const { sent } = fetches(`${own}/r`, server, {}, { browser, page: pageAt(`${own}/page`) });
    expect(sent.map((request) => headerOf(request, "cookie"))).toEqual([null, "a=1"]);
  });
});
