import type { LessonStep } from "../../../src/content/lesson-schema.ts";
import { tried } from "../../../src/content/tried.ts";
import { parseScenario, publicSuffixList, runInMemory, type Scenario } from "../../../src/core/index.ts";
import { judge } from "../../../src/judge/judge.ts";
import { observe } from "../../../src/judge/observe.ts";
import { ask } from "../../../src/questions/ask.ts";
import type { Situation } from "../../../src/questions/situation.ts";
import { playedBy } from "../../../src/scenario/played-by.ts";
import { profiles } from "../../../src/scenario/schema.ts";
import type { Problems } from "../problems.ts";
import type { LessonFolder } from "./lesson-folder.ts";

/** A scenario by every browser's rules. */
export function situationOf(scenario: Scenario): Situation {
  const traces = Object.fromEntries(
    profiles.map((profile) => [profile, runInMemory(playedBy(scenario, profile), publicSuffixList)]),
  ) as Situation["traces"];
  return { scenario, traces };
}

/** Which of a step's goals hold in a scenario, by every browser's rules. */
export function goalsMet(step: Extract<LessonStep, { kind: "change" }>, scenario: Scenario): readonly boolean[] {
  const runs = profiles.map((profile) => {
    const played = playedBy(scenario, profile);
    return observe(played, runInMemory(played, publicSuffixList));
  });
  return judge(step.goals, runs).map(({ holds }) => holds);
}

/** Plays a lesson to its end: can its questions be asked, and its goals be reached? */
export function playLesson({ id, steps, situations }: LessonFolder, problems: Problems): void {
  for (const step of steps) {
    const tell = (what: string) => problems.add(`${id}/lesson.json`, `${step.id}: ${what}`);
    if (step.kind === "own") continue;
    const scenario = situations[step.situation];
    if (!scenario) continue;
    if (step.kind === "predict") {
      const found = ask(step.question, situationOf(scenario));
      if (!found.ok) {
        tell(`the question cannot be asked (${found.why})`);
        continue;
      }
      const keys = found.asked.options.map(({ key }) => key);
      for (const key of Object.keys(step.question.beliefs ?? {}))
        if (!keys.includes(key)) tell(`beliefs names ${key}; the options are ${keys.join(", ")}`);
      continue;
    }
    if (goalsMet(step, scenario).every(Boolean)) tell("its goals hold before anything is changed");
    const solved = tried(scenario, step.best);
    if (!parseScenario(solved).ok) tell("best makes no scenario");
    else {
      const met = goalsMet(step, solved);
      for (const [i, goal] of step.goals.entries()) if (!met[i]) tell(`best does not reach the goal ${goal.id}`);
    }
    for (const [i] of step.best.entries()) {
      const without = tried(
        scenario,
        step.best.filter((_, at) => at !== i),
      );
      if (step.best.length > 1 && goalsMet(step, without).every(Boolean)) tell(`best does not need its edit ${i + 1}`);
    }
  }
}
