import { defaultRule, needsPublicSuffixList, type World } from "../run/world.ts";
import type { Scenario } from "../scenario/schema.ts";

let list: World | null = null;

async function loadList(): Promise<World> {
  list = (await import("../public-suffixes/list.ts")).publicSuffixList;
  return list;
}

/** The Public Suffix List is heavier than the engine: it comes with the first scenario that names a host of it. */
export function worldFor(scenario: Scenario): World | Promise<World> {
  return needsPublicSuffixList(scenario) ? (list ?? loadList()) : defaultRule;
}
