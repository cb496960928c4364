import { cruise, type ICruiseResult } from "dependency-cruiser";

/** One import of one module, as the source text has it. */
export interface Import {
  /** Path from the project's root, such as `src/http/headers.ts`. */
  readonly from: string;
  /** The same for a module of ours; the package's name, or `node:…`, for others. */
  readonly to: string;
  readonly kind: "own" | "package" | "node" | "unknown";
  /** `import type`: gone at run time. */
  readonly typeOnly: boolean;
}

export interface Modules {
  readonly sources: readonly string[];
  readonly imports: readonly Import[];
}

const packageName = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/** Reads every module under src/. The caller must check that it saw them: with a TypeScript it does not know it sees none, silently. */
export async function readModules(): Promise<Modules> {
  const { output } = await cruise(["src"], {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".d.ts", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types"],
    },
  });
  const modules = (output as ICruiseResult).modules.filter(({ source }) => source.startsWith("src/"));
  const imports = modules.flatMap(({ source, dependencies }) =>
    dependencies.map((dependency): Import => {
      const { module, resolved, dependencyTypes, coreModule, couldNotResolve } = dependency;
      const typeOnly = dependencyTypes.includes("type-only");
      if (coreModule) return { from: source, to: `node:${module.replace(/^node:/u, "")}`, kind: "node", typeOnly };
      if (resolved.startsWith("src/")) return { from: source, to: resolved, kind: "own", typeOnly };
      if (module.startsWith(".") || module.startsWith("/")) {
        return { from: source, to: resolved, kind: couldNotResolve ? "unknown" : "own", typeOnly };
      }
      return { from: source, to: packageName(module), kind: "package", typeOnly };
    }),
  );
  return { sources: modules.map(({ source }) => source), imports };
}

/** The first circle of imports that exist at run time; `import type` is gone by then and may point back. */
export function findCircle({ sources, imports }: Modules): readonly string[] | undefined {
  const targets = new Map<string, string[]>(sources.map((source) => [source, []]));
  for (const { from, to, kind, typeOnly } of imports) if (kind === "own" && !typeOnly) targets.get(from)?.push(to);
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (source: string): readonly string[] | undefined => {
    if (path.includes(source)) return [...path.slice(path.indexOf(source)), source];
    if (done.has(source)) return undefined;
    path.push(source);
    for (const target of targets.get(source) ?? []) {
      const circle = visit(target);
      if (circle) return circle;
    }
    path.pop();
    done.add(source);
    return undefined;
  };
  for (const source of sources) {
    const circle = visit(source);
    if (circle) return circle;
  }
  return undefined;
}
