import type { ChallengeWords } from "../../../src/content/challenge.ts";
import {
  type ChallengeMeta,
  ChallengeMetaSchema,
  ChallengeSchema,
  ChallengeWordsSchema,
  type WrittenPhase,
} from "../../../src/content/challenge-schema.ts";
import { parseProse } from "../../../src/content/markdown.ts";
import type { ProseBlock } from "../../../src/content/prose.ts";
import { parseScenario, type Scenario } from "../../../src/core/index.ts";
import { applyEdit, type Edit } from "../../../src/scenario/edits.ts";
import { situationsOf } from "../lessons/situations.ts";
import type { Problems } from "../problems.ts";

/** All that a challenge is. */
export interface ChallengeFolder {
  readonly id: string;
  readonly meta: ChallengeMeta;
  readonly phases: readonly PhaseFolder[];
  /** By language. */
  readonly words: Readonly<Record<string, ChallengeWords>>;
}

/** A phase with what it begins with, every default filled in, without a title. */
export interface PhaseFolder extends WrittenPhase {
  readonly start: Scenario;
}

/** What a folder has besides the files of a language. */
export const parts = ["meta.json", "challenge.json"] as const;

/** One folder from its files, by name. Undefined where a part is missing or unreadable. */
export function readChallengeFolder(
  id: string,
  files: ReadonlyMap<string, string>,
  languages: readonly string[],
  library: ReadonlyMap<string, Scenario>,
  problems: Problems,
): ChallengeFolder | undefined {
  const before = problems.found.length;
  const wanted: readonly string[] = [...parts, ...languages.flatMap((language) => [`${language}.json`, `${language}.md`])];
  for (const name of wanted) if (!files.has(name)) problems.add(`${id}/${name}`, "is missing");
  for (const name of files.keys())
    if (!wanted.includes(name)) problems.add(`${id}/${name}`, `is no part of a challenge (${wanted.join(", ")})`);
  const json = <S extends Parameters<Problems["json"]>[2]>(name: string, schema: S) => {
    const found = files.get(name);
    return found === undefined ? undefined : problems.json<S>(`${id}/${name}`, found, schema);
  };
  const meta = json("meta.json", ChallengeMetaSchema);
  const written = json("challenge.json", ChallengeSchema);
  const prose = (file: string, markdown: string): readonly ProseBlock[] => {
    try {
      return parseProse(markdown);
    } catch (error) {
      problems.add(`${id}/${file}`, (error as Error).message);
      return [];
    }
  };
  const words = Object.fromEntries(
    languages.flatMap((language) => {
      const told = json(`${language}.json`, ChallengeWordsSchema);
      if (!told) return [];
      const phases = Object.entries(told.phases).map(([name, { story, ...rest }]) => [
        name,
        { ...rest, story: prose(`${language}.json`, story) },
      ]);
      const teaches = prose(`${language}.md`, files.get(`${language}.md`) ?? "");
      return [[language, { title: told.title, phases: Object.fromEntries(phases), teaches }] as const];
    }),
  );
  if (!meta || !written) return undefined;
  const { start } = situationsOf(`${id}/challenge.json`, { start: written.start }, library, problems);
  if (!start) return undefined;
  const folder = { id, meta, words, phases: begun(id, start, written.phases, problems) };
  fits(folder, problems);
  return problems.found.length > before ? undefined : folder;
}

/** Each phase with what it begins with. */
function begun(id: string, first: Scenario, phases: readonly WrittenPhase[], problems: Problems): readonly PhaseFolder[] {
  let scenario = first;
  return phases.map((phase) => {
    const begins = `${phase.name}: its edits`;
    const start = edited(`${id}/challenge.json`, begins, scenario, phase.edits ?? [], problems);
    scenario = edited(`${id}/challenge.json`, `${phase.name}: best`, start, phase.best, problems);
    for (const [i, other] of phase.others.entries())
      edited(`${id}/challenge.json`, `${phase.name}: others ${i + 1}`, start, other, problems);
    return { ...phase, start };
  });
}

/** After edits, every one of which changes something, and all together make a scenario. */
function edited(file: string, what: string, scenario: Scenario, edits: readonly Edit[], problems: Problems): Scenario {
  let next = scenario;
  for (const [i, edit] of edits.entries()) {
    const changed = applyEdit(next, edit) as Scenario | undefined;
    if (changed === undefined || changed === next)
      problems.add(file, `${what}: edit ${i + 1} ${changed ? "changes nothing" : "is of no known type"}`);
    next = changed ?? next;
  }
  const parsed = parseScenario(next);
  if (parsed.ok) return parsed.scenario;
  for (const { path, code } of parsed.problems) problems.add(file, `${what}: ${path.join(".") || "(whole)"}: ${code}`);
  return scenario;
}

/** Each part is right by itself; do they fit each other? */
function fits({ id, phases, words }: ChallengeFolder, problems: Problems): void {
  const names = phases.map(({ name }) => name);
  if (names.join() !== "mend" && names.join() !== "exploit,defend")
    problems.add(`${id}/challenge.json`, `its phases are ${names.join(", ")}: they must be mend, or exploit and defend`);
  for (const { name, goals } of phases) {
    const ids = goals.map((goal) => goal.id);
    for (const twice of ids.filter((one, i) => ids.indexOf(one) !== i))
      problems.add(`${id}/challenge.json`, `${name}: the goal ${twice} is there twice`);
    // Something must work, and something must not: else switching everything off, or on, would do.
    if (name !== "exploit" && !goals.some(({ atLeast }) => atLeast !== undefined))
      problems.add(`${id}/challenge.json`, `${name}: no goal says what must happen`);
    if (name !== "exploit" && !goals.some(({ atMost }) => atMost !== undefined))
      problems.add(`${id}/challenge.json`, `${name}: no goal says what must not happen`);
  }
  for (const [language, told] of Object.entries(words)) {
    const file = `${id}/${language}.json`;
    if (told.teaches.length === 0) problems.add(`${id}/${language}.md`, "is empty: it teaches nothing");
    for (const name of Object.keys(told.phases))
      if (!names.some((one) => one === name)) problems.add(file, `challenge.json has no phase ${name}`);
    for (const { name, goals } of phases) {
      const said = told.phases[name];
      if (!said) problems.add(file, `has no words for the phase ${name}`);
      for (const goal of said ? goals : [])
        if (!(goal.id in (said?.goals ?? {}))) problems.add(file, `has no phases.${name}.goals.${goal.id}`);
      for (const goal of Object.keys(said?.goals ?? {}))
        if (!goals.some((one) => one.id === goal)) problems.add(file, `${name} has no goal ${goal}`);
    }
  }
}
