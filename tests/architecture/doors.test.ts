import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";

/** What makes a part that says so where it does not come, and can be tried again: tests/unit/views/ui/lazy-part.test.tsx holds that. */
const makers = new Set(["lazyPart", "lazyDialog"]);

/** These hand what they are given to one of them. */
const passedOn: readonly string[] = [
  "later in src/views/inspector/servers/LayerForm.tsx",
  "entriesOf in src/views/console/Console.tsx",
];

/** These say by themselves what did not come, or do without. */
const byThemselves: readonly string[] = [
  // The other way of writing a policy: tests/e2e/parts.spec.ts presses it.
  "src/views/inspector/servers/CorsForm.tsx: ./cors-styles.ts",
  // Whoever gets no suggestions types by himself.
  "src/views/inspector/fields/HeadersField.tsx: ./offers.ts",
];

/** The calls and the functions that an import stands in, from the inside to the outside. */
function around(node: ts.Node): readonly string[] {
  const names: string[] = [];
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (ts.isCallExpression(at)) names.push(at.expression.getText());
    if (ts.isFunctionDeclaration(at)) names.push(at.name?.text ?? "");
  }
  return names;
}

/** What a module fetches later, unless a part is made of it. */
function bareImports(file: string, source: string): readonly string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const names = around(node);
      if (!names.some((name) => makers.has(name.replace(/<.*/u, "")) || passedOn.includes(`${name} in ${file}`)))
        found.push(`${file}: ${(node.arguments[0] as ts.StringLiteral).text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

it("no door of a view is dead: what it fetches later is a part, which says so where it does not come", () => {
  const views = readdirSync("src/views", { recursive: true, encoding: "utf8" }).map((file) => `src/views/${file}`);
  const files = [...views, "src/app/App.tsx", "src/app/MessagePart.tsx", "src/app/learn/parts.ts"].filter((file) =>
    /\.tsx?$/u.test(file),
  );
  const sources = files.map((file) => [file, readFileSync(file, "utf8")] as const);
  const imports = sources.flatMap(([, source]) => [...source.matchAll(/\bimport\(/gu)]);
  expect(imports.length).toBeGreaterThan(40);
  expect(sources.flatMap(([file, source]) => bareImports(file, source)).sort()).toEqual([...byThemselves].sort());
});

it("finds an import that is no part", () => {
  const load = "async () => (await import('./A.tsx')).A";
  expect(bareImports("a.tsx", `const A = lazyPart<Props>({ name: (parts) => parts.a, load: ${load} });`)).toEqual([]);
  expect(bareImports("a.tsx", `const open = ${load};`)).toEqual(["a.tsx: ./A.tsx"]);
  expect(bareImports("a.tsx", `const A = lazy(${load});`)).toEqual(["a.tsx: ./A.tsx"]);
});
