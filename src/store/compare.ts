import type { Comparison } from "../run/compare-profiles.ts";
import { firstSlice, furtherSlices } from "../run/slices.ts";
import { longFrom } from "./runner.ts";
import type { Actions, Dependencies, GetState } from "./state.ts";

export type { Comparison, Course, Difference, Divergence } from "../run/compare-profiles.ts";

/** The present scenario by the rules of every profile. What it takes is loaded when somebody asks. */
export function compareActions(
  get: GetState,
  { worldFor, clock, later }: Pick<Dependencies, "worldFor" | "clock" | "later">,
): Pick<Actions, "compare"> {
  return {
    compare: async (onProgress, signal): Promise<Comparison> => {
      const { scenario } = get();
      const [startComparison, world] = await Promise.all([later.comparison(), worldFor(scenario)]);
      const comparison = startComparison(scenario, world);
      const begun = clock.now();
      const isOver =
        firstSlice(comparison, clock) ||
        (await furtherSlices(comparison, clock, () => {
          if (clock.now() - begun >= longFrom) onProgress(comparison.played);
          return !signal.aborted;
        }));
      if (!isOver) throw signal.reason;
      return comparison.result();
    },
  };
}
