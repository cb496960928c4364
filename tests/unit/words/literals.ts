import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

export interface Literal {
  /** The file, and the line. */
  readonly at: string;
  readonly text: string;
}

/** All texts of a language as they are written: what stands between quotes or around values. Values, and names of properties, are none. */
export function literalsOf(language: string): readonly Literal[] {
  const root = `src/words/${language}`;
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith("glossary.ts"))
    .flatMap((file) => literalsIn(`${root}/${file}`));
}

function literalsIn(file: string): readonly Literal[] {
  const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (isText(node)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      found.push({ at: `${file}:${line + 1}`, text: (node as ts.LiteralLikeNode).text });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isText(node: ts.Node): boolean {
  const whole = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);
  if (!whole) return ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
  const { parent } = node;
  return !(ts.isTemplateSpan(parent) || (ts.isPropertyAssignment(parent) && parent.name === node));
}
