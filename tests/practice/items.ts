import { readScenarios } from "../../scripts/content/read.ts";
import type { Item } from "../../src/practice/item.ts";
import { itemOf, type Library, type Purpose, seedIn } from "../../src/practice/round.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import { ask } from "../../src/questions/ask.ts";
import { runInMemory } from "../../src/run/run.ts";
import { equalJson } from "../../src/scenario/equal.ts";
import { playedBy } from "../../src/scenario/played-by.ts";
import { type ProfileName, profiles } from "../../src/scenario/schema.ts";
import type { Trace } from "../../src/trace/events.ts";

export const sources = new Map(
  readScenarios().folders.map(({ id, scenario, tries, words }) => [
    id,
    { id, scenario, tries: tries.map((one) => ({ label: words["en"]?.tries[one.id] ?? one.id, edits: one.edits })) },
  ]),
);

export const library: Library = {
  ids: [...sources.keys()],
  load: (id) => sources.get(id) ?? null,
  worldOf: () => publicSuffixList,
};

export const anything: Purpose = { about: null, without: new Set() };

export const itemIn = (seed: number, index: number, purpose: Purpose = anything): Promise<Item | null> =>
  itemOf(seedIn(seed, index), purpose, library);

/** What is wrong with an item, computed anew from its scenario. */
export function faultsOf({ of, before, after, change, asked, about, isOther, askedBefore }: Item): readonly string[] {
  const faults: string[] = [];
  const own = sources.get(of);
  if (!own || !equalJson(own.scenario, before)) faults.push("it begins with no scenario of the library");
  if (equalJson(before, after)) faults.push(`${change.does} changes nothing`);
  const traces = Object.fromEntries(
    profiles.map((profile) => [profile, runInMemory(playedBy(after, profile), publicSuffixList)]),
  ) as Record<ProfileName, Trace>;
  const { question, options, right } = asked;
  const names = "profile" in question && question.profile !== undefined ? [question.profile] : profiles;
  for (const profile of question.kind === "browsers" ? [after.browser.profile] : names) {
    const again = ask(question.kind === "browsers" ? question : { ...question, profile }, { scenario: after, traces });
    if (!again.ok) faults.push(`it cannot be asked in ${profile}: ${again.why}`);
    else if (again.asked.right.join(" ") !== right.join(" ")) faults.push(`another answer is right in ${profile}`);
  }
  const keys = options.map(({ key }) => key);
  if (new Set(keys).size !== keys.length) faults.push("an option is there twice");
  if (right.some((key) => !keys.includes(key))) faults.push("a right answer is not offered");
  if (options.length < 2) faults.push("there is no choice");
  if (!options.some(({ key, belief }) => belief === about && !(asked.choose === "one" && right.includes(key))))
    faults.push(`nobody who believes ${about} is wrong`);
  if (isOther !== (askedBefore === null || askedBefore.right.join(" ") !== right.join(" ")))
    faults.push("it says wrongly what the change does");
  return faults;
}

/** Names scenario, change and question. */
export const nameOf = ({ of, change, asked }: Item): string => JSON.stringify([of, change.edits, asked.question]);

/** How often somebody is right who always gives the answer that is commonest for the kind of question, of a hundred. */
export function guessed(items: readonly Item[]): number {
  const counts = new Map<string, Map<string, number>>();
  for (const { asked } of items) {
    const known = counts.get(asked.question.kind) ?? new Map<string, number>();
    counts.set(asked.question.kind, known);
    const key = asked.right.join(" ");
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  const right = [...counts.values()].reduce((sum, known) => sum + Math.max(...known.values()), 0);
  return (right / items.length) * 100;
}
