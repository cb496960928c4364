import { describe, expect, test } from "vitest";
import { mentions } from "../../../../src/scenario/building/rename.ts";
import { withDefaults } from "../../../../src/scenario/defaults.ts";
import { applyEdit } from "../../../../src/scenario/edits.ts";
import { isScenario } from "../../../../src/scenario/is-scenario.ts";
import { problemsOf } from "../../../../src/scenario/problems.ts";
import type { Scenario } from "../../../../src/scenario/schema.ts";

const school = withDefaults({
  version: 2,
  pages: [{ id: "page", url: "https://school.example/" }],
  hosts: [
    {
      id: "api",
      name: "Grades",
      origins: ["https://api.school.example"],
      layers: [
        { kind: "cors", style: "headers", actual: [["Access-Control-Allow-Origin", "https://school.example"]] },
        { kind: "handler", routes: [{}] },
      ],
    },
  ],
  actions: [{ kind: "fetch", page: "page", url: "https://api.school.example/grades" }],
});

const fine = (scenario: Scenario) => {
  expect(problemsOf(scenario)).toEqual([]);
  expect(isScenario(scenario)).toBe(true);
  return scenario;
};
const originsOf = ({ hosts }: Scenario) => hosts.map(({ id, origins }) => [id, origins]);

describe("a proxy in front of a server", () => {
  const inserted = fine(
    applyEdit(school, { type: "insertProxy", host: 0, name: "nginx", address: "http://grades.internal:8080" }),
  );

  test("takes over its address: what asked the server asks the proxy, without a change", () => {
    expect(originsOf(inserted)).toEqual([
      ["proxy", ["https://api.school.example"]],
      ["api", ["http://grades.internal:8080"]],
    ]);
    expect(inserted.hosts[0]).toMatchObject({
      name: "nginx",
      role: "proxy",
      layers: [{ kind: "forward", upstreams: ["http://grades.internal:8080"] }],
    });
    expect(inserted.actions).toBe(school.actions);
  });

  test("on the way between a proxy and its server only that way is turned", () => {
    const via = { host: 0, layer: 0, upstream: 0 };
    const two = fine(applyEdit(inserted, { type: "insertProxy", host: 1, via, name: "Cache", address: "http://cache.internal" }));
    expect(two.hosts.map(({ name }) => name)).toEqual(["nginx", "Cache", "Grades"]);
    expect(two.hosts[0]?.layers[0]).toMatchObject({ upstreams: ["http://cache.internal"] });
    expect(two.hosts[1]).toMatchObject({
      origins: ["http://cache.internal"],
      layers: [{ upstreams: ["http://grades.internal:8080"] }],
    });
    expect(two.hosts[2]).toBe(inserted.hosts[1]);
  });

  test("taken out, the server answers at its address again", () => {
    expect(originsOf(fine(applyEdit(inserted, { type: "takeProxyOut", host: 0 })))).toEqual(originsOf(school));
  });

  test("taken out, an address that somebody else knows stays", () => {
    const asked = applyEdit(inserted, {
      ...{ type: "drawRequest", page: "page", url: "http://grades.internal:8080/", method: "GET" },
      ...{ json: false, credentials: false },
    });
    const [[, origins] = []] = originsOf(applyEdit(asked, { type: "takeProxyOut", host: 0 }));
    expect(origins).toEqual(["https://api.school.example", "http://grades.internal:8080"]);
  });

  test.each(["no address", "https://api.school.example", "ftp://files.example"])("not at %j", (address) => {
    expect(applyEdit(school, { type: "insertProxy", host: 0, name: "nginx", address })).toBe(school);
  });
});

describe("a new origin", () => {
  const change = (follow: boolean) =>
    fine(applyEdit(school, { type: "rename", path: ["hosts", 0, "origins", 0], to: "https://grades.example", follow }));

  test("is followed by requests, upstreams, allow lists and policies, and by nothing that only begins like it", () => {
    const before = withDefaults({
      version: 2,
      pages: [
        { id: "page", url: "https://school.example/start", csp: "connect-src 'self' https://school.example" },
        { id: "other", url: "https://school.example.org/" },
      ],
      hosts: [
        {
          id: "own",
          origins: ["https://school.example"],
          layers: [{ kind: "cors", style: "policy", origins: ["https://school.example", "https://school.example.org"] }],
        },
        {
          id: "proxy",
          role: "proxy",
          origins: ["https://proxy.example"],
          layers: [{ kind: "forward", upstreams: ["https://school.example/api"] }],
        },
      ],
      actions: [
        { kind: "fetch", page: "page", url: "https://school.example/x?y#z", body: "https://school.example", method: "POST" },
      ],
    });
    expect(mentions(before, "https://school.example")).toHaveLength(6);
    const after = fine(
      applyEdit(before, { type: "rename", path: ["pages", 0, "url"], to: "https://kurs.example/", follow: true }),
    );
    expect(after.pages.map(({ url }) => url)).toEqual(["https://kurs.example/", "https://school.example.org/"]);
    expect(after.pages[0]?.csp).toBe("connect-src 'self' https://kurs.example");
    expect(after.hosts[0]).toMatchObject({
      origins: ["https://kurs.example"],
      layers: [{ origins: ["https://kurs.example", "https://school.example.org"] }],
    });
    expect(after.hosts[1]?.layers[0]).toMatchObject({ upstreams: ["https://kurs.example/api"] });
    // What is only sent is no address.
    expect(after.actions[0]).toMatchObject({ url: "https://kurs.example/x?y#z", body: "https://school.example" });
  });

  test("takes along the requests, or leaves them", () => {
    expect(change(true).actions[0]?.url).toBe("https://grades.example/grades");
    expect(change(false).actions).toBe(school.actions);
    expect(change(false).hosts[0]?.origins).toEqual(["https://grades.example"]);
  });
});

describe("a request that is drawn", () => {
  test("brings the server that it is sent to, once", () => {
    const draw = (scenario: Scenario, url: string) =>
      fine(applyEdit(scenario, { type: "drawRequest", page: "page", url, method: "PUT", json: true, credentials: true }));
    const drawn = draw(draw(school, "https://files.example/a"), "https://files.example/b");
    expect(drawn.hosts.map(({ origins }) => origins[0])).toEqual(["https://api.school.example", "https://files.example"]);
    expect(drawn.actions[2]).toMatchObject({
      ...{ kind: "fetch", page: "page", method: "PUT", credentials: "include" },
      headers: [["Content-Type", "application/json"]],
    });
    expect(() => JSON.parse((drawn.actions[2] as { body: string }).body)).not.toThrow();
  });

  test("of a program is no page's", () => {
    const request = { url: "https://api.school.example/", method: "GET", json: false, credentials: false };
    expect(fine(applyEdit(school, { type: "drawRequest", page: null, ...request })).actions[1]).toMatchObject({ kind: "client" });
    expect(applyEdit(school, { type: "drawRequest", page: "nobody", ...request })).toBe(school);
  });
});

test("a page's copy asks what the page asks, from an origin of its own", () => {
  const twice = fine(applyEdit(school, { type: "duplicatePage", page: 0 }));
  const [first, second] = twice.pages;
  expect(new Set(twice.pages.map(({ url }) => url)).size).toBe(2);
  expect(twice.actions.map((action) => "page" in action && action.page)).toEqual([first?.id, second?.id]);
});
