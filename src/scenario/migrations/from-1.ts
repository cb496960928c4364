import type { AnyScenario } from "./migration.ts";

/** Version 2 says more; what version 1 said is said in the same words. */
export function from1(older: AnyScenario): AnyScenario {
  return { ...older, version: 2 };
}
