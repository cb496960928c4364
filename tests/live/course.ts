import { readChallenges } from "../../scripts/content/challenges/read.ts";
import { readLessons } from "../../scripts/content/lessons/read.ts";
import { tried } from "../../src/content/tried.ts";
import { equalJson } from "../../src/scenario/equal.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import type { LiveCase } from "./cases.ts";

/**
 * All that a reader of the course is shown: each situation of a lesson, and what our change makes of it; each phase of a challenge as it
 * begins, and solved. Each once: a defence begins where its attack has ended.
 */
export function courseCases(): readonly LiveCase[] {
  const found: LiveCase[] = [];
  const add = (id: string, scenario: Scenario) => {
    if (!found.some((one) => equalJson(bare(one.scenario), bare(scenario))))
      found.push({ kind: "course", id, scenario, asWritten: false });
  };
  for (const { id, situations, steps } of readLessons().folders) {
    for (const [name, scenario] of Object.entries(situations)) add(`${id}.${name}`, scenario);
    for (const step of steps) {
      const scenario = step.kind === "change" ? situations[step.situation] : undefined;
      if (step.kind === "change" && scenario) add(`${id}.${step.id}.best`, tried(scenario, step.best));
    }
  }
  for (const { id, phases } of readChallenges({ play: false }).folders)
    for (const { name, start, best } of phases) {
      add(`${id}.${name}`, start);
      add(`${id}.${name}.best`, tried(start, best));
    }
  return found;
}

/** Some of them, others with each seed. */
export function someOfTheCourse(seed: number, count: number): readonly LiveCase[] {
  const all = courseCases();
  const first = seed % all.length;
  // Far from one another: neighbours are of one lesson.
  const stride = Math.floor(all.length / count);
  return Array.from({ length: count }, (_none, i) => all[(first + i * stride) % all.length]).filter((one) => one !== undefined);
}

/** What is played: titles and whose rules apply make no other run. */
const bare = ({ browser, pages, hosts, actions }: Scenario) => ({
  browser: { ...browser, profile: null },
  pages,
  hosts,
  actions,
});
