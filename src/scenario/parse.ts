import * as v from "valibot";
import { crossCheck } from "./cross-check.ts";
import { lift } from "./migrations/index.ts";
import type { AnyScenario } from "./migrations/migration.ts";
import type { ParseCode, ParseProblem } from "./parse-problem.ts";
import { currentVersion, type Scenario, ScenarioSchema } from "./schema.ts";

export type Parsed =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly ParseProblem[] };

/** At most this many problems are reported: a hostile file could have a million. */
const reported = 50;

/** Decodes anything. Never throws; every default is filled in; limits hold for whatever comes back as ok. */
export function parseScenario(input: unknown): Parsed {
  try {
    return parse(input);
  } catch {
    // A getter that throws, a proxy that lies: not what JSON makes, yet an import may hand us anything.
    return no({ path: [], code: "unreadable" });
  }
}

function parse(input: unknown): Parsed {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return no({ path: [], code: "not-an-object" });
  const version = (input as Record<string, unknown>)["version"];
  if (typeof version !== "number") return no({ path: ["version"], code: "no-version", expected: currentVersion });
  const lifted = lift(input as AnyScenario, currentVersion);
  if (!lifted.ok) return no({ path: ["version"], code: lifted.code, given: version, expected: currentVersion });
  // The first mistake ends it: of a document with a hundred thousand wrong values nobody reads more than the first few.
  const result = v.safeParse(ScenarioSchema, lifted.scenario, { abortEarly: true });
  if (!result.success) return { ok: false, problems: issuesOf(lifted.scenario, result.issues).map(fromIssue) };
  const problems = crossCheck(result.output);
  return problems.length > 0 ? { ok: false, problems: problems.slice(0, reported) } : { ok: true, scenario: result.output };
}

/** All mistakes, as far as they are reported, where that is little work; else the one that is known. */
function issuesOf(input: unknown, known: readonly v.BaseIssue<unknown>[]): readonly v.BaseIssue<unknown>[] {
  if (holdsMoreThan(fewValues, input)) return known;
  return (v.safeParse(ScenarioSchema, input).issues ?? known).slice(0, reported);
}

/** As many values as are looked through for further mistakes; about ten milliseconds' work. */
const fewValues = 10_000;

/** Whether there are more than so many values inside a value of JSON. Goes no deeper than it has to, and never by recursion. */
function holdsMoreThan(count: number, value: unknown): boolean {
  const waiting = [value];
  let seen = 0;
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const inside: unknown[] = Array.isArray(next) ? next : Object.values(next);
    seen += inside.length;
    if (seen > count) return true;
    for (const item of inside) if (typeof item === "object") waiting.push(item);
  }
  return false;
}

function no(problem: ParseProblem): Parsed {
  return { ok: false, problems: [problem] };
}

function fromIssue(issue: v.BaseIssue<unknown>): ParseProblem {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const code = codeOf(issue);
  const given = shortened(issue.input);
  const expected = code === "missing" || code === "unknown-key" ? undefined : expectation(issue);
  return { path, code, ...(given === undefined ? {} : { given }), ...(expected === undefined ? {} : { expected }) };
}

/** The limit where one was broken, else what the schema names: `string`, `("a" | "b")`. */
function expectation(issue: v.BaseIssue<unknown>): string | number | undefined {
  const requirement = (issue as { requirement?: unknown }).requirement;
  return typeof requirement === "number" ? requirement : (issue.expected ?? undefined);
}

function codeOf(issue: v.BaseIssue<unknown>): ParseCode {
  switch (issue.type) {
    case "max_length":
      return Array.isArray(issue.input) ? "too-many" : "too-long";
    // The one check that a field of its own has: the size of what is not read here.
    case "check":
      return "too-long";
    case "min_length":
      return "too-few";
    case "min_value":
    case "max_value":
    case "integer":
      return "out-of-range";
    case "regex":
      return "malformed";
    case "picklist":
    case "variant":
    case "union":
    case "literal":
      return issue.input === undefined ? "missing" : "not-in-list";
    case "strict_object":
      if (issue.expected === "never") return "unknown-key";
      return issue.input === undefined ? "missing" : "wrong-type";
    default:
      return issue.input === undefined ? "missing" : "wrong-type";
  }
}

function shortened(value: unknown): ParseProblem["given"] | undefined {
  if (typeof value === "string") return value.length > 80 ? `${value.slice(0, 79)}…` : value;
  return typeof value === "number" || typeof value === "boolean" || value === null ? value : undefined;
}
