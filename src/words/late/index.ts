import type { LateWords } from "../late.ts";
import { cacheWords } from "./cache-deeds.ts";
import { embeddedWords } from "./embedded.ts";
import { laterFailures } from "./failures.ts";
import { failuresAround } from "./failures-around.ts";
import { laterSteps } from "./steps.ts";
import { stepsAround } from "./steps-around.ts";

/** A table of words by name, whatever values each of them takes. */
type Table<Of, Words> = Readonly<Record<string, ((of: Of) => Words) | undefined>>;

function from<Of, Words>(table: object, name: string, of: Of): Words | null {
  return (table as Table<Of, Words>)[name]?.(of) ?? null;
}

const steps = { ...laterSteps, ...stepsAround };
const failures = { ...laterFailures, ...failuresAround };

export const lateWords: LateWords = {
  step: (step) => from(steps, step.name, step),
  failure: (failure) => from(failures, failure.code, failure),
  embedded: embeddedWords,
  cacheDeed: cacheWords,
};
