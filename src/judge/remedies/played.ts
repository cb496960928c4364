import type { Knobs } from "../../engine/model/knobs.ts";
import { startRun } from "../../run/run.ts";
import type { Pausing } from "../../run/slices.ts";
import type { World } from "../../run/world.ts";
import type { Scenario } from "../../scenario/schema.ts";
import type { Trace } from "../../trace/events.ts";

/** So many events take far less than a slice. */
const atOnce = 40;

/** A run in memory with pauses. */
export function* played(scenario: Scenario, world: World, knobs?: Knobs): Pausing<Trace> {
  const run = startRun(scenario, world, { knobs });
  let events = 0;
  while (!run.advance(() => ++events % atOnce !== 0)) yield;
  return run.trace;
}
