import type { Later } from "../store/state.ts";

/** What the store and the works ask for when it is wanted. Each is a chunk of its own. */
export const later: Later = {
  links: () => import("../scenario/link.ts"),
  blank: async () => (await import("../content/blank.ts")).blankScenario,
  advice: async () => (await import("../judge/remedies/search.ts")).startSearch,
  lint: async () => (await import("../lint/proven.ts")).startLint,
  requirements: async () => (await import("../judge/requirements/requirements.ts")).requiring,
  comparison: async () => (await import("../run/compare-profiles.ts")).startComparison,
  manager: async () => (await import("../store/create-manager.ts")).createManager,
  takeIn: async () => (await import("../works/take-in.ts")).takeIn,
};

/** Works where the browser has no database for them. */
export const localWorks = async () => (await import("../works/local.ts")).localWorks;
