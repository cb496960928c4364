import path from "node:path";
import type { Plugin } from "vite";
import type { ChallengePart } from "../../src/content/challenge.ts";
import { withoutDefaults } from "../../src/scenario/defaults.ts";
import type { ChallengeFolder } from "../content/challenges/challenge-folder.ts";
import { challengesRoot, readChallenges } from "../content/challenges/read.ts";
import { folders } from "./folders.ts";

/**
 * Hands the challenges to the page, by a query on the files that they are made of:
 *
 *     challenges/en.json?challenges               the table of contents in a language
 *     challenges/ID/challenge.json?challenge      what is the same in every language
 *     challenges/ID/en.md?challenge-words         what is said in it
 *
 * Every challenge is played when it is read: where one begins solved, or a solution does not solve it, a build fails.
 */
export const challenges = (): Plugin =>
  folders({
    name: "preflight:challenges",
    // Tests play the challenges by themselves.
    read: () => readChallenges({ play: process.env["VITEST"] === undefined }),
    holds: (file) => !path.relative(challengesRoot, file).startsWith(".."),
    generated: /[?&](?:challenges|challenge|challenge-words)$/u,
    moduleOf: (file, what, { folders: all, list }) => {
      const language = path.basename(file).replace(/\.\w+$/u, "");
      const folder = all.find((one) => one.id === path.basename(path.dirname(file)));
      const made: Readonly<Record<string, () => unknown>> = {
        challenges: () => list(language),
        challenge: () => folder && partOf(folder),
        "challenge-words": () => folder?.words[language],
      };
      return `export default ${JSON.stringify(made[what]?.())};`;
    },
  });

/** Other solutions than ours stay behind. */
function partOf({ id, phases }: ChallengeFolder): ChallengePart {
  return {
    id,
    phases: phases.map(({ name, opens, goals, open, best, start }) => {
      const { title: _, ...written } = withoutDefaults(start);
      return { name, opens, goals, open, best, start: written };
    }),
  };
}
