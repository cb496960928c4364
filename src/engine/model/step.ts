import type { Failure } from "../../trace/failures.ts";
import type { AnyStep, Gate, StepName, StepValues, StepVerdict } from "../../trace/steps.ts";
import type { EngineYield } from "./algorithm.ts";

export interface StepExtras {
  /** A negative one stands for none. */
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
  const made = { name, gate, verdict, values } as unknown as Writable;
  if (extras === undefined) return { type: "step", step: made as AnyStep };
  if (extras.message !== undefined && extras.message >= 0) made.message = extras.message;
  if (extras.deciding !== undefined) made.deciding = extras.deciding;
  if (extras.failure !== undefined) made.failure = extras.failure;
  return { type: "step", step: made as AnyStep };
}

type Writable = { -readonly [K in keyof AnyStep]: AnyStep[K] };
