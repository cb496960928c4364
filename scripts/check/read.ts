import { readFile } from "node:fs/promises";
import path from "node:path";
import * as v from "valibot";
import type { Scenario } from "../../src/core/index.ts";
import { Unusable } from "../lib/unusable.ts";
import { usable } from "../probe/asking.ts";
import { readScenario } from "../simulate/source.ts";
import { ExpectationsFile, PolicyFile } from "./file.ts";

export type Wants =
  | { readonly kind: "policy"; readonly policy: PolicyFile; readonly recorded: Scenario | null }
  | { readonly kind: "expectations"; readonly expectations: ExpectationsFile; readonly scenario: Scenario };

/** A file of more characters is none of these. */
const longest = 1_000_000;

/** Throws Unusable. */
export async function readWants(file: string): Promise<Wants> {
  const value = await jsonOf(file);
  if (typeof value !== "object" || value === null)
    throw new Unusable(`${file} is neither a policy nor a scenario with expectations.`);
  if ("policy" in value) {
    const policy = parsed(file, PolicyFile, value);
    return { kind: "policy", policy, recorded: policy.answers === undefined ? null : await beside(file, policy.answers) };
  }
  if ("expect" in value) {
    const expectations = parsed(file, ExpectationsFile, value);
    const { scenario } = expectations;
    return {
      kind: "expectations",
      expectations,
      scenario: typeof scenario === "string" ? await beside(file, scenario) : usable(scenario),
    };
  }
  throw new Unusable(`${file} has neither "policy" nor "expect": nothing in it could hold or not.`);
}

async function jsonOf(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw new Unusable(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  if (text.length > longest) throw new Unusable(`${file} is larger than ${longest} characters.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unusable(`${file} is not JSON: ${(error as Error).message.split("\n", 1)[0]}`);
  }
}

/** The first mistakes, with their place. */
function parsed<S extends v.GenericSchema>(file: string, schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const told = result.issues.slice(0, 3).map((issue) => `${v.getDotPath(issue) ?? "(whole)"}: ${issue.message}`);
  throw new Unusable(`${file}: ${told.join("; ")}`);
}

/** A scenario as a file beside another, as a link, or one of the library. */
function beside(file: string, source: string): Promise<Scenario> {
  const isFile = !source.startsWith("#") && !/^https?:/iu.test(source) && /\.json$/iu.test(source);
  return readScenario(isFile ? path.resolve(path.dirname(file), source) : source);
}
