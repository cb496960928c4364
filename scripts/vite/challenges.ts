import path from "node:path";
import type { Plugin } from "vite";
import type { ChallengePart } from "../../src/content/challenge.ts";
import { withoutDefaults } from "../../src/scenario/defaults.ts";
import type { ChallengeFolder } from "../content/challenges/challenge-folder.ts";
import type { Collection } from "../content/challenges/collection.ts";
import { challengesRoot, readChallenges } from "../content/challenges/read.ts";

/**
 * Hands the challenges to the page, by a query on the files that they are made of:
 *
 *     challenges/en.json?challenges               the table of contents in a language
 *     challenges/ID/challenge.json?challenge      what is the same in every language
 *     challenges/ID/en.md?challenge-words         what is said in it
 *
 * Every challenge is played when it is read: where one begins solved, or a solution does not solve it, a build fails.
 */
export function challenges(): Plugin {
  let known: Collection | null = null;
  const read = (fail: (message: string) => never): Collection => {
    try {
      known ??= readChallenges();
      return known;
    } catch (error) {
      return fail((error as Error).message);
    }
  };
  return {
    name: "preflight:challenges",
    // Before Vite's own reading of JSON.
    enforce: "pre",
    buildStart() {
      known = null;
      if (this.environment.mode === "build") read(this.error.bind(this));
    },
    hotUpdate({ file, modules }) {
      if (path.relative(challengesRoot, file).startsWith("..")) return undefined;
      known = null;
      const made = [...this.environment.moduleGraph.idToModuleMap.values()].filter(({ id }) => id !== null && generated.test(id));
      return [...modules, ...made];
    },
    load: {
      filter: { id: generated },
      handler(id) {
        const [file = "", what = ""] = id.split("?");
        const { folders, list } = read(this.error.bind(this));
        const language = path.basename(file).replace(/\.\w+$/u, "");
        const folder = folders.find((one) => one.id === path.basename(path.dirname(file)));
        const made: Readonly<Record<string, () => unknown>> = {
          challenges: () => list(language),
          challenge: () => folder && partOf(folder),
          "challenge-words": () => folder?.words[language],
        };
        return { code: `export default ${JSON.stringify(made[what]?.())};`, map: null, moduleType: "js" };
      },
    },
  };
}

const generated = /[?&](?:challenges|challenge|challenge-words)$/u;

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
