import { describe, expect, it } from "vitest";
import { tried } from "../../src/content/tried.ts";
import { judge, type Verdict } from "../../src/judge/judge.ts";
import { observe } from "../../src/judge/observe.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { runInMemory } from "../../src/run/run.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import { folderOf, folders, profiles } from "./content.ts";

const atStake = folders.filter((id) => folderOf(id).goals.length > 0);

/** By every browser's rules. */
function verdictsOf(id: string, scenario: Scenario): readonly Verdict[] {
  const runs = profiles.map((profile) => {
    const played = { ...scenario, browser: { ...scenario.browser, profile } };
    return observe(played, runInMemory(played, publicSuffixList));
  });
  return judge(folderOf(id).goals, runs);
}

const held = (verdicts: readonly Verdict[]) => verdicts.filter(({ holds }) => holds).map(({ goal }) => goal.id);

describe.each(atStake)("%s", (id) => {
  const { scenario, goals, tries } = folderOf(id);

  it("shows the damage as it is opened", () => {
    const missed = verdictsOf(id, scenario).flatMap(({ runs }) => runs.filter(({ why }) => why !== null));
    expect(missed.map(({ profile }) => profile)).toContain(scenario.browser.profile);
  });

  it.each(tries)("$id holds what it says by every browser's rules", ({ edits, holds }) => {
    expect(held(verdictsOf(id, tried(scenario, edits)))).toEqual(holds);
  });

  it("offers a change that reaches all, and one that does not", () => {
    const reached = tries.filter(({ offered }) => offered !== false).map(({ holds }) => holds?.length);
    expect(reached).toContain(goals.length);
    expect(reached.some((count) => count !== goals.length)).toBe(true);
  });
});
