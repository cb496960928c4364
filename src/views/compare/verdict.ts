import type { Comparison, Course, Difference } from "../../store/compare.ts";
import type { Words } from "../../words/contract.ts";
import type { ProfileName } from "../../words/trace/profiles.ts";

/** The columns. */
export const order: readonly ProfileName[] = ["standard", "chromium", "firefox", "webkit"];

type Verdict = keyof Words["frame"]["readouts"]["browser"]["verdicts"] | "answered";

/** The verdict of one action by one profile's rules. */
export function verdictOf({ ok, outcome }: Course): Verdict {
  if (outcome.kind === "client") return ok ? "answered" : "unanswered";
  const code = outcome.kind === "error" || outcome.kind === "embedded" ? outcome.failure?.code : undefined;
  if (code === "RUN_LIMIT") return "stopped";
  if (code === "NETWORK_ERROR" || code === "P_NETWORK") return "unanswered";
  return ok ? "passed" : "blocked";
}

const widest: readonly Difference[] = ["verdict", "result", "wire", "reason", "inside"];

/** How far the profiles are apart in all actions together. */
export function widestDifference({ actions }: Comparison): Difference | "none" {
  const all = actions.flatMap((action) => order.map((name) => action[name].difference));
  return widest.find((difference) => all.includes(difference)) ?? "none";
}
