import { randomFrom, seedOf } from "../../src/practice/random.ts";
import { withDefaults } from "../../src/scenario/defaults.ts";
import { applyEdit } from "../../src/scenario/edits.ts";
import type { Scenario } from "../../src/scenario/schema.ts";
import { folderOf, folders, profiles, scenarioOf } from "../library/content.ts";
import { spoiled } from "./mistakes.ts";

/** A scenario of the library, with one of the changes that it offers perhaps, and some mistakes. */
export interface AdviceCase {
  readonly index: number;
  readonly of: string;
  readonly scenario: Scenario;
}

/** The cases of one seed; each can be made without those before it. Every scenario comes up in turn. */
export function adviceCase(seed: number, index: number): AdviceCase {
  const random = randomFrom(seedOf(seed, index));
  const id = folders[index % folders.length] ?? "";
  const chosen = random.pick([null, ...folderOf(id).tries]);
  const untouched = scenarioOf(id, random.pick(profiles));
  const base = withDefaults((chosen?.edits ?? []).reduce(applyEdit, untouched));
  return { index, of: `${id}${chosen ? ` with ${chosen.id}` : ""}`, scenario: random.chance(10) ? base : spoiled(base, random) };
}
