import type { CorsPolicySpec } from "../hosts/policy/headers.ts";
import type { HeaderList } from "../http/messages.ts";
import { exactly, patternOf } from "./pattern-source.ts";
import { plain } from "./plan.ts";
import type { Remark } from "./remarks.ts";

/** Whom a policy lets in, as targets need it. */
export interface Allowed {
  /** Regular expressions over the Origin header; null: the policy has no list. */
  readonly patterns: readonly string[] | null;
  /** What stands for an origin that is not on the list; null: nothing does. */
  readonly otherwise: string | null;
}

export function allowedBy(policy: CorsPolicySpec, remarks: Remark[]): Allowed {
  if (policy.ownOrigin === "exempt") remarks.push({ code: "own-origin" });
  if (!Array.isArray(policy.origins)) return { patterns: null, otherwise: null };
  const patterns = [
    ...policy.origins.map((value) => ({ value, source: exactly(value) })),
    ...policy.rules.map((rule) => ({ value: rule.value, source: patternOf(rule) })),
  ];
  for (const { value, source } of patterns) if (source === null) remarks.push({ code: "rule-not-read", value });
  if (policy.rules.some(({ test }) => test === "matches")) remarks.push({ code: "backtracks" });
  return { patterns: patterns.flatMap(({ source }) => source ?? []), otherwise: otherwise(policy, remarks) };
}

function otherwise({ unknownOrigin, origins }: CorsPolicySpec, remarks: Remark[]): string | null {
  if (unknownOrigin === "any") return "*";
  if (unknownOrigin !== "first" || !Array.isArray(origins) || origins[0] === undefined) return null;
  return plain([["Access-Control-Allow-Origin", origins[0]]], remarks)[0]?.[1] ?? null;
}

/** The lines of the preflight's answer alone, as far as they are always the same. */
export function permissions({ methods, headers, maxAge }: CorsPolicySpec, remarks: Remark[]): HeaderList {
  const list: [string, string][] = [];
  if (methods !== "echo" && methods.join(", ") !== "") list.push(["Access-Control-Allow-Methods", methods.join(", ")]);
  if (headers !== "echo" && headers.join(", ") !== "") list.push(["Access-Control-Allow-Headers", headers.join(", ")]);
  if (maxAge !== null) list.push(["Access-Control-Max-Age", String(maxAge)]);
  return plain(list, remarks);
}

export const exposure = ({ expose }: CorsPolicySpec, remarks: Remark[]): HeaderList =>
  expose.length > 0 ? plain([["Access-Control-Expose-Headers", expose.join(", ")]], remarks) : [];

/** What the preflight's own headers are said back in: the line, and the header of the request. */
export function echoed({ methods, headers }: CorsPolicySpec): HeaderList {
  const list: [string, string][] = [];
  if (methods === "echo") list.push(["Access-Control-Allow-Methods", "access-control-request-method"]);
  if (headers === "echo") list.push(["Access-Control-Allow-Headers", "access-control-request-headers"]);
  return list;
}
