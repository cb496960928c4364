import type { Scenario } from "./schema.ts";

/** Whether two scenarios differ in nothing but where their nodes stand: then they run the same. */
export function samePlay(a: Scenario, b: Scenario): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof Scenario)[]);
  return [...keys].every((key) => key === "positions" || a[key] === b[key]);
}
