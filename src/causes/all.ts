import type { FailureCode } from "../trace/failures.ts";
import type { Causes } from "./cause.ts";
import { answerCauses, redirectCauses } from "./plans/answers.ts";
import { meantFor, otherCauses } from "./plans/elsewhere.ts";
import { preflightCauses } from "./plans/preflights.ts";

/** Every cause that is played. */
export const causes = { ...preflightCauses, ...answerCauses, ...redirectCauses, ...otherCauses } satisfies Causes;

export type CauseId = keyof typeof causes;

/** Whether a failure is what the cause is about. */
export function isMeant(cause: CauseId, code: FailureCode): boolean {
  if (cause in meantFor) return meantFor[cause as keyof typeof meantFor].includes(code);
  return cause in preflightCauses ? code.startsWith("P_") && code !== "P_NETWORK" : code.startsWith("AC");
}
