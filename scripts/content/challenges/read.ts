import { inRoot } from "../../lib/paths.mjs";
import { BrokenContent, filesIn, readScenarios } from "../read.ts";
import { type Collection, challengesFrom } from "./collection.ts";
import { playChallenge } from "./played.ts";

export const challengesRoot = inRoot("src/content/challenges");

/** What was played last: a site is built in two runs, for the page and for what is printed before it. */
let last: { readonly of: string; readonly challenges: Collection } | null = null;

/** The challenges as they lie on disk, played unless somebody else does that. Throws BrokenContent. */
export function readChallenges({ play = true } = {}): Collection {
  const files = filesIn(challengesRoot);
  const library = new Map(readScenarios().folders.map(({ id, scenario }) => [id, scenario]));
  const of = JSON.stringify([...files, ...library]);
  if (last?.of === of) return last.challenges;
  const { challenges, problems } = challengesFrom(files, library);
  if (play) for (const folder of challenges.folders) playChallenge(folder, problems);
  if (problems.found.length > 0) throw new BrokenContent(problems.found, challengesRoot);
  if (play) last = { of, challenges };
  return challenges;
}
