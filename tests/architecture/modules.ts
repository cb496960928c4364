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
  /** `import(…)`: fetched when it is wanted. */
  readonly later?: boolean;
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
      const later = dependency.dynamic;
      if (resolved.startsWith("src/")) return { from: source, to: resolved, kind: "own", typeOnly, later };
      if (module.startsWith(".") || module.startsWith("/")) {
        return { from: source, to: resolved, kind: couldNotResolve ? "unknown" : "own", typeOnly };
      }
      return { from: source, to: packageName(module), kind: "package", typeOnly, later };
    }),
  );
  return { sources: modules.map(({ source }) => source), imports };
}

/** Groups of modules of which each leads to each of the others by imports, of types too: all circles there are. Sorted. */
export function circlesOf({ sources, imports }: Modules): readonly (readonly string[])[] {
  const targets = new Map<string, string[]>(sources.map((source) => [source, []]));
  for (const { from, to, kind } of imports) if (kind === "own") targets.get(from)?.push(to);
  const circles: string[][] = [];
  // Tarjan's algorithm: what leads back to nothing earlier on the path is the head of its group.
  const order = new Map<string, number>();
  const path: string[] = [];
  const visit = (source: string): number => {
    const place = order.size;
    order.set(source, place);
    path.push(source);
    let earliest = place;
    for (const target of targets.get(source) ?? []) {
      if (!order.has(target)) earliest = Math.min(earliest, visit(target));
      else if (path.includes(target)) earliest = Math.min(earliest, order.get(target) ?? place);
    }
    if (earliest === place) {
      const circle = path.splice(path.indexOf(source));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return earliest;
  };
  for (const source of sources) if (!order.has(source)) visit(source);
  return circles.sort((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
}
