import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { defaultRule, needsPublicSuffixList } from "../../../src/run/world.ts";
import { type ScenarioInput, ScenarioSchema } from "../../../src/scenario/schema.ts";

const base: ScenarioInput = {
  version: 2,
  pages: [{ id: "page", url: "https://shop.example/" }],
  hosts: [{ id: "api", origins: ["https://api.example"], layers: [{ kind: "handler", routes: [{ path: "/x" }] }] }],
  actions: [{ kind: "fetch", page: "page", url: "https://api.example/x" }],
};
const needs = (change: Partial<ScenarioInput>) => needsPublicSuffixList(v.parse(ScenarioSchema, { ...base, ...change }));
const route = (change: object) => ({
  hosts: [{ id: "api", origins: ["https://api.example"], layers: [{ kind: "handler" as const, routes: [change] }] }],
});

describe("the default rule is enough", () => {
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

  it("for cookies of such a host", () => {
    expect(needs(route({ cookies: ["a=1; Domain=shop.example"] }))).toBe(false);
    expect(needs({ browser: { cookies: [{ url: "https://shop.example/", line: "a=1" }] } })).toBe(false);
  });

  it("and agrees with the list on these", () => {
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
      "com",
    ]) {
      expect([host, defaultRule.registrableDomain(host)]).toEqual([host, publicSuffixList.registrableDomain(host)]);
    }
  });
});

describe("the Public Suffix List is needed", () => {
  it.each([
    ["a real domain of a page", { pages: [{ id: "page", url: "https://shop.co.uk/" }] }],
    ["a real domain in an action", { actions: [{ kind: "fetch", page: "page", url: "https://one.github.io/" }] }],
    ["one without slashes", { actions: [{ kind: "fetch", page: "page", url: "https:github.io" }] }],
    ["one with backslashes", { actions: [{ kind: "fetch", page: "page", url: "\\\\github.io\\x" }] }],
    ["one behind a user name", { actions: [{ kind: "fetch", page: "page", url: "//shop.example@github.io/" }] }],
    ["one in a Location", route({ status: 302, headers: [["Location", "https://github.io/"]] })],
    ["one of a cookie", { browser: { cookies: [{ url: "https://github.io/", line: "a=1" }] } }],
  ] as [string, Partial<ScenarioInput>][])("for %s", (_name, change) => {
    expect(needs(change)).toBe(true);
  });

  it("and knows its private part", () => {
    expect(publicSuffixList.registrableDomain("a.shop.co.uk")).toBe("shop.co.uk");
    expect(publicSuffixList.registrableDomain("a.shop.github.io")).toBe("shop.github.io");
  });
});
