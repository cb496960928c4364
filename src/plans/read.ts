import * as v from "valibot";
import { parseScenario } from "../scenario/parse.ts";
import { planLimits } from "./limits.ts";
import { HeadSchema, type Part, PartSchema, type Plan, planVersion } from "./plan.ts";

export type PlanCode =
  | "not-json"
  | "not-a-plan"
  | "future-version"
  | "no-parts"
  | "too-many-parts"
  | "missing"
  | "too-long"
  | "too-many"
  | "unknown-field"
  | "not-so"
  | "bad-scenario";

/** What could not be read. */
export interface PlanProblem {
  readonly code: PlanCode;
  /** Which part, from 0 on, as it stood there; null: the plan itself. */
  readonly part: number | null;
  /** Where in it: `asks.question.kind`; empty: all of it. */
  readonly path: string;
  /** The most that there may be, and how much there was. */
  readonly limit?: number;
  readonly given?: number;
}

export interface ReadPlan {
  /** Null: nothing of it is usable. */
  readonly plan: Plan | null;
  readonly problems: readonly PlanProblem[];
}

const no = (code: PlanCode, more: Partial<PlanProblem> = {}): ReadPlan => ({
  plan: null,
  problems: [{ code, part: null, path: "", ...more }],
});

/** Decodes anything; never throws. Of a part that is broken, where and why; the others are there. */
export function readPlan(input: unknown): ReadPlan {
  try {
    return read(input);
  } catch {
    return no("not-a-plan");
  }
}

/** The same of a file. */
export function parsePlan(text: string): ReadPlan {
  if (text.length > planLimits.unpacked) return no("too-long", { limit: planLimits.unpacked, given: text.length });
  try {
    return readPlan(JSON.parse(text));
  } catch {
    return no("not-json");
  }
}

function read(input: unknown): ReadPlan {
  if (typeof input !== "object" || input === null || !("parts" in input) || !Array.isArray(input.parts)) return no("not-a-plan");
  const version = "version" in input ? input.version : undefined;
  if (typeof version !== "number") return no("not-a-plan", { path: "version" });
  if (version > planVersion) return no("future-version", { given: version, limit: planVersion });
  const head = v.safeParse(HeadSchema, input);
  const problems: PlanProblem[] = head.success ? [] : [problemOf(head.issues[0], null)];
  const { title, inOrder } = head.success ? head.output : { title: "", inOrder: true };
  const given: readonly unknown[] = input.parts;
  if (given.length > planLimits.parts)
    problems.push({ code: "too-many-parts", part: null, path: "parts", limit: planLimits.parts, given: given.length });
  const parts: Part[] = [];
  given.slice(0, planLimits.parts).forEach((one, at) => {
    const part = readPart(one, at);
    if ("code" in part) problems.push(part);
    else parts.push(part);
  });
  if (parts.length === 0) return { plan: null, problems: [...problems, { code: "no-parts", part: null, path: "parts" }] };
  return { plan: { version: planVersion, title, inOrder, parts }, problems };
}

/** A part, or what is wrong with it. */
export function readPart(input: unknown, at: number): Part | PlanProblem {
  const parsed = v.safeParse(PartSchema, input, { abortEarly: true });
  if (!parsed.success) return problemOf(parsed.issues[0], at);
  const part = parsed.output;
  if (!("scenario" in part.situation)) return part;
  const scenario = parseScenario(part.situation.scenario);
  if (scenario.ok) return part;
  const [first] = scenario.problems;
  return { code: "bad-scenario", part: at, path: ["situation", "scenario", ...(first?.path ?? [])].join(".") };
}

function problemOf(issue: v.BaseIssue<unknown>, part: number | null): PlanProblem {
  const path = (issue.path ?? []).map(({ key }) => String(key)).join(".");
  const requirement = (issue as { requirement?: unknown }).requirement;
  const given = typeof issue.input === "string" || Array.isArray(issue.input) ? issue.input.length : undefined;
  return {
    ...{ code: codeOf(issue), part, path },
    ...(typeof requirement === "number" ? { limit: requirement } : {}),
    ...(given === undefined ? {} : { given }),
  };
}

function codeOf(issue: v.BaseIssue<unknown>): PlanCode {
  if (issue.type === "max_length") return Array.isArray(issue.input) ? "too-many" : "too-long";
  if (issue.type === "strict_object" && issue.expected === "never") return "unknown-field";
  if (issue.input === undefined || (issue.type === "min_length" && issue.input === "")) return "missing";
  return "not-so";
}
