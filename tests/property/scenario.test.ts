import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withDefaults, withoutDefaults } from "../../src/scenario/defaults.ts";
import { applyEdit, type Edit } from "../../src/scenario/edits.ts";
import { edit, record, redo, startHistory, undo, undoLimit } from "../../src/scenario/history.ts";
import { isScenario } from "../../src/scenario/is-scenario.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { type Path, valueAt } from "../../src/scenario/paths.ts";
import { problemsOf } from "../../src/scenario/problems.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import { scenarios } from "./scenario-arbitrary.ts";

const index = fc.integer({ min: -1, max: 4 });
const layerKinds = fc.constantFrom("cors", "auth", "redirect", "answer", "cache", "handler", "forward") as fc.Arbitrary<never>;
const actionKinds = fc.constantFrom("fetch", "xhr", "client") as fc.Arbitrary<never>;
const type = <T extends string>(name: T) => fc.constant(name);

/** Edits as an editor sends them, and ones that do not fit. */
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ type: type("addPage") }),
  fc.record({ type: type("removePage"), page: index }),
  fc.record({ type: type("duplicatePage"), page: index }),
  fc.record({
    type: type("place"),
    nodes: fc.dictionary(fc.constantFrom("host:api", "page:page", "x"), fc.tuple(fc.double(), fc.double())),
  }),
  fc.record({ type: type("unplace") }),
  fc.record({
    ...{
      type: type("drawRequest"),
      page: fc.constantFrom("page", "p", null),
      url: fc.constantFrom("/x", "https://new.example/", ":"),
    },
    ...{ method: fc.constantFrom("GET", "PUT"), json: fc.boolean(), credentials: fc.boolean() },
  }),
  fc.record({ type: type("addHostAt"), origin: fc.constantFrom("https://shop.example", "http://new.example:81") }),
  fc.record({
    ...{ type: type("insertProxy"), host: index, name: fc.string(), address: fc.constantFrom("http://in.example", "x", "") },
    via: fc.option(fc.record({ host: index, layer: index, upstream: index }), { nil: undefined }),
  }),
  fc.record({ type: type("takeProxyOut"), host: index }),
  fc.record({
    ...{ type: type("rename"), to: fc.constantFrom("https://shop.example", "https://z.example/a", "x"), follow: fc.boolean() },
    path: fc.constantFrom(["pages", 0, "url"], ["hosts", 0, "origins", 0], ["hosts", 9, "origins", 0]),
  }),
  fc.record({ type: type("addHost"), role: fc.constantFrom("server" as const, "proxy" as const) }),
  fc.record({ type: type("removeHost"), host: index }),
  fc.record({ type: type("duplicateHost"), host: index }),
  fc.record({ type: type("addLayer"), host: index, kind: layerKinds }),
  fc.record({
    type: type("addLayer"),
    host: index,
    kind: layerKinds,
    at: index,
    style: fc.constantFrom("headers" as const, "policy" as const),
  }),
  fc.record({ type: type("removeLayer"), host: index, layer: index }),
  fc.record({ type: type("moveLayer"), host: index, from: index, to: index }),
  fc.record({ type: type("addAction"), kind: actionKinds }),
  fc.record({ type: type("addAction"), kind: actionKinds, at: index }),
  fc.record({ type: type("removeAction"), action: index }),
  fc.record({ type: type("duplicateAction"), action: index }),
  fc.record({ type: type("moveAction"), from: index, to: index }),
  fc.record({
    type: type("set"),
    path: fc.constantFrom<Path>(["title"], ["pages", 0, "url"], ["hosts", 0, "name"], ["actions", 0, "url"]),
    value: fc.string(),
  }),
  fc.record({
    type: type("insert"),
    path: fc.constant<Path>(["actions", 0, "headers"]),
    value: fc.tuple(fc.string(), fc.string()),
  }),
  fc.record({ type: type("remove"), path: fc.constant<Path>(["actions", 0, "headers"]), at: index }),
);

describe("defaults", () => {
  it("come back when they were left out", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        expect(withDefaults(withoutDefaults(scenario))).toEqual(scenario);
      }),
    );
  });

  it("leave nothing more to leave out", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const short = withoutDefaults(scenario);
        expect(withoutDefaults(withDefaults(short))).toEqual(short);
      }),
    );
  });
});

