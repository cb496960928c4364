import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type Modules, readModules } from "./modules.ts";

const entry = "src/core/index.ts";

describe("the core", () => {
  let modules: Modules;
  beforeAll(async () => {
    modules = await readModules();
  });

  /** Everything that its import loads: what is imported for its types only is not there at run time. */
  function loaded() {
    const files = new Set([entry]);
    const packages = new Set<string>();
    for (const file of files) {
      for (const { from, to, kind, typeOnly } of modules.imports) {
        if (from !== file || typeOnly) continue;
        if (kind === "own") files.add(to);
        else packages.add(to);
      }
    }
    return { files, packages };
  }

  it("takes the scenario's schema, MIME types and the Public Suffix List along, and no other package", () => {
    const { files, packages } = loaded();
    expect(files.size).toBeGreaterThan(100);
    expect([...packages].sort()).toEqual(["tldts", "valibot", "whatwg-mimetype"]);
  });

  it("has nothing of the page in it", () => {
    const outside = [...loaded().files].filter((file) => /^src\/(?:app|store|views|words|worker|works|parts|lab)\//u.test(file));
    expect(outside).toEqual([]);
  });

  it("is imported by nobody in src", () => {
    expect(modules.imports.filter(({ from, to }) => to === entry && !from.startsWith("src/core/"))).toEqual([]);
  });

  it("runs a scenario in Node by itself, and its trace can be read", () => {
    const program = `
      import { judge, observe, parseScenario, publicSuffixList, runInMemory, stopsOf } from "./src/core/index.ts";
      const parsed = parseScenario({
        version: 2,
        pages: [{ id: "page", url: "https://shop.co.uk/" }],
        hosts: [{ id: "api", origins: ["https://api.co.uk"], layers: [{ kind: "handler", routes: [{ path: "/x" }] }] }],
        actions: [{ kind: "fetch", page: "page", url: "https://api.co.uk/x" }],
      });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const trace = runInMemory(parsed.scenario, publicSuffixList);
      const outcome = trace.outcomes[0];
      console.log(JSON.stringify({
        code: outcome.kind === "error" ? outcome.failure.code : outcome.kind,
        stops: stopsOf(trace).length > 3,
        actions: observe(parsed.scenario, trace).actions.length,
        verdicts: judge([], [observe(parsed.scenario, trace)]),
      }));
    `;
    const root = fileURLToPath(new URL("../..", import.meta.url));
    const args = ["--import", "tsx", "--input-type=module", "--eval", program];
    const printed = execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" });
    expect(JSON.parse(printed)).toEqual({ code: "ACAO_MISSING", stops: true, actions: 1, verdicts: [] });
  }, 30_000);
});
