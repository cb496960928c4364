import { describe, expect, it } from "vitest";
import { applyEdit, type Edit } from "../../../src/scenario/edits.ts";
import { limits } from "../../../src/scenario/limits.ts";
import { lift, migrations } from "../../../src/scenario/migrations/index.ts";
import { parseScenario } from "../../../src/scenario/parse.ts";
import { currentVersion } from "../../../src/scenario/schema.ts";
import { sample, sampleInput } from "./sample.ts";

/** [path, code] of every problem after one edit that breaks the sample. */
function problemsAfter(edit: Edit): [string, string][] {
  const parsed = parseScenario(applyEdit(sample, edit));
  return parsed.ok ? [] : parsed.problems.map((problem) => [problem.path.join("."), problem.code]);
}

describe("parseScenario", () => {
  it("fills in every default", () => {
    expect(parseScenario(sampleInput)).toEqual({ ok: true, scenario: sample });
    expect(sample.browser).toEqual({
      profile: "chromium",
      cookies: [],
      thirdPartyCookies: "as-shipped",
      localNetwork: "denied",
    });
    expect(sample.actions[0]).toMatchObject({ method: "GET", mode: "cors", credentials: "same-origin", body: null });
  });

  it.each([[null], [undefined], ["text"], [3], [[]], [() => 0]])("refuses %s as no object", (value) => {
    expect(parseScenario(value)).toMatchObject({ ok: false, problems: [{ path: [], code: "not-an-object" }] });
  });

  it("survives an object that throws when it is read", () => {
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
      },
    );
    expect(parseScenario(hostile)).toMatchObject({ ok: false, problems: [{ code: "unreadable" }] });
  });

  it("wants a version, and knows a later one from an unknown one", () => {
    expect(parseScenario({})).toMatchObject({ problems: [{ code: "no-version" }] });
    expect(parseScenario({ ...sampleInput, version: 99 })).toMatchObject({ problems: [{ code: "future-version", given: 99 }] });
    expect(parseScenario({ ...sampleInput, version: 0 })).toMatchObject({ problems: [{ code: "unknown-version" }] });
    expect(parseScenario({ ...sampleInput, version: 1.5 })).toMatchObject({ problems: [{ code: "unknown-version" }] });
  });

  it("names the place and the kind of each mistake, all together", () => {
    const parsed = parseScenario({
      ...sampleInput,
      title: 3,
      extra: 1,
      hosts: [{ id: "Not An Id", origins: [] }],
      actions: [{ kind: "img" }],
    });
    expect(parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path.join(".")} ${code}`)).toEqual([
      "title wrong-type",
      "hosts.0.id malformed",
      "hosts.0.origins too-few",
      "actions.0.kind not-in-list",
      "extra unknown-key",
    ]);
  });

  it.each([
    ["a long URL", { type: "set", path: ["pages", 0, "url"], value: "x".repeat(limits.url + 1) }, ["pages.0.url", "too-long"]],
    [
      "many actions",
      { type: "set", path: ["actions"], value: Array(limits.actions + 1).fill(sample.actions[0]) },
      ["actions", "too-many"],
    ],
    ["hundreds of hosts", { type: "set", path: ["hosts"], value: Array(300).fill(sample.hosts[0]) }, ["hosts", "too-many"]],
    [
      "a status of 99",
      { type: "set", path: ["hosts", 0, "layers", 1, "routes", 0, "status"], value: 99 },
      ["hosts.0.layers.1.routes.0.status", "out-of-range"],
    ],
    ["no method", { type: "set", path: ["actions", 0, "method"], value: null }, ["actions.0.method", "wrong-type"]],
  ] as [string, Edit, [string, string]][])("holds the limits: %s", (_, edit, expected) => {
    expect(problemsAfter(edit)).toEqual([expected]);
  });

  it("sees what makes a scenario ambiguous", () => {
    expect(problemsAfter({ type: "set", path: ["pages", 1, "id"], value: "shop" })).toContainEqual([
      "pages.1.id",
      "duplicate-id",
    ]);
    expect(problemsAfter({ type: "set", path: ["actions", 0, "page"], value: "nowhere" })).toEqual([
      ["actions.0.page", "no-such-page"],
    ]);
    const second = { ...sample.hosts[0], id: "other", origins: ["HTTPS://api.shop.example:443"] };
    expect(problemsAfter({ type: "insert", path: ["hosts"], value: second })).toEqual([
      ["hosts.1.origins.0", "duplicate-origin"],
    ]);
  });

  it("reports a bounded number of problems", () => {
    const parsed = parseScenario({ ...sampleInput, actions: Array(200).fill({ kind: "fetch" }) });
    expect(parsed.ok ? 0 : parsed.problems.length).toBe(50);
  });
});

describe("migrations", () => {
  it("lead from every version there has been to the current one", () => {
    expect(
      Object.keys(migrations)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: currentVersion - 1 }, (_, i) => i + 1));
  });

  it("are applied one after the other", () => {
    const steps = { 1: (s: object) => ({ ...s, version: 2, a: 1 }), 2: (s: object) => ({ ...s, version: 3, b: 2 }) };
    expect(lift({ version: 1 }, 3, steps)).toEqual({ ok: true, scenario: { version: 3, a: 1, b: 2 } });
  });

  it("version 1 said that a host was down, version 2 says how it fails", () => {
    const host = { id: "a", origins: ["https://a.example"] };
    const failureOf = (written: object) => {
      const parsed = parseScenario({ version: 1, pages: [], hosts: [{ ...host, ...written }], actions: [] });
      return parsed.ok ? parsed.scenario.hosts[0]?.failure : parsed.problems[0]?.code;
    };
    expect([{ down: true }, { down: false }, {}].map(failureOf)).toEqual(["refused", "none", "none"]);
    expect(failureOf({ down: "yes" })).toBe("unknown-key");
    expect(parseScenario({ version: 1, pages: [], hosts: "none", actions: [] }).ok).toBe(false);
  });

  it("that do not raise the version by one are a mistake of ours", () => {
    expect(() => lift({ version: 1 }, 2, { 1: (s) => s })).toThrow();
  });
});

describe("a scenario of version 1", () => {
  const lifted = (layer: object) =>
    parseScenario({
      ...{ version: 1, pages: [], actions: [] },
      hosts: [{ id: "api", origins: ["https://api.example"], layers: [layer] }],
    });
  const path = (test: "begins" | "equals", value: string) => ({ of: "path", test, value });

  it.each([
    [
      { kind: "redirect", when: { if: "http" } },
      { kind: "redirect", to: "https", when: [] },
    ],
    [
      { kind: "redirect", when: { if: "no-trailing-slash" }, status: 308 },
      { to: "trailing-slash", status: 308 },
    ],
    [
      { kind: "redirect", when: { if: "path", path: "/a*" }, location: "/b" },
      { to: "location", location: "/b", when: [path("begins", "/a")] },
    ],
    [{ kind: "redirect", when: { if: "path", path: "/a" } }, { when: [path("equals", "/a")] }],
    [
      { kind: "failure" },
      {
        kind: "answer",
        status: 500,
        body: "Internal Server Error",
        earlierHeaders: "discarded",
        when: [],
        unless: [{ of: "preflight" }],
      },
    ],
    [
      { kind: "failure", path: "/a", status: 404, body: "", headers: "kept", off: true },
      { status: 404, body: "", earlierHeaders: "kept", off: true, when: [path("begins", "/a")] },
    ],
  ])("says the same in version 2: %o", (layer, expected) => {
    expect(lifted(layer)).toMatchObject({ ok: true, scenario: { version: 2, hosts: [{ layers: [expected] }] } });
  });

  it.each([
    { kind: "redirect", when: 7 },
    { kind: "redirect" },
    { kind: "failure", path: 7 },
    { kind: "failure", more: 1 },
    null,
    7,
  ])("is refused where it was wrong: %o", (layer) => {
    expect(lifted(layer as object)).toMatchObject({ ok: false });
  });
});

describe("what a newer page writes beside a scenario", () => {
  it("is kept as it is and changes nothing", () => {
    const goals = [{ who: "shop", reads: ["orders"] }];
    const parsed = parseScenario({ ...sampleInput, goals, positions: { shop: [10, 20] } });
    expect(parsed).toMatchObject({ ok: true, scenario: { goals, positions: { shop: [10, 20] } } });
  });

  it("is refused where it is larger than a link may hold", () => {
    expect(parseScenario({ ...sampleInput, hints: ["x".repeat(limits.unread)] })).toMatchObject({
      problems: [{ path: ["hints"], code: "too-long" }],
    });
    const deep = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`) as unknown;
    expect(parseScenario({ ...sampleInput, hints: deep })).toMatchObject({ problems: [{ path: ["hints"], code: "too-long" }] });
  });
});

describe("a document with more mistakes than anybody reads", () => {
  const wrong = (count: number) => ({
    version: 1,
    pages: [],
    hosts: [],
    actions: Array.from({ length: count }, () => 0),
  });

  it("is refused at the first, without a look at the others", () => {
    let looks = 0;
    const actions = new Proxy(wrong(200_000).actions, {
      get(target, key) {
        looks += 1;
        return Reflect.get(target, key);
      },
    });
    const parsed = parseScenario({ ...wrong(0), actions });
    expect(parsed).toMatchObject({ ok: false, problems: [{ path: ["actions", 0] }] });
    expect(looks).toBeLessThan(1000);
  });

  it("is told of fifty where it is small", () => {
    const parsed = parseScenario(wrong(100));
    expect(parsed.ok ? [] : parsed.problems).toHaveLength(50);
  });
});
