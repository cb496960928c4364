import { profiles } from "../../scenario/schema.ts";
import type { Comparison, Course, Difference } from "../../store/compare.ts";
import { type Verdict, verdictOf } from "../ui/verdict.ts";

/** The verdict of one action by one profile's rules, as the read-out gives it; a program gets an answer, or none. */
export function courseVerdict({ ok, outcome }: Course): Verdict | "answered" {
  if (outcome.kind === "client") return ok ? "answered" : "unanswered";
  return verdictOf(outcome);
}

const widest: readonly Difference[] = ["verdict", "result", "wire", "reason", "inside"];

/** How far the profiles are apart in all actions together. */
export function widestDifference({ actions }: Comparison): Difference | "none" {
  const all = actions.flatMap((action) => profiles.map((name) => action[name].difference));
  return widest.find((difference) => all.includes(difference)) ?? "none";
}
