import type { StepName, StepValues } from "../../trace/steps.ts";

/** Told by a picture or by the sentence of the step. */
export type ToldElsewhere = "page" | "of" | "because" | "needed" | "hit" | "why" | "value" | "opened" | "young" | "handed";

type NamesIn<Values> = Values extends unknown ? keyof Values : never;

/** The values of all steps by name, but for those. */
export type ValueName = Exclude<{ [N in StepName]: NamesIn<StepValues[N]> }[StepName], ToldElsewhere>;
