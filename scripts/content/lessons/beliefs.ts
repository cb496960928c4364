import { existsSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { ConfusionsSchema, ConfusionWordsSchema } from "../../../src/content/lesson-schema.ts";
import { inRoot } from "../../lib/paths.mjs";

export interface Belief {
  /** The id of the scenario that shows that it is wrong. */
  readonly scenario: string;
  readonly belief: string;
  readonly search: readonly string[];
}

/** What people believe wrongly, in a language; empty where there are no words in it. What is wrong with the files is told by readConfusions. */
export function readBeliefs(language: string): readonly Belief[] {
  const json = (file: string): unknown => JSON.parse(readFileSync(inRoot(`src/content/confusions/${file}`), "utf8"));
  if (!existsSync(inRoot(`src/content/confusions/${language}.json`))) return [];
  const shown = v.parse(ConfusionsSchema, json("confusions.json"));
  const words = v.parse(ConfusionWordsSchema, json(`${language}.json`));
  return Object.entries(words).map(([id, { belief, search }]) => ({
    ...{ belief, search },
    scenario: shown[id as keyof typeof shown]?.scenario ?? "",
  }));
}
