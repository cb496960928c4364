import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { type ParseProblem, parseScenario, type Scenario } from "../../src/core/index.ts";
import { limits } from "../../src/scenario/limits.ts";
import { decodeLink } from "../../src/scenario/link.ts";
import { playedBy } from "../../src/scenario/played-by.ts";
import { readScenarios } from "../content/read.ts";
import { Unusable } from "../lib/unusable.ts";

/** The scenario that was asked for. Throws Unusable. */
export async function readScenario(source: string): Promise<Scenario> {
  const hash = hashOf(source);
  if (hash !== null) return fromLink(hash);
  if (source === "-") return fromJson(await text(process.stdin), "Standard input");
  const json = await fileOf(source);
  if (json !== null) return fromJson(json, source);
  const scenario = ofLibrary(source);
  if (scenario === undefined) throw new Unusable(`There is no file, and no scenario of the library, called “${source}”.`);
  return scenario;
}

/** The hash of a link; null where the source is none. */
function hashOf(source: string): string | null {
  if (source.startsWith("#")) return source;
  if (!/^https?:\/\//i.test(source)) return null;
  const hash = source.indexOf("#");
  if (hash < 0) throw new Unusable("The link has no # part, so it holds no scenario.");
  return source.slice(hash);
}

async function fromLink(hash: string): Promise<Scenario> {
  const link = await decodeLink(hash);
  switch (link.kind) {
    case "scenario":
      return link.scenario;
    case "library": {
      const scenario = ofLibrary(link.id);
      if (scenario === undefined) throw new Unusable(`The library has no scenario “${link.id}”.`);
      return link.profile ? playedBy(scenario, link.profile) : scenario;
    }
    case "empty":
      throw new Unusable("The link holds no scenario.");
    case "bad":
      throw new Unusable(`The link cannot be read: ${link.reason}${listed(link.detail.problems ?? [])}`);
  }
}

function fromJson(json: string, name: string): Scenario {
  if (json.length > limits.unpacked) throw new Unusable(`${name} is larger than ${limits.unpacked} characters.`);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Unusable(`${name} is not JSON: ${(error as Error).message.split("\n", 1)[0]}`);
  }
  const parsed = parseScenario(value);
  if (!parsed.ok) throw new Unusable(`${name} is no scenario${listed(parsed.problems)}`);
  return parsed.scenario;
}

/** At most three; more do not help anybody. */
function listed(problems: readonly ParseProblem[]): string {
  if (problems.length === 0) return ".";
  const shown = problems.slice(0, 3).map(({ path, code, given, expected }) => {
    const what = given === undefined ? "" : ` ${JSON.stringify(given)}`;
    return `${path.join(".") || "(whole)"}: ${code}${what}${expected === undefined ? "" : ` (expected ${expected})`}`;
  });
  return `: ${shown.join("; ")}${problems.length > 3 ? `; and ${problems.length - 3} more` : ""}.`;
}

const ofLibrary = (id: string) => readScenarios().folders.find((folder) => folder.id === id)?.scenario;

/** Null: there is none. */
async function fileOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new Unusable(`${path} cannot be read (${code}).`);
  }
}
