import type { CaddyDirective } from "./caddy-lines.ts";
import { literal } from "./name-patterns.ts";
import { translated } from "./regular-expressions.ts";
import { plainly, type Test } from "./written.ts";

export type Matchers = ReadonlyMap<string, readonly Test[] | null>;

/** What a request has to be: `@name`, `/path/*`, `*`. null: it is not known. */
export function matched(word: string, matchers: Matchers): readonly Test[] | null {
  if (word === "*" || word === "") return [];
  if (word.startsWith("@")) return matchers.get(word) ?? null;
  return [paths([word])];
}

export const isMatcher = (word: string | undefined): word is string => word !== undefined && /^(?:@|\/|\*$)/u.test(word);

/** `@name { … }`, and `@name method OPTIONS` in one line. https://caddyserver.com/docs/caddyfile/matchers */
export function matcherOf({ words, block }: CaddyDirective): readonly Test[] | null {
  const lines = block === null ? [words.slice(1)] : block.map((one) => (one.block === null ? one.words : one));
  return testsOf(lines);
}

type Line = readonly string[] | CaddyDirective;

function testsOf(lines: readonly Line[]): readonly Test[] | null {
  const tests: Test[] = [];
  const origins: string[] = [];
  for (const line of lines.slice(0, 40)) {
    const words = "words" in line ? line.words : line;
    const [name, ...args] = words;
    if (name === "not") {
      const inner =
        "words" in line ? testsOf((line.block ?? []).map((one) => (one.block === null ? one.words : one))) : testsOf([args]);
      if (inner === null || inner.length > 1) return null;
      tests.push(...inner.map((test) => ({ ...test, holds: !test.holds })));
      if (inner.length === 0) tests.push({ asked: { of: "known", patterns: [] }, holds: true });
      continue;
    }
    const found = testOf(name ?? "", args, "words" in line ? line : null);
    if (found === null) return null;
    // Several origins are one list: any of them.
    if (found !== "any" && found.asked.of === "known") origins.push(...found.asked.patterns);
    else if (found !== "any") tests.push(found);
  }
  return plainly(origins.length === 0 ? tests : [...tests, { asked: { of: "known", patterns: origins }, holds: true }]);
}

function testOf(name: string, args: readonly string[], whole: CaddyDirective | null): Test | "any" | null {
  const [field = "", value = ""] = args;
  switch (name) {
    case "method":
      return { asked: { of: "method", in: args.slice(0, 16).map((one) => one.toUpperCase()) }, holds: true };
    case "path":
      return args.includes("*") ? "any" : paths(args);
    case "path_regexp":
      return byPath(translated(args.at(-1) ?? ""));
    case "header":
      return header(field, value);
    case "header_regexp":
      return /^origin$/iu.test(args.at(-2) ?? "") ? known(args.at(-1) ?? "") : null;
    case "expression":
      return (whole?.words ?? args).join(" ").includes('{http.request.scheme} + "://" + {http.request.hostport}')
        ? { asked: { of: "header", name: "Origin", test: "own-origin", value: "" }, holds: true }
        : null;
    case "host":
    case "protocol":
      return "any";
    default:
      return null;
  }
}

const byPath = (value: string | null): Test | null =>
  value === null ? null : { asked: { of: "path", test: "matches", value }, holds: true };

/** `header Origin *`, `header Origin https://shop.example`, `header !Origin`. */
function header(field: string, value: string): Test {
  const name = field.replace(/^!/u, "");
  const asked = { of: "header" as const, name: name.slice(0, 256), test: "present" as const, value: "" };
  if (field.startsWith("!")) return { asked, holds: false };
  if (value === "*" || value === "") return { asked, holds: true };
  const pattern = `^${value.split("*").map(literal).join(".*")}$`;
  if (/^origin$/iu.test(name)) return { asked: { of: "known", patterns: [pattern] }, holds: true };
  return { asked: { ...asked, test: "matches", value: pattern.slice(0, 2000) }, holds: true };
}

function known(pattern: string): Test | null {
  const patterns = alternatives(pattern).map(translated);
  const known = patterns.filter((one) => one !== null);
  return known.length === patterns.length ? { asked: { of: "known", patterns: known }, holds: true } : null;
}

/** `(?:a)|(?:b)` apart. */
function alternatives(pattern: string): readonly string[] {
  const parts: string[] = [];
  let [depth, start, isClass] = [0, 0, false];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === "\\") at++;
    else if (isClass) isClass = char !== "]";
    else if (char === "[") isClass = true;
    else if (char === "(") depth++;
    else if (char === ")") depth--;
    else if (char === "|" && depth === 0) {
      parts.push(pattern.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(pattern.slice(start));
  return parts.slice(0, 60).map((one) => /^\(\?:((?:[^()\\]|\\.)*)\)$/u.exec(one)?.[1] ?? one);
}

function paths(args: readonly string[]): Test {
  const value = `^(?:${args
    .slice(0, 8)
    .map((one) => one.slice(0, 60).split("*").map(literal).join(".*"))
    .join("|")})$`;
  return { asked: { of: "path", test: "matches", value }, holds: true };
}
