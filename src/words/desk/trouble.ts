import type { NoSituation } from "../../plans/situation.ts";
import type { Trouble } from "../../plans/trouble.ts";
import type { Words } from "../contract.ts";
import { judgedText } from "../learn/judged.ts";
import { plain } from "../phrase.ts";
import { goalText } from "./goal.ts";

type Said = Pick<Words, "desk" | "learn" | "trace">;

/** Why a part cannot be handed out, in a sentence or two. */
export function troubleText({ desk, learn, trace }: Said, trouble: Trouble): string {
  const { troubles } = desk;
  switch (trouble.code) {
    case "unaskable":
      return troubles.unaskable[trouble.why];
    case "not-reached":
      return troubles.notReached[trouble.what];
    case "told-first":
      return troubles.toldFirst;
    case "too-many-options":
      return troubles.tooManyOptions(trouble.limit);
    case "no-goals":
      return troubles.noGoals;
    case "one-way":
      return troubles.oneWay[trouble.lacks];
    case "begins-solved":
      return troubles.beginsSolved;
    case "no-solution":
      return troubles.noSolution;
    case "solution-does-not-fit":
      return troubles.solutionDoesNotFit;
    case "solution-is-locked":
      return troubles.solutionIsLocked;
    case "goal-not-met": {
      const { goal, profiles, verdict } = trouble;
      const run = verdict.runs.find(({ profile }) => profile === profiles[0]);
      const found = run ? plain(judgedText(learn.challenge, goal, run)) : "";
      const browsers = profiles.map((profile) => trace.profiles[profile]);
      return troubles.goalNotMet(goal.atLeast !== undefined, goalText(desk, goal).replaceAll("`", ""), browsers, found);
    }
  }
}

export function noSituationText({ troubles }: Words["desk"], why: NoSituation, id: string): string {
  if (why === "not-loaded") return troubles.notLoaded;
  return why === "not-in-library" ? troubles.notInLibrary(id) : troubles.doesNotFit;
}
