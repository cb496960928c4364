import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { findCircle, type Import, type Modules, readModules } from "./modules.ts";
import { judge, placeOf } from "./table.ts";

/** Fewer than there are today; what matters is that it is far from none. */
const atLeast = { modules: 120, imports: 400 };

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

  it("hold", () => {
    const complaints = modules.imports.flatMap((found) => judge(found) ?? []);
    expect([...new Set(complaints)].sort()).toEqual([]);
  });

  it("have no circle of imports, but the recursion that the Fetch Standard itself has", () => {
    // Main fetch → HTTP fetch → HTTP-redirect fetch → main fetch: the algorithms call each other, and so do the functions.
    const isAlgorithm = (file: string) => file.startsWith("src/engine/fetching/");
    const imports = modules.imports.filter(({ from, to }) => !(isAlgorithm(from) && isAlgorithm(to)));
    expect(findCircle({ ...modules, imports })).toBeUndefined();
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
    ["nor a scenario, not even its types", own("engine/browser.ts", "scenario/schema.ts", true)],
    ["hosts know no browser, not even its types", own("hosts/respond.ts", "engine/browser.ts", true)],
    ["what everybody uses knows no browser either", own("trace/replay.ts", "engine/browser.ts", true)],
    ["a view imports no sibling", own("views/diagram/Gate.tsx", "views/inspector/HeaderTable.tsx")],
    ["a view does not run anything", own("views/diagram/Gate.tsx", "run/run.ts")],
    ["the words know no view", own("words/steps.ts", "views/ui/Button.tsx")],
    ["React is not in the run", npm("run/run.ts", "react")],
    ["nor in the store, but for its hooks", npm("store/create-store.ts", "react")],
    ["MSW is in transport only", npm("store/wire.ts", "msw")],
    ["node: is not in the page", { from: "src/run/run.ts", to: "node:fs", kind: "node", typeOnly: false } satisfies Import],
    ["a new folder needs a line in the table", own("misc/helpers.ts", "engine/browser.ts")],
  ])("%s", (_why, found) => {
    expect(judge(found)).toEqual(expect.any(String));
  });

  it.each([
    ["hosts use wire messages", own("hosts/respond.ts", "http/messages.ts")],
    ["words may name the engine's types", own("words/knobs.ts", "engine/browser.ts", true)],
    ["views use shared pieces and words", own("views/step/ThisStep.tsx", "words/steps.ts")],
    ["a view uses its own files", own("views/diagram/Gate.tsx", "views/diagram/layout.ts")],
    ["MSW is in transport", npm("transport/service-worker/worker.ts", "msw")],
  ])("%s", (_why, found) => {
    expect(judge(found)).toBeUndefined();
  });
});
