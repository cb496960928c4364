import type { Causes } from "./cause.ts";
import { answerCauses, redirectCauses } from "./plans/answers.ts";
import { otherCauses } from "./plans/elsewhere.ts";
import { preflightCauses } from "./plans/preflights.ts";

/** Every cause that is played. */
export const causes = { ...preflightCauses, ...answerCauses, ...redirectCauses, ...otherCauses } satisfies Causes;

export type CauseId = keyof typeof causes;
