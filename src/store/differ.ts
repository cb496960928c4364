import type { Comparison } from "../run/compare-profiles.ts";
import type { Actions, Dependencies, GetState } from "./state.ts";

export type { Comparison, Course, Difference, Parting } from "../run/compare-profiles.ts";

/** The present scenario by the rules of every profile. What it takes is loaded when somebody asks. */
export function differActions(get: GetState, { platformFor }: Pick<Dependencies, "platformFor">): Pick<Actions, "compare"> {
  return {
    compare: async (): Promise<Comparison> => {
      const { scenario } = get();
      const [{ compareProfiles }, platform] = await Promise.all([import("../run/compare-profiles.ts"), platformFor(scenario)]);
      return compareProfiles(scenario, platform);
    },
  };
}
