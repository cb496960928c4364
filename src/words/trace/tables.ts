import type { FailureCode, FailureOf } from "../../trace/failures.ts";
import type { StepName, StepOf } from "../../trace/steps.ts";
import type { Phrase } from "../phrase.ts";

/** What happened, and why. */
export interface StepWords {
  readonly title: Phrase;
  readonly why: Phrase;
}

/** A step or a code without words is an error of the compiler. */
export type StepTable = { readonly [N in StepName]: (step: StepOf<N>) => StepWords };
export type FailureTable = { readonly [C in FailureCode]: (failure: FailureOf<C>) => StepWords };
