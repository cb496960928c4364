import * as v from "valibot";
import { parseProse } from "../../src/content/markdown.ts";
import type { ProseBlock } from "../../src/content/prose.ts";
import {
  type Expected,
  ExpectedSchema,
  type Meta,
  MetaSchema,
  type PromisedTry,
  TriesSchema,
  type Words,
  WordsSchema,
  type WrittenScenario,
} from "../../src/content/schema.ts";
import { type Goal, GoalSchema, parseScenario, type Scenario } from "../../src/core/index.ts";
import { contradictions } from "./contradictions.ts";
import type { Problems } from "./problems.ts";

/** All that a scenario of the library is. */
export interface ScenarioFolder {
  readonly id: string;
  readonly meta: Meta;
  /** As it is written, without a title. */
  readonly written: WrittenScenario;
  /** With every default, and the title in the first language. */
  readonly scenario: Scenario;
  readonly tries: readonly PromisedTry[];
  readonly expected: Expected;
  /** What a change must reach: that the one still reads, and the other does not. Empty: nothing is at stake. */
  readonly goals: readonly Goal[];
  /** By language. */
  readonly words: Readonly<Record<string, Words & { readonly prose: readonly ProseBlock[]; readonly markdown: string }>>;
}

const parts = ["meta.json", "scenario.json", "tries.json", "expected.json"] as const;
const optionalPart = "goals.json";
const GoalsSchema = v.pipe(v.array(GoalSchema), v.minLength(1));

/** One folder from its files, by name. Undefined where a part is missing or unreadable; contradictions between parts are told as well. */
export function readScenarioFolder(
  id: string,
  files: ReadonlyMap<string, string>,
  languages: readonly string[],
  problems: Problems,
): ScenarioFolder | undefined {
  const before = problems.found.length;
  const wanted: readonly string[] = [...parts, ...languages.flatMap((language) => [`${language}.json`, `${language}.md`])];
  for (const name of wanted) if (!files.has(name)) problems.add(`${id}/${name}`, "is missing");
  const known = [...wanted, optionalPart];
  for (const name of files.keys()) if (!known.includes(name)) problems.add(`${id}/${name}`, unknownFile(name, languages));
  const text = (name: string) => files.get(name);
  const json = <S extends Parameters<Problems["json"]>[2]>(name: string, schema: S) => {
    const found = text(name);
    return found === undefined ? undefined : problems.json<S>(`${id}/${name}`, found, schema);
  };
  const meta = json("meta.json", MetaSchema);
  const tries = json("tries.json", TriesSchema);
  const expected = json("expected.json", ExpectedSchema);
  const goals = json(optionalPart, GoalsSchema) ?? [];
  const words = Object.fromEntries(
    languages.flatMap((language) => {
      const told = json(`${language}.json`, WordsSchema);
      const markdown = text(`${language}.md`);
      const prose = markdown === undefined ? undefined : proseOf(`${id}/${language}.md`, markdown, problems);
      return told && prose ? [[language, { ...told, prose, markdown: markdown ?? "" }]] : [];
    }),
  );
  const title = words[languages[0] ?? ""]?.title ?? "";
  const read = text("scenario.json") === undefined ? undefined : scenarioOf(id, text("scenario.json") ?? "", title, problems);
  if (!meta || !tries || !expected || !read || Object.keys(words).length < languages.length) return undefined;
  const folder = { id, meta, tries, expected, goals, words, ...read };
  contradictions(folder, problems);
  return problems.found.length > before ? undefined : folder;
}

function unknownFile(name: string, languages: readonly string[]): string {
  const language = /^([a-z]{2,3})\.(?:json|md)$/u.exec(name)?.[1];
  if (language !== undefined) return `is in a language that the topics have no titles in (they have ${languages.join(", ")})`;
  return `is no part of a scenario (${[...parts, optionalPart, "LANGUAGE.json", "LANGUAGE.md"].join(", ")})`;
}

function proseOf(file: string, markdown: string, problems: Problems): readonly ProseBlock[] | undefined {
  try {
    return parseProse(markdown);
  } catch (error) {
    problems.add(file, (error as Error).message);
    return undefined;
  }
}

function scenarioOf(id: string, text: string, title: string, problems: Problems) {
  const file = `${id}/scenario.json`;
  const value = problems.anyJson(file, text);
  if (value === undefined) return undefined;
  if (typeof value === "object" && value !== null && "title" in value) {
    problems.add(file, "has a title: that stands among the words, in LANGUAGE.json");
    return undefined;
  }
  const parsed = parseScenario(
    typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value, title } : value,
  );
  if (parsed.ok) return { written: value as WrittenScenario, scenario: parsed.scenario };
  for (const { path, code, given, expected } of parsed.problems) {
    const values = [
      given === undefined ? "" : ` ${JSON.stringify(given)}`,
      expected === undefined ? "" : `, expected ${expected}`,
    ];
    problems.add(file, `${path.join(".") || "(whole)"}: ${code}${values.join("")}`);
  }
  return undefined;
}
