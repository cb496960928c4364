import { withDefaults } from "../scenario/defaults.ts";
import type { Challenge, ChallengePart, Challenges, ChallengeWords, PhaseWords } from "./challenge.ts";
import { challengeRetold, challengesRetold } from "./challenge-retold.ts";
import { type ContentLanguage, toldIn } from "./told-in.ts";
import { tried } from "./tried.ts";

const lists = import.meta.glob<Challenges>("./challenges/*.json", { query: "?challenges", import: "default" });
const parts = import.meta.glob<ChallengePart>("./challenges/*/challenge.json", { query: "?challenge", import: "default" });
const words = import.meta.glob<ChallengeWords>("./challenges/*/*.md", { query: "?challenge-words", import: "default" });

/** The challenges' table of contents. Rejects where a chunk cannot be loaded (offline, a new deployment). */
export async function loadChallenges(language: ContentLanguage): Promise<Challenges> {
  const load = toldIn(language, (tag) => lists[`./challenges/${tag}.json`]);
  if (!load) throw new Error("The challenges have no table of contents.");
  const list = await load.found();
  return language.retell ? challengesRetold(list, language.retell) : list;
}

const unsaid: PhaseWords = { task: "", story: [], goals: {}, hints: [] };

/** Null: there is no challenge of that id. Rejects where a chunk cannot be loaded. */
export async function loadChallenge(id: string, language: ContentLanguage): Promise<Challenge | null> {
  const load = parts[`./challenges/${id}/challenge.json`];
  const tell = toldIn(language, (tag) => words[`./challenges/${id}/${tag}.md`]);
  if (!load || !tell) return null;
  const [part, written] = await Promise.all([load(), tell.found()]);
  const { title, phases, teaches } = language.retell ? challengeRetold(written, language.retell) : written;
  return {
    ...{ id, title, teaches, told: tell.told },
    phases: part.phases.map(({ start: first, best, ...rest }) => {
      const start = withDefaults({ ...first, title });
      return { ...rest, start, best: tried(start, best), words: phases[rest.name] ?? unsaid };
    }),
  };
}
