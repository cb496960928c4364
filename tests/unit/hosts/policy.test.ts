import { describe, expect, test } from "vitest";
import { type CorsPolicySpec, policyHeaders } from "../../../src/hosts/policy/headers.ts";
import { ask, host, preflight, request } from "./ask.ts";

const shop = "https://shop.example";
const evil = "https://evil.example";

function policy(over: Partial<CorsPolicySpec>): CorsPolicySpec {
  return {
    ...{
      kind: "cors",
      off: false,
      when: [],
      unless: [],
      style: "policy",
      origins: [],
      methods: [],
      headers: [],
      credentials: false,
      maxAge: null,
    },
    ...{ rules: [], ownOrigin: "checked", preflights: "answer", onStatuses: "all" },
    ...{ expose: [], vary: true, unknownOrigin: "omit" },
    ...over,
  } as CorsPolicySpec;
}

/** Access-Control-Allow-Origin and Vary for a request of that origin. */
function said(over: Partial<CorsPolicySpec>, origin: string | null) {
  const { actual, refused } = policyHeaders(policy(over), request("GET", "/", origin === null ? [] : [["Origin", origin]]));
  const of = (wanted: string) => actual.find(([name]) => name === wanted)?.[1] ?? null;
  return [of("Access-Control-Allow-Origin"), of("Vary"), refused];
}

describe("which origin a policy names, and whether caches must tell origins apart", () => {
  test.each([
    ["any", { origins: "any" }, shop, "*", null],
    ["any, no Origin", { origins: "any" }, null, "*", null],
    ["any with credentials: the usual mistake is put on the wire", { origins: "any", credentials: true }, shop, "*", null],
    ["reflect", { origins: "reflect" }, evil, evil, "Origin"],
    ["reflect null", { origins: "reflect" }, "null", "null", "Origin"],
    ["reflect, no Origin: Vary all the same", { origins: "reflect" }, null, null, "Origin"],
    ["listed", { origins: [shop] }, shop, shop, "Origin"],
    ["not listed", { origins: [shop] }, evil, null, "Origin"],
    ["listed with a slash: not the same", { origins: [`${shop}/`] }, shop, null, "Origin"],
    ["vary forgotten", { origins: [shop], vary: false }, shop, shop, null],
    ["first of one is constant", { origins: [shop], unknownOrigin: "first" }, evil, shop, null],
    ["first of two", { origins: [shop, "https://b.example"], unknownOrigin: "first" }, evil, shop, "Origin"],
    ["nobody", { origins: [] }, shop, null, null],
  ] as const)("%s", (_, over, origin, allowed, vary) => {
    expect(said(over as Partial<CorsPolicySpec>, origin)).toEqual([allowed, vary, false]);
  });

  test("refuse turns unknown origins away, and nobody without an Origin", () => {
    expect(said({ origins: [shop], unknownOrigin: "refuse" }, evil)).toEqual([null, "Origin", true]);
    expect(said({ origins: [shop], unknownOrigin: "refuse" }, null)).toEqual([null, "Origin", false]);
    expect(said({ origins: [shop], unknownOrigin: "refuse" }, shop)).toEqual([shop, "Origin", false]);
  });
});

describe("preflight and actual response say different things", () => {
  const spec = policy({
    ...{
      origins: [shop],
      methods: ["PUT", "DELETE"],
      headers: ["X-A", "X-B"],
      credentials: true,
      maxAge: 600,
      expose: ["X-Total"],
    },
  });

  test("permissions on the preflight, exposure on the response", () => {
    const { preflight: first, actual } = policyHeaders(spec, preflight("/"));
    expect(first).toEqual([
      ["Access-Control-Allow-Origin", shop],
      ["Access-Control-Allow-Credentials", "true"],
      ["Access-Control-Allow-Methods", "PUT, DELETE"],
      ["Access-Control-Allow-Headers", "X-A, X-B"],
      ["Access-Control-Max-Age", "600"],
      ["Vary", "Origin"],
    ]);
    expect(actual).toEqual([
      ["Access-Control-Allow-Origin", shop],
      ["Access-Control-Allow-Credentials", "true"],
      ["Access-Control-Expose-Headers", "X-Total"],
      ["Vary", "Origin"],
    ]);
  });

  test("a refused origin gets 403 before anything else happens", () => {
    const api = host([
      { ...spec, origins: [shop], methods: [], headers: [], expose: [], unknownOrigin: "refuse" },
      { kind: "handler", routes: [{ effect: "pays" }] },
    ]);
    expect(ask(api, request("POST", "/", [["Origin", evil]])).results).toEqual(["cors answered 403 origin-refused"]);
    expect(ask(api, preflight("/", "PUT", evil)).results).toEqual(["cors answered 403 origin-refused"]);
    expect(ask(api, request("POST", "/")).results).toContain("effect pays");
  });

  test("OPTIONS without Access-Control-Request-Method is no preflight", () => {
    const api = host([
      { kind: "cors", style: "policy", origins: "any" },
      { kind: "handler", routes: [{}] },
    ]);
    expect(ask(api, request("OPTIONS", "/", [["Origin", shop]])).results[0]).toBe("handler answered 200 route");
  });
});
