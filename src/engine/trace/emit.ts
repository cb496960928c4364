import type { EngineYield } from "../browser.ts";
import type { Failure } from "./failures.ts";
import type { AnyStep, Gate, StepName, StepValues, StepVerdict } from "./steps.ts";

export interface StepExtras {
  readonly message?: number;
  readonly deciding?: readonly string[];
  readonly failure?: Failure;
}

/** A step, ready to be yielded. */
export function step<N extends StepName>(
  name: N,
  gate: Gate,
  verdict: StepVerdict,
  values: StepValues[N],
  extras?: StepExtras,
): EngineYield {
  // NOTE: the compiler cannot see that name and values of a generic N belong together.
  return { type: "step", step: { name, gate, verdict, values, ...extras } as unknown as AnyStep };
}
