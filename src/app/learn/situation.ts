import type { Goal } from "../../judge/goal.ts";
import { judge } from "../../judge/judge.ts";
import { observe } from "../../judge/observe.ts";
import type { Situation } from "../../questions/situation.ts";
import { runInMemory } from "../../run/run.ts";
import { playedBy } from "../../scenario/played-by.ts";
import { profiles, type Scenario } from "../../scenario/schema.ts";
import { worldFor } from "../worlds.ts";

/** A scenario by every browser's rules. Null: its world is not loaded. */
export function situationOf(scenario: Scenario): Situation | null {
  const world = worldFor(scenario);
  if (world instanceof Promise) return null;
  const traces = Object.fromEntries(profiles.map((profile) => [profile, runInMemory(playedBy(scenario, profile), world)]));
  return { scenario, traces: traces as Situation["traces"] };
}

/** Which goals hold, by id. */
export function judged(goals: readonly Goal[], { scenario, traces }: Situation): ReadonlyMap<string, boolean> {
  const runs = profiles.map((profile) => observe(playedBy(scenario, profile), traces[profile]));
  return new Map(judge(goals, runs).map(({ goal, holds }) => [goal.id, holds]));
}
