import type { Failure } from "../../trace/failures.ts";
import type { AnyStep } from "../../trace/steps.ts";
import type { Words } from "../contract.ts";
import type { StepWords } from "./tables.ts";

export function failureWords({ failures }: Words["trace"], failure: Failure): StepWords {
  return (failures[failure.code] as (of: Failure) => StepWords)(failure);
}

/** Title and reason of a step; of a failing one the reason of its failure. */
export function stepWords(words: Words["trace"], step: AnyStep): StepWords {
  return step.failure ? failureWords(words, step.failure) : (words.steps[step.name] as (of: AnyStep) => StepWords)(step);
}
