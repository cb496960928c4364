import { randomFrom, seedOf } from "../../src/practice/random.ts";
import { forge } from "../e2e/support/links.ts";
import { allBases, type Base } from "./bases.ts";
import { type Donors, donorsOf, mutateStructure } from "./mutate/structure.ts";
import { mutateText } from "./mutate/text.ts";

/** One mutation: what stands in the address bar, and what a file of the same content would hold. */
export interface HostileCase {
  readonly seed: number;
  readonly index: number;
  /** What was mutated, and how. */
  readonly of: string;
  readonly hash: string;
  /** null: only the link's text was touched. */
  readonly content: unknown;
}

/** The mutations of one seed. Each can be made without those before it, as often as wanted. */
export async function hostileCases(seed: number): Promise<(index: number) => Promise<HostileCase>> {
  const bases = await allBases();
  const donors = donorsOf(bases.map(({ json }) => readable(json)));
  return (index) => caseOf(seed, index, bases, donors);
}

async function caseOf(seed: number, index: number, bases: readonly Base[], donors: Donors): Promise<HostileCase> {
  const random = randomFrom(seedOf(seed, index));
  const { name, hash, json } = random.pick(bases);
  if (random.chance(25)) return { seed, index, of: `${name}, its text`, hash: mutateText(hash, random), content: null };
  const content = readable(json);
  mutateStructure(content, random, donors);
  return { seed, index, of: `${name}, its content`, hash: await forge(written(content) ?? json), content };
}

/** What is deeper than the stack cannot be written as JSON again: null. */
function written(content: unknown): string | null {
  try {
    return JSON.stringify(content);
  } catch {
    return null;
  }
}

/** Of what could not be written again only the text is mutated. */
function readable(json: string): unknown {
  const content: unknown = JSON.parse(json);
  return written(content) === null ? {} : content;
}
