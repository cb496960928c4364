import { tried } from "../../../src/content/tried.ts";
import { publicSuffixList, runInMemory, type Scenario } from "../../../src/core/index.ts";
import { judge, type Verdict } from "../../../src/judge/judge.ts";
import { observe } from "../../../src/judge/observe.ts";
import { differences } from "../../../src/scenario/differences.ts";
import { keepsLocked } from "../../../src/scenario/locks.ts";
import { playedBy } from "../../../src/scenario/played-by.ts";
import { profiles } from "../../../src/scenario/schema.ts";
import type { Problems } from "../problems.ts";
import type { ChallengeFolder, PhaseFolder } from "./challenge-folder.ts";

/** What came of a phase's goals in a scenario, by every browser's rules. */
export function verdicts({ goals }: PhaseFolder, scenario: Scenario): readonly Verdict[] {
  const runs = profiles.map((profile) => {
    const played = playedBy(scenario, profile);
    return observe(played, runInMemory(played, publicSuffixList));
  });
  return judge(goals, runs);
}

/** Whether all of them hold. */
export const isReached = (phase: PhaseFolder, scenario: Scenario) => verdicts(phase, scenario).every(({ holds }) => holds);

/** Plays a challenge to its end: does it begin unsolved, and do the solutions solve it, by what the reader may do too? */
export function playChallenge({ id, phases }: ChallengeFolder, problems: Problems): void {
  for (const phase of phases) {
    const tell = (what: string) => problems.add(`${id}/challenge.json`, `${phase.name}: ${what}`);
    const { start, best, others, open } = phase;
    if (isReached(phase, start)) tell("its goals hold before anything is changed");
    for (const [name, edits] of [["best", best] as const, ...others.map((one, i) => [`others ${i + 1}`, one] as const)]) {
      const solved = tried(start, edits);
      for (const { goal, holds, runs } of verdicts(phase, solved)) {
        if (holds) continue;
        const why = runs.flatMap((run) => (run.why === null ? [] : [`${run.profile} ${run.why}`]));
        tell(`${name} does not reach the goal ${goal.id} (${why.join(", ")})`);
      }
      if (!keepsLocked({ start, open }, solved)) tell(`${name} changes what is locked`);
      if (differences(start, solved).length < best.length) tell(`${name} makes fewer changes than best`);
    }
    if (differences(start, tried(start, best)).length !== best.length)
      tell(`best has ${best.length} edits, and makes ${differences(start, tried(start, best)).length} changes: one each`);
    for (const i of best.keys()) {
      const without = best.filter((_, at) => at !== i);
      if (isReached(phase, tried(start, without))) tell(`best does not need its edit ${i + 1}`);
    }
  }
}
