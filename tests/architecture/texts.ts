import ts from "typescript";

/** A text that somebody would see or hear, and where it stands. */
export interface Found {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Attributes and properties that hold what is shown or read aloud, whatever it looks like. */
const shown =
  /^(?:aria-(?:label|description|valuetext|roledescription|placeholder)|alt|caption|hint|label|labels|legend|none|note|one|placeholder|range|said|summary|text|title|what|why|says)$/u;

/** Calls whose texts nobody reads: selectors, conditions of media, errors for developers. */
const technical =
  /(?:^|\.)(?:super|querySelector(?:All)?|closest|matches|matchMedia|createElement|Error|TypeError|Set|RegExp|getItem|setItem|startsWith|endsWith|includes|replace|replaceAll|split|join)$/u;

/** Two words in a row, as no code, selector or class name has them. */
const prose = /\p{L}{2,}[,.:;!?’”)]* [“(‘]?\p{L}{2,}/u;
/** `a[href]`: no sentence has that. */
const selector = /(?:^|[\w ])\[[\w-]+(?:=|\])/u;
const letters = /\p{L}/u;
/** Typed into a terminal. */
const command = /^npm /u;

/** All texts of a module that stand in it instead of in the words. */
export function textsIn(file: string, source: string): readonly Found[] {
  const tree = ts.createSourceFile(
    file,
    source,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: Found[] = [];
  const add = (node: ts.Node, text: string) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    found.push({ file, line: line + 1, text: text.trim() });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isJsxText(node) && letters.test(node.text.replaceAll(/&\w+;/gu, ""))) add(node, node.text);
    const text = literalText(node);
    if (text !== null && letters.test(text) && isRead(node, text)) add(node, text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** What a literal says, without the values in it; null: it is none. */
function literalText(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(" ");
  return null;
}

function isRead(node: ts.Node, text: string): boolean {
  const place = placeOf(node);
  if (place === "technical" || command.test(text)) return false;
  return place === "shown" || (prose.test(text) && !selector.test(text));
}

/** Where a literal goes: up through conditions and brackets to what takes it. */
function placeOf(node: ts.Node): "shown" | "technical" | "elsewhere" {
  const { parent } = node;
  if (ts.isJsxAttribute(parent) && parent.name.getText() === "rel") return "technical";
  if (ts.isJsxAttribute(parent)) return shown.test(parent.name.getText()) ? "shown" : "elsewhere";
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) ? placeOf(parent) : "shown";
  if (ts.isPropertyAssignment(parent)) {
    if (parent.name === node) return "technical";
    return shown.test(parent.name.getText().replaceAll(/"/gu, "")) ? "shown" : "elsewhere";
  }
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent))
    return technical.test(parent.expression.getText()) ? "technical" : "elsewhere";
  if (ts.isBinaryExpression(parent) && /^[!=]==?$/u.test(parent.operatorToken.getText())) return "technical";
  if (ts.isConditionalExpression(parent) && parent.condition === node) return "elsewhere";
  if (ts.isCaseClause(parent) || ts.isElementAccessExpression(parent)) return "technical";
  if (ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent) || ts.isBinaryExpression(parent))
    return placeOf(parent);
  if (ts.isTemplateSpan(parent)) return placeOf(parent.parent);
  return "elsewhere";
}
