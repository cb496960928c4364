import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { knobsOf } from "../../../src/engine/profiles/knobs.ts";
import { fullPlatform } from "../../../src/run/full-platform.ts";
import { lightPlatform, needsFullPlatform, platformFor } from "../../../src/run/platform.ts";
import { type ScenarioInput, ScenarioSchema } from "../../../src/scenario/schema.ts";

const base: ScenarioInput = {
  version: 1,
  pages: [{ id: "page", url: "https://shop.example/" }],
  hosts: [{ id: "api", origins: ["https://api.example"], layers: [{ kind: "handler", routes: [{ path: "/x" }] }] }],
  actions: [{ kind: "fetch", page: "page", url: "https://api.example/x" }],
};
const needs = (change: Partial<ScenarioInput>) => needsFullPlatform(v.parse(ScenarioSchema, { ...base, ...change }));
const route = (change: object) => ({
  hosts: [{ id: "api", origins: ["https://api.example"], layers: [{ kind: "handler" as const, routes: [change] }] }],
});

describe("the light platform is enough", () => {
  it.each([
    "https://shop.example",
    "http://localhost:3000",
    "http://app.shop.localhost",
    "http://127.0.0.1",
    "http://[::1]",
    "https://a.test",
    "https://www.example.com",
  ])("for %s", (origin) => {
    expect(needs({ pages: [{ id: "page", url: `${origin}/` }] })).toBe(false);
  });

  it("for a body that says it is UTF-8", () => {
    expect(needs(route({ headers: [["Content-Type", "application/json; charset=utf-8"]] }))).toBe(false);
  });

  it("for a page on this machine and a server beside it", () => {
    const url = "http://127.0.0.1:4000";
    const pages = [{ id: "page", url: "http://localhost:3000/" }];
    expect(needs({ pages, hosts: [{ id: "api", origins: [url] }], actions: [{ kind: "fetch", page: "page", url }] })).toBe(false);
  });

  it("and agrees with the full one on these", () => {
    for (const host of [
      "shop.example",
      "a.b.shop.example",
      "example",
      "localhost",
      "shop.localhost",
      "a.shop.localhost",
      "127.0.0.1",
      "[::1]",
      "a.test",
      "www.example.com",
    ]) {
      expect([host, lightPlatform.registrableDomain(host)]).toEqual([host, fullPlatform.registrableDomain(host)]);
    }
  });

  it("and refuses to hold a cookie", () => {
    const jar = lightPlatform.createCookieJar(knobsOf("standard"));
    expect(jar.matching("https://shop.example/", 0)).toEqual([]);
    expect(() => jar.store("a=1", "https://shop.example/", 0)).toThrow();
  });
});

describe("the full platform is needed", () => {
  it.each([
    ["a real domain of a page", { pages: [{ id: "page", url: "https://shop.co.uk/" }] }],
    ["a real domain in an action", { actions: [{ kind: "fetch", page: "page", url: "https://one.github.io/" }] }],
    ["one without slashes", { actions: [{ kind: "fetch", page: "page", url: "https:github.io" }] }],
    ["one with backslashes", { actions: [{ kind: "fetch", page: "page", url: "\\\\github.io\\x" }] }],
    ["one behind a user name", { actions: [{ kind: "fetch", page: "page", url: "//shop.example@github.io/" }] }],
    ["one in a Location", route({ status: 302, headers: [["Location", "https://github.io/"]] })],
    ["a cookie of the browser", { browser: { cookies: [{ url: "https://shop.example/", line: "a=1" }] } }],
    ["a cookie of a route", route({ cookies: ["a=1"] })],
    ["a Set-Cookie header", route({ headers: [["Set-Cookie", "a=1"]] })],
    ["a page's policy", { pages: [{ id: "page", url: "https://shop.example/", csp: "connect-src 'self'" }] }],
    ["a page's embedder policy", { pages: [{ id: "page", url: "https://shop.example/", coep: "require-corp" }] }],
    ["a public page and localhost", { actions: [{ kind: "fetch", page: "page", url: "http://localhost:3000/" }] }],
    ["a public page and an address at home", { actions: [{ kind: "fetch", page: "page", url: "//192.168.1.1" }] }],
    ["a redirect to this machine", route({ status: 302, headers: [["Location", "http://127.0.0.1/"]] })],
    ["text of another charset", route({ headers: [["Content-Type", "text/plain; charset=iso-8859-1"]] })],
    ["a byte order mark", route({ body: "\ufeffhi" })],
    ["what a data: URL holds", { actions: [{ kind: "fetch", page: "page", url: "data:,x" }] }],
    ["an address space of its own", { pages: [{ id: "page", url: "https://shop.example/", addressSpace: "local" }] }],
  ] as [string, Partial<ScenarioInput>][])("for %s", (_name, change) => {
    expect(needs(change)).toBe(true);
  });

  it("and is then loaded", async () => {
    expect(await platformFor(v.parse(ScenarioSchema, base))).toBe(lightPlatform);
    const scenario = v.parse(ScenarioSchema, { ...base, pages: [{ id: "page", url: "https://shop.co.uk/" }] });
    expect(await platformFor(scenario)).toBe(fullPlatform);
    expect(fullPlatform.registrableDomain("a.shop.co.uk")).toBe("shop.co.uk");
  });
});
