import ts from "typescript";

/**
 * Calls of generators that start nothing. A call of a generator function only makes an object: without `yield*` the check that
 * it stands for does not happen, and `if (corpCheck(…))` is always true.
 */
export interface LostCall {
  /** `src/engine/checks/csp.ts:12` */
  readonly at: string;
  readonly call: string;
}

/** Looks through the files whose path passes `where`. */
export function lostGeneratorCalls(program: ts.Program, where: (path: string) => boolean) {
  const checker = program.getTypeChecker();
  const lost: LostCall[] = [];
  let generatorCalls = 0;
  for (const file of program.getSourceFiles()) {
    if (file.isDeclarationFile || !where(file.fileName)) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && isGenerator(checker.getTypeAtLocation(node))) {
        generatorCalls += 1;
        if (!isUsed(node)) {
          const { line } = file.getLineAndCharacterOfPosition(node.getStart());
          lost.push({ at: `${file.fileName.replace(/^.*\/(?=src\/)/u, "")}:${line + 1}`, call: node.expression.getText() });
        }
      }
      node.forEachChild(visit);
    };
    visit(file);
  }
  return { lost, generatorCalls };
}

const isGenerator = ({ symbol }: ts.Type) => symbol?.name === "Generator";

/** Run to its end (`yield*`, `for … of`), or handed on as what it is: returned, passed, kept. */
function isUsed(call: ts.Node): boolean {
  const { parent } = call;
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) || ts.isNonNullExpression(parent)) return isUsed(parent);
  if (ts.isConditionalExpression(parent)) return parent.condition !== call && isUsed(parent);
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    if (kind === ts.SyntaxKind.EqualsToken) return parent.right === call;
    return kind === ts.SyntaxKind.QuestionQuestionToken && isUsed(parent);
  }
  if (ts.isYieldExpression(parent)) return parent.asteriskToken !== undefined;
  if (ts.isForOfStatement(parent) || ts.isSpreadElement(parent)) return parent.expression === call;
  return (
    ts.isReturnStatement(parent) ||
    ts.isArrowFunction(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isCallExpression(parent) ||
    ts.isNewExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    (ts.isPropertyAccessExpression(parent) && parent.name.text === "next")
  );
}

/** A program of a project's configuration, with files beside it that exist only in memory. */
export function programOf(configuration: string, planted: Readonly<Record<string, string>> = {}): ts.Program {
  const { config } = ts.readConfigFile(configuration, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  const absolute = (path: string) => `${process.cwd()}/${path}`;
  const texts = new Map(Object.entries(planted).map(([path, text]) => [absolute(path), text]));
  const textOf = (path: string) => texts.get(path);
  host.fileExists = (path) => textOf(path) !== undefined || fileExists(path);
  host.readFile = (path) => textOf(path) ?? readFile(path);
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const text = textOf(path);
    return text === undefined
      ? getSourceFile(path, languageVersion, ...rest)
      : ts.createSourceFile(path, text, languageVersion, true);
  };
  return ts.createProgram({ rootNames: [...fileNames, ...texts.keys()], options, host });
}
