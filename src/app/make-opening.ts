import type { LibraryScenario } from "../content/entry.ts";
import { first } from "../content/first.ts";
import { leaksIn } from "../judge/leaks.ts";
import { runInMemory } from "../run/run.ts";
import type { Opening } from "./opening.ts";
import { worldFor } from "./worlds.ts";

/** Plays what a page opens with: when the site is built, and in development, where pages carry nothing. */
export async function makeOpening(scenario: LibraryScenario = first): Promise<Opening> {
  const trace = runInMemory(scenario.scenario, await worldFor(scenario.scenario));
  const { read, done } = leaksIn(scenario.goals, scenario.scenario, trace);
  return { scenario, trace, leaks: { read: [...read], done: [...done] } };
}
