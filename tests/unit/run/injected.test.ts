import { describe, expect, it } from "vitest";
import { publicSuffixList } from "../../../src/public-suffixes/list.ts";
import { runInMemory } from "../../../src/run/run.ts";
import { parseScenario } from "../../../src/scenario/parse.ts";

function play(csp: string, injected = true) {
  const parsed = parseScenario({
    version: 2,
    pages: [{ id: "shop", url: "https://shop.example/", csp }],
    hosts: [{ id: "shop", origins: ["https://shop.example"], layers: [{ kind: "handler", routes: [{ path: "/basket" }] }] }],
    actions: [{ kind: "fetch", page: "shop", url: "/basket", injected }],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return runInMemory(parsed.scenario, publicSuffixList);
}

describe("an injected action", () => {
  it("is never begun where the page's policy forbids inline script", () => {
    const { events, outcomes } = play("script-src 'self'");
    expect(outcomes).toMatchObject([
      {
        kind: "error",
        exception: "never ran",
        failure: {
          code: "CSP_BLOCKED",
          values: { directive: "script-src", fallback: null, sources: "'self'", url: "inline" },
          context: { api: "fetch", pageOrigin: "https://shop.example", firstUrl: "https://shop.example/basket" },
        },
      },
    ]);
    expect(events.filter(({ type }) => type === "step")).toMatchObject([{ step: { name: "csp-check", verdict: "fail" } }]);
    expect(events.filter(({ type }) => type === "request")).toEqual([]);
  });

  it("has the page's origin and all its rights where it may run", () => {
    for (const csp of ["", "script-src 'self' 'unsafe-inline'"]) {
      expect(play(csp).outcomes).toMatchObject([{ kind: "response", responseType: "basic" }]);
    }
  });

  it("the page's own script is not asked", () => {
    expect(play("script-src 'self'", false).outcomes).toMatchObject([{ kind: "response" }]);
  });
});