describe("parseScenario", () => {
  it("is total on arbitrary values", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true }), (value) => {
        expect(parseScenario(value).ok).toBe(false);
      }),
    );
  });

  it("is total on scenarios with one value replaced by another", () => {
    fc.assert(
      fc.property(scenarios, fc.anything(), fc.nat(), (scenario, value, pick) => {
        const paths = pathsOf(scenario);
        const changed = applyEdit(scenario, { type: "set", path: paths[pick % paths.length] as Path, value });
        const parsed = parseScenario(changed);
        if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("edits", () => {
  it("leave a scenario that parses", () => {
    fc.assert(
      fc.property(scenarios, fc.array(edits, { maxLength: 12 }), (scenario, list) => {
        const after = list.reduce(applyEdit, scenario);
        expect(parseScenario(after)).toEqual({ ok: true, scenario: after });
      }),
    );
  });

  it("never change the scenario they are applied to", () => {
    fc.assert(
      fc.property(scenarios, fc.array(edits, { maxLength: 12 }), (scenario, list) => {
        list.reduce(applyEdit, deepFreeze(scenario));
      }),
    );
  });

  it("set at a path is read back there, and everything beside that path is shared", () => {
    fc.assert(
      fc.property(scenarios, fc.nat(), (scenario, pick) => {
        const paths = pathsOf(scenario);
        const path = paths[pick % paths.length] as Path;
        const mark = { mark: true };
        const after = applyEdit(scenario, { type: "set", path, value: mark });
        expect(valueAt(after, path)).toBe(mark);
        for (const key of Object.keys(scenario) as (keyof Scenario)[]) {
          if (key !== path[0]) expect(after[key]).toBe(scenario[key]);
        }
      }),
    );
  });
});

describe("history", () => {
  it("undo takes back exactly the last edit, redo brings it again", () => {
    fc.assert(
      fc.property(scenarios, fc.array(edits, { maxLength: 8 }), edits, (scenario, before, last) => {
        const history = before.reduce((h, e) => edit(h, e), startHistory(scenario));
        const after = edit(history, last);
        if (after === history) return;
        expect(undo(after).present).toBe(history.present);
        expect(redo(undo(after)).present).toBe(after.present);
      }),
    );
  });

  it("undone to its end is where it began, however many edits and bursts there were", () => {
    fc.assert(
      fc.property(scenarios, fc.array(fc.tuple(edits, fc.constantFrom(null, "a", "b")), { maxLength: 20 }), (scenario, list) => {
        let history = list.reduce((h, [e, burst]) => edit(h, e, burst), startHistory(scenario));
        while (history.past.length > 0) history = undo(history);
        expect(history.present).toBe(scenario);
      }),
    );
  });

  it("keeps no more than its limit", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        let history = startHistory(scenario);
        for (let i = 0; i < undoLimit + 20; i++) history = record(history, { ...scenario, title: String(i) });
        expect(history.past).toHaveLength(undoLimit);
      }),
      { numRuns: 3 },
    );
  });
});

it("the problems of any scenario stand at fields that are there", () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      for (const problem of problemsOf(scenario)) expect(valueAt(scenario, problem.path)).toBe(problem.given);
    }),
  );
});

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [at];
  const inner = Object.keys(value).flatMap((key) =>
    pathsOf((value as Record<string, unknown>)[key], [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return at.length === 0 ? inner : [at, ...inner];
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

describe("whether an edited scenario still is one", () => {
  it("is said as parsing says it, whatever was put where, edit after edit", () => {
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(
        7,
        -1,
        "",
        "shop",
        null,
        [],
        {},
        Array.from({ length: 300 }, () => ({})),
      ),
    );
    let refused = 0;
    fc.assert(
      fc.property(scenarios, fc.array(fc.tuple(fc.nat(), values), { maxLength: 4 }), (scenario, changes) => {
        let after: Scenario = scenario;
        for (const [pick, value] of changes) {
          const paths = pathsOf(after);
          after = applyEdit(after, { type: "set", path: paths[pick % paths.length] as Path, value });
          const { ok } = parseScenario(after);
          expect(isScenario(after)).toBe(ok);
          if (!ok) refused += 1;
        }
      }),
    );
    expect(refused).toBeGreaterThan(10);
  });
});
