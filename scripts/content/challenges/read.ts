import { inRoot } from "../../lib/paths.mjs";
import { BrokenContent, filesIn, readScenarios } from "../read.ts";
import { type Collection, challengesFrom } from "./collection.ts";

export const challengesRoot = inRoot("src/content/challenges");

/** The challenges as they lie on disk, played. Throws BrokenContent. */
export function readChallenges(): Collection {
  const library = new Map(readScenarios().folders.map(({ id, scenario }) => [id, scenario]));
  const { challenges, problems } = challengesFrom(filesIn(challengesRoot), library);
  if (problems.found.length > 0) throw new BrokenContent(problems.found, challengesRoot);
  return challenges;
}
