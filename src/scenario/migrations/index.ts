import { from1 } from "./from-1.ts";
import type { AnyScenario, Migration } from "./migration.ts";

/**
 * `migrations[n]` lifts a scenario of version n to n + 1: pure, and total on whatever version n's schema let through.
 */
export const migrations: Readonly<Record<number, Migration>> = { 1: from1 };

export type Lifted =
  | { readonly ok: true; readonly scenario: AnyScenario }
  | { readonly ok: false; readonly code: "future-version" | "unknown-version"; readonly version: number };

/** Lifts `scenario` step by step to `to`. Each step must raise the version by exactly one. */
export function lift(scenario: AnyScenario, to: number, steps: Readonly<Record<number, Migration>> = migrations): Lifted {
  if (Number.isInteger(scenario.version) && scenario.version > to)
    return { ok: false, code: "future-version", version: scenario.version };
  let current = scenario;
  while (current.version !== to) {
    const step = steps[current.version];
    if (!step) return { ok: false, code: "unknown-version", version: scenario.version };
    const next = step(current);
    if (next.version !== current.version + 1) throw new Error(`migration ${current.version} made version ${next.version}`);
    current = next;
  }
  return { ok: true, scenario: current };
}
