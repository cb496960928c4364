import { withoutSecrets } from "../../paste/secrets.ts";
import type { Path } from "../../scenario/paths.ts";
import type { Scenario } from "../../scenario/schema.ts";

/** A text of a scenario that looks like a secret. */
export interface SecretFound {
  readonly path: Path;
  /** As it stands there: a header with its name. */
  readonly text: string;
  /** What would stand there instead. */
  readonly replaced: string;
}

/** What is looked at of one text, and how much is named. */
const most = { characters: 50_000, found: 100 };

/** A cookie that is shorter was made up. */
const shortestCookie = 16;

/** Texts that look like secrets, and do not stand in `known`, which everybody has. */
export function secretsIn(scenario: Scenario, known: Scenario | null): readonly SecretFound[] {
  const taught = new Set(known ? find(known).map(({ text }) => text) : []);
  return find(scenario).filter(({ text }) => !taught.has(text));
}

function find(scenario: Scenario): readonly SecretFound[] {
  const found: SecretFound[] = [];
  const look = (path: Path, text: string, before: string) => {
    const line = before + text;
    if (found.length >= most.found || line.length > most.characters) return;
    const { text: without } = withoutSecrets(line);
    if (without !== line) found.push({ path, text: line, replaced: without.slice(before.length) });
  };
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === "string") look(path, value, "");
    else if (isHeader(value)) look([...path, 1], value[1], `${value[0]}: `);
    else if (isCookie(value)) {
      if (value.value.length >= shortestCookie) look([...path, "value"], value.value, `Cookie: ${value.name}=`);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inside] of Object.entries(value)) visit(inside, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  visit(scenario, []);
  return found;
}

const isHeader = (value: unknown): value is readonly [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "string");

const isCookie = (value: unknown): value is { readonly name: string; readonly value: string } =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  typeof value.name === "string" &&
  "value" in value &&
  typeof value.value === "string";
