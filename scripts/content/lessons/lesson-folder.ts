import type { LessonWords, StepWords } from "../../../src/content/lesson.ts";
import {
  type LessonMeta,
  LessonMetaSchema,
  LessonSchema,
  LessonWordsSchema,
  type WrittenLesson,
  type WrittenStepWords,
} from "../../../src/content/lesson-schema.ts";
import { parseProse } from "../../../src/content/markdown.ts";
import type { ProseBlock } from "../../../src/content/prose.ts";
import type { Scenario } from "../../../src/core/index.ts";
import type { Problems } from "../problems.ts";
import { situationsOf } from "./situations.ts";

/** All that a lesson is. */
export interface LessonFolder {
  readonly id: string;
  readonly meta: LessonMeta;
  readonly steps: WrittenLesson["steps"];
  /** The scenarios of the library that it is made of, by id. */
  readonly of: readonly string[];
  /** Every default filled in, without a title. */
  readonly situations: Readonly<Record<string, Scenario>>;
  /** By language. */
  readonly words: Readonly<Record<string, LessonWords & { readonly summary: string }>>;
}

/** What a folder has besides the files of a language. */
export const parts = ["meta.json", "lesson.json"] as const;

/** One folder from its files, by name. Undefined where a part is missing or unreadable. */
export function readLessonFolder(
  id: string,
  files: ReadonlyMap<string, string>,
  languages: readonly string[],
  library: ReadonlyMap<string, Scenario>,
  problems: Problems,
): LessonFolder | undefined {
  const before = problems.found.length;
  const wanted: readonly string[] = [...parts, ...languages.flatMap((language) => [`${language}.json`, `${language}.md`])];
  for (const name of wanted) if (!files.has(name)) problems.add(`${id}/${name}`, "is missing");
  for (const name of files.keys())
    if (!wanted.includes(name)) problems.add(`${id}/${name}`, `is no part of a lesson (${wanted.join(", ")})`);
  const json = <S extends Parameters<Problems["json"]>[2]>(name: string, schema: S) => {
    const found = files.get(name);
    return found === undefined ? undefined : problems.json<S>(`${id}/${name}`, found, schema);
  };
  const meta = json("meta.json", LessonMetaSchema);
  const written = json("lesson.json", LessonSchema);
  const prose = (file: string, markdown: string | undefined): readonly ProseBlock[] => {
    try {
      return markdown === undefined ? [] : parseProse(markdown);
    } catch (error) {
      problems.add(`${id}/${file}`, (error as Error).message);
      return [];
    }
  };
  const words = Object.fromEntries(
    languages.flatMap((language) => {
      const file = `${language}.json`;
      const told = json(file, LessonWordsSchema);
      const markdown = files.get(`${language}.md`) ?? "";
      if (!told) return [];
      const { title, summary, terms = {}, steps } = told;
      const own: LessonWords & { readonly summary: string } = {
        ...{ title, summary, markdown },
        terms: Object.entries(terms).map(([term, means]) => ({ term, means })),
        steps: Object.fromEntries(
          Object.entries(steps).map(([step, words]) => [step, stepWords(words, (text) => prose(file, text))]),
        ),
        sheet: prose(`${language}.md`, markdown),
      };
      return [[language, own] as const];
    }),
  );
  if (!meta || !written) return undefined;
  const situations = situationsOf(`${id}/lesson.json`, written.situations, library, problems);
  const of = Object.values(written.situations).flatMap((situation) => ("of" in situation ? [situation.of] : []));
  const folder = { id, meta, steps: written.steps, of: [...new Set(of)], situations, words };
  fits(folder, problems);
  return problems.found.length > before ? undefined : folder;
}

function stepWords(words: WrittenStepWords, prose: (text: string | undefined) => readonly ProseBlock[]): StepWords {
  const { problem, ask = null, after, ours, task = "", goals = {}, met } = words;
  return { ask, task, goals, problem: prose(problem), after: prose(after), ours: prose(ours), met: prose(met) };
}

/** Each part is right by itself; do they fit each other? */
function fits({ id, steps, situations, words }: LessonFolder, problems: Problems): void {
  const ids = steps.map((step) => step.id);
  for (const twice of ids.filter((one, i) => ids.indexOf(one) !== i))
    problems.add(`${id}/lesson.json`, `${twice} is there twice`);
  const used = new Set(steps.flatMap((step) => ("situation" in step ? [step.situation] : [])));
  for (const name of used) if (!(name in situations)) problems.add(`${id}/lesson.json`, `has no situation ${name}`);
  for (const name of Object.keys(situations))
    if (!used.has(name)) problems.add(`${id}/lesson.json`, `no step uses the situation ${name}`);
  for (const [language, told] of Object.entries(words)) {
    const file = `${id}/${language}.json`;
    if (told.sheet.length === 0) problems.add(`${id}/${language}.md`, "is empty: there is nothing to keep");
    for (const one of Object.keys(told.steps)) if (!ids.includes(one)) problems.add(file, `lesson.json has no step ${one}`);
    for (const step of steps) {
      const said = told.steps[step.id];
      const need = (what: boolean, which: string) => what || problems.add(file, `has no ${which} for the step ${step.id}`);
      if (!said) need(false, "words");
      else if (step.kind === "predict") need(said.problem.length > 0, "problem");
      else if (step.kind === "own") {
        need(said.ask !== null, "ask");
        need(said.ours.length > 0, "ours");
      } else {
        need(said.task !== "", "task");
        need(said.met.length > 0, "met");
        for (const goal of step.goals) need(goal.id in said.goals, `goals.${goal.id}`);
        for (const goal of Object.keys(said.goals))
          if (!step.goals.some((one) => one.id === goal)) problems.add(file, `${step.id} has no goal ${goal}`);
      }
    }
  }
}
