import type { Challenges, ChallengeWords, PhaseWords } from "./challenge.ts";
import { blockRetold, labelRetold, type Retell } from "./retold.ts";

/** What is said of the challenges with every text put through `retell`. Code, addresses and values stay as they are. */
export function challengesRetold({ levels, entries, told }: Challenges, retell: Retell): Challenges {
  return {
    told,
    levels: levels.map((level) => ({ ...level, title: retell(level.title) })),
    entries: entries.map((entry) => ({ ...entry, title: retell(entry.title) })),
  };
}

export function challengeRetold({ title, phases, teaches }: ChallengeWords, retell: Retell): ChallengeWords {
  return {
    title: retell(title),
    phases: Object.fromEntries(Object.entries(phases).map(([name, phase]) => [name, phaseRetold(phase, retell)])),
    teaches: teaches.map((block) => blockRetold(block, retell)),
  };
}

function phaseRetold({ task, story, goals, hints }: PhaseWords, retell: Retell): PhaseWords {
  return {
    task: labelRetold(task, retell),
    story: story.map((block) => blockRetold(block, retell)),
    goals: Object.fromEntries(Object.entries(goals).map(([id, text]) => [id, labelRetold(text, retell)])),
    hints: hints.map((hint) => labelRetold(hint, retell)),
  };
}
