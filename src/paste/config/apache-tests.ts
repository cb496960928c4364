import { translated } from "./regular-expressions.ts";
import { type Put, plainly, type Test } from "./written.ts";

interface Variable {
  readonly tests: readonly Test[];
  /** What it holds; `{ of }`: what a header of the request says. */
  readonly value: Put["value"];
}

const mostVariables = 40;

/** Variables that SetEnvIf and its like define. https://httpd.apache.org/docs/current/mod/mod_setenvif.html */
export class Environment {
  readonly #known = new Map<string, readonly Variable[]>();

  /** false: it is not understood. */
  define(directive: string, args: readonly string[]): boolean {
    if (this.#known.size >= mostVariables) return false;
    const isExpression = directive === "setenvifexpr";
    const [subject = "", pattern = ""] = args;
    const given = args.slice(isExpression ? 1 : 2);
    const tests = isExpression
      ? testsOfExpression(subject, this)
      : testsOfHeader(subject, directive === "setenvifnocase" ? `(?i)${pattern}` : pattern);
    if (tests === null || given.length === 0) return false;
    for (const one of given) {
      const [name = "", value = "1"] = one.split(/=(.*)/su);
      const isOrigin = /^\$[0-9]$/u.test(value) && /^origin$/iu.test(subject);
      const held = this.#known.get(name) ?? [];
      this.#known.set(name, [...held, { tests: plainly(tests), value: isOrigin ? { of: "Origin" } : value }]);
    }
    return true;
  }

  /** `env=NAME`, `env=!NAME`, `expr=…` behind a header; null: it is not known. */
  condition(text: string): readonly Test[] | null {
    if (text === "" || text === "early") return [];
    if (text.startsWith("expr=")) return testsOfExpression(text.slice(5), this);
    const match = /^env=(!?)(.+)$/u.exec(text);
    return match === null ? null : this.isSet(match[2] ?? "", match[1] === "");
  }

  isSet(name: string, holds: boolean): readonly Test[] | null {
    if (/^HTTP_ORIGIN$/iu.test(name)) return [{ asked: { of: "header", name: "Origin", test: "present", value: "" }, holds }];
    const defined = this.#known.get(name);
    if (defined === undefined) return null;
    const [first] = defined;
    if (defined.length === 1 && first && (holds || first.tests.length === 1))
      return holds ? first.tests : first.tests.map((test) => ({ ...test, holds: !test.holds }));
    // Several ways to be set: as lists of origins they are one.
    const patterns = defined.flatMap(({ tests }) => tests.map(({ asked }) => (asked.of === "known" ? asked.patterns : null)));
    return patterns.includes(null) ? null : [{ asked: { of: "known", patterns: patterns.flatMap((some) => some ?? []) }, holds }];
  }

  /** What a value says; null: it is not known. */
  value(text: string): { readonly value: Put["value"]; readonly tests: readonly Test[] } | null {
    const whole = /^(?:expr=)?%\{(?:(?:req|req_novary|http|HTTP|resp):)?([\w-]+)\}(e?)$/u.exec(text);
    if (whole?.[1] && (whole[2] === "" || /^HTTP_ORIGIN$/iu.test(whole[1])))
      return { value: { of: whole[1].replace(/^HTTP_/iu, "") }, tests: [] };
    if (text.startsWith("expr=")) return null;
    if (whole?.[1]) {
      const tests = this.isSet(whole[1], true);
      const value = this.#known.get(whole[1])?.[0]?.value;
      return tests === null || value === undefined ? null : { value, tests };
    }
    let isKnown = true;
    const plain = text.replaceAll(/%%|%\{([\w-]+)\}e/gu, (all, name?: string) => {
      if (name === undefined) return "%";
      const value = this.#known.get(name)?.[0]?.value;
      if (typeof value === "string") return value;
      isKnown = false;
      return all;
    });
    return isKnown ? { value: plain, tests: [] } : null;
  }
}

/** A header, a method or a path that a pattern finds. */
function testsOfHeader(subject: string, given: string): readonly Test[] | null {
  const pattern = translated(given);
  if (pattern === null) return null;
  if (/^origin$/iu.test(subject)) return [{ asked: { of: "known", patterns: [pattern] }, holds: true }];
  if (/^request_method$/iu.test(subject)) return methods(pattern);
  if (/^request_uri$/iu.test(subject)) return [{ asked: { of: "path", test: "matches", value: pattern }, holds: true }];
  if (!/^[\w-]{1,100}$/u.test(subject) || /^(?:remote|server)_/iu.test(subject)) return null;
  return [{ asked: { of: "header", name: subject, test: "matches", value: pattern }, holds: true }];
}

function methods(pattern: string): readonly Test[] | null {
  const names = pattern
    .replace(/^\^?\(?/u, "")
    .replace(/\)?\$?$/u, "")
    .split("|");
  if (!names.every((one) => /^[A-Za-z]{1,20}$/u.test(one))) return null;
  return [{ asked: { of: "method", in: names.slice(0, 16).map((one) => one.toUpperCase()) }, holds: true }];
}

/** A condition of mod_rewrite: a subject and a pattern, perhaps with `!` before it. null: it is not known. */
export function expression(subject: string, given: string, variables: Environment): readonly Test[] | null {
  const isNot = given.startsWith("!");
  const pattern = isNot ? given.slice(1) : given;
  const env = /^%\{ENV:(.+)\}$/u.exec(subject)?.[1];
  const tests = env === undefined ? about(subjectOf(subject), "=~", pattern) : variables.isSet(env, true);
  if (tests === null || (isNot && tests.length !== 1)) return null;
  return isNot ? tests.map((test) => ({ ...test, holds: !test.holds })) : tests;
}

/** `%{REQUEST_METHOD}`, `%{HTTP:Origin}`, `req('Origin')` by the name that SetEnvIf has for it. */
function subjectOf(text: string): string {
  const header =
    /^%\{(?:HTTP|req|req_novary|http):([\w-]+)\}$/iu.exec(text) ??
    /^(?:req|req_novary|http)\(\s*['"]([\w-]+)['"]\s*\)$/iu.exec(text);
  if (header?.[1]) return header[1];
  return /^%\{(?:HTTP_)?([\w]+)\}$/u.exec(text)?.[1] ?? "";
}

/** Terms that all hold, as mod_headers and `<If>` ask them. null: something in it is not known. https://httpd.apache.org/docs/current/expr.html */
export function testsOfExpression(text: string, variables: Environment): readonly Test[] | null {
  const tests: Test[] = [];
  for (const term of termsOf(text)) {
    const known = term === null ? null : testsOfTerm(term.trim(), variables, 0);
    if (known === null) return null;
    tests.push(...known);
  }
  return tests;
}

/** Between `&&`, outside of brackets and texts; null where there is an `||`. */
function termsOf(text: string): readonly (string | null)[] {
  const terms: string[] = [];
  let [depth, start, quote] = [0, 0, ""];
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (quote !== "") {
      if (char === quote && text[at - 1] !== "\\") quote = "";
    } else if (char === "'" || char === '"') quote = char;
    else if (char === "m" && text[at + 1] === "#")
      at = Math.max(at, text.indexOf("#", at + 2) === -1 ? text.length : text.indexOf("#", at + 2));
    else if (char === "(") depth++;
    else if (char === ")") depth--;
    else if (depth === 0 && text.startsWith("||", at)) return [null];
    else if (depth === 0 && text.startsWith("&&", at)) {
      terms.push(text.slice(start, at));
      start = at + 2;
      at++;
    }
  }
  return [...terms, text.slice(start)];
}

function testsOfTerm(term: string, variables: Environment, depth: number): readonly Test[] | null {
  if (term === "true" || term === "") return [];
  if (depth > 5) return null;
  const inner = /^!\s*(?:\((.*)\)|(.+))$/su.exec(term);
  if (inner) {
    const tests = testsOfTerm((inner[1] ?? inner[2] ?? "").trim(), variables, depth + 1);
    return tests?.length === 1 ? tests.map((test) => ({ ...test, holds: !test.holds })) : null;
  }
  if (/^\(.*\)$/su.test(term)) return testsOfTerm(term.slice(1, -1).trim(), variables, depth + 1);
  if (/^%\{REQUEST_STATUS\}\s+-lt\s+400$/u.test(term)) return [{ asked: { of: "success" }, holds: true }];
  const unary = /^-([nz])\s+(.+)$/su.exec(term);
  if (unary) {
    const holds = unary[1] === "n";
    const env = /^(?:reqenv|env)\(\s*['"]([\w-]+)['"]\s*\)$/u.exec(unary[2] ?? "")?.[1];
    if (env !== undefined) return variables.isSet(env, holds);
    const name = subjectOf(unary[2] ?? "");
    return name === "" ? null : [{ asked: { of: "header", name, test: "present", value: "" }, holds }];
  }
  const binary = /^(.+?)\s*(==|!=|=~|!~|=|(?<=\s)in(?=\s))\s*(.+)$/su.exec(term);
  if (!binary) return null;
  const [, left = "", operator = "", right = ""] = binary;
  const isNot = operator.startsWith("!");
  const tests = about(subjectOf(left), operator.replace("!", operator === "!~" ? "=" : "="), right.trim());
  if (tests === null || (isNot && tests.length !== 1)) return null;
  return isNot ? tests.map((test) => ({ ...test, holds: !test.holds })) : tests;
}

function about(subject: string, operator: string, right: string): readonly Test[] | null {
  if (subject === "") return null;
  if (operator === "=~") {
    const pattern = /^m#(.*)#(i?)$/su.exec(right) ?? /^(?:m)?\/(.*)\/(i?)$/su.exec(right);
    return testsOfHeader(subject, pattern ? `${pattern[2] ? "(?i)" : ""}${pattern[1] ?? ""}` : right);
  }
  const list = /^\{(.*)\}$/su.exec(right)?.[1]?.split(",") ?? [right];
  const values = list.map((one) => one.trim().replace(/^['"](.*)['"]$/su, "$1"));
  if (/^origin$/iu.test(subject) && values[0] === "%{REQUEST_SCHEME}://%{HTTP_HOST}")
    return [{ asked: { of: "header", name: "Origin", test: "own-origin", value: "" }, holds: true }];
  const escaped = values.map((one) => one.replaceAll(/[\\^$.*+?()[\]{}|]/gu, "\\$&"));
  if (/^origin$/iu.test(subject)) return [{ asked: { of: "known", patterns: escaped.map((one) => `^${one}$`) }, holds: true }];
  return testsOfHeader(subject, /^request_method$/iu.test(subject) ? values.join("|") : `^(?:${escaped.join("|")})$`);
}
