import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { circlesOf, type Import, type Modules, readModules } from "./modules.ts";
import { judge, placeOf } from "./table.ts";

/** Fewer than there are today; what matters is that it is far from none. */
const atLeast = { modules: 120, imports: 400 };

/**
 * Main fetch asks HTTP fetch, which follows a redirect by HTTP-redirect fetch, which asks main fetch again: the algorithms of
 * https://fetch.spec.whatwg.org/#fetching call each other, and so do the functions.
 */
const recursionOfTheStandard = ["http-fetch", "http-redirect-fetch", "main-fetch"].map(
  (algorithm) => `src/engine/fetching/${algorithm}.ts`,
);

describe("the layers of docs/architecture.md", () => {
  let modules: Modules;
  beforeAll(async () => {
    modules = await readModules();
  }, 60_000);

  it("are checked on what is there: every folder, and every file that TypeScript compiles", () => {
    expect(modules.sources.length).toBeGreaterThan(atLeast.modules);
    expect(modules.imports.length).toBeGreaterThan(atLeast.imports);
    const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /(?<!\.d)\.tsx?$/u.test(file));
    const seen = new Set(modules.sources);
    expect(files.map((file) => `src/${file}`).filter((file) => !seen.has(file))).toEqual([]);
  });

  it("tell types from values", () => {
    expect(modules.imports.some(({ typeOnly, kind }) => typeOnly && kind === "own")).toBe(true);
    expect(modules.imports.some(({ typeOnly, kind }) => !typeOnly && kind === "own")).toBe(true);
  });

  it("know a place for every module", () => {
    expect(modules.sources.filter((source) => !source.endsWith(".d.ts") && /\.tsx?$/u.test(source) && !placeOf(source))).toEqual(
      [],
    );
  });

  it("tell what is fetched later", () => {
    const later = modules.imports.filter((found) => found.later);
    expect(later.length).toBeGreaterThan(30);
    expect(later.length).toBeLessThan(modules.imports.length / 10);
  });

  it("hold", () => {
    const complaints = modules.imports.flatMap((found) => judge(found) ?? []);
    expect([...new Set(complaints)].sort()).toEqual([]);
  });

  it("have no circle of imports, types included, but the recursion that the Fetch Standard itself has", () => {
    expect(circlesOf(modules)).toEqual([recursionOfTheStandard]);
  });
});

describe("the search for circles", () => {
  const modules = (...arrows: readonly (readonly [from: string, to: string, typeOnly?: boolean])[]): Modules => ({
    sources: [...new Set(arrows.flatMap(([from, to]) => [to, from]))],
    imports: arrows.map(([from, to, typeOnly = false]) => ({ from, to, kind: "own", typeOnly })),
  });

  it("finds all of them, however long, and those of types too", () => {
    const found = circlesOf(
      modules(["a", "b"], ["b", "c"], ["c", "a", true], ["c", "d"], ["d", "e", true], ["e", "d"], ["e", "f"]),
    );
    expect(found).toEqual([
      ["a", "b", "c"],
      ["d", "e"],
    ]);
  });

  it("takes two ways to one module for no circle", () => {
    expect(circlesOf(modules(["a", "b"], ["a", "c"], ["b", "d"], ["c", "d"]))).toEqual([]);
  });
});

describe("the judge of an import", () => {
  const own = (from: string, to: string, typeOnly = false): Import => ({
    from: `src/${from}`,
    to: `src/${to}`,
    kind: "own",
    typeOnly,
  });
  const npm = (from: string, to: string): Import => ({ from: `src/${from}`, to, kind: "package", typeOnly: false });

  it.each([
    ["the engine knows no host", own("engine/fetching/main-fetch.ts", "hosts/respond.ts")],
    ["nor a scenario, not even its types", own("engine/model/browser.ts", "scenario/schema.ts", true)],
    ["hosts know no browser, not even its types", own("hosts/respond.ts", "engine/model/browser.ts", true)],
    ["the engine's model knows no algorithm", own("engine/model/browser.ts", "engine/http-cache/http-cache.ts", true)],
    ["what everybody uses knows no browser either", own("trace/replay.ts", "engine/model/browser.ts", true)],
    ["a view imports no sibling", own("views/diagram/Gate.tsx", "views/inspector/HeaderTable.tsx")],
    ["a view does not run anything", own("views/diagram/Gate.tsx", "run/run.ts")],
    ["the words know no view", own("words/steps.ts", "views/ui/Button.tsx")],
    ["React is not in the run", npm("run/run.ts", "react")],
    ["nor in the store, but for its hooks", npm("store/create-store.ts", "react")],
    ["MSW is in transport only", npm("store/wire.ts", "msw")],
    ["node: is not in the page", { from: "src/run/run.ts", to: "node:fs", kind: "node", typeOnly: false } satisfies Import],
    ["the store fetches nothing by itself", { ...own("store/navigation.ts", "scenario/link.ts"), later: true }],
    ["nor does a view, but for parts of itself", { ...own("views/step/ThisStep.tsx", "scenario/link.ts"), later: true }],
    ["nor a word", { ...own("words/en/trace/index.ts", "words/en/trace/gates.ts"), later: true }],
    ["a new folder needs a line in the table", own("misc/helpers.ts", "engine/model/browser.ts")],
  ])("%s", (_why, found) => {
    expect(judge(found)).toEqual(expect.any(String));
  });

  it.each([
    ["hosts use wire messages", own("hosts/respond.ts", "http/messages.ts")],
    ["words may name the engine's types", own("words/knobs.ts", "engine/model/knobs.ts", true)],
    ["views use shared pieces and words", own("views/step/ThisStep.tsx", "words/steps.ts")],
    ["a view uses its own files", own("views/diagram/Gate.tsx", "views/diagram/layout.ts")],
    ["the app decides what is fetched later", { ...own("app/later.ts", "scenario/link.ts"), later: true }],
    ["a view fetches a part of itself", { ...own("views/step/ThisStep.tsx", "views/step/StepDetails.tsx"), later: true }],
    ["a language is fetched subject by subject", { ...own("words/en/index.ts", "words/en/trace/index.ts"), later: true }],
    ["MSW is in transport", npm("transport/service-worker/worker.ts", "msw")],
  ])("%s", (_why, found) => {
    expect(judge(found)).toBeUndefined();
  });
});
