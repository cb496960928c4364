import type { Path } from "../paths.ts";
import { pathKey, valueAt } from "../paths.ts";
import type { Scenario } from "../schema.ts";
import { originOf } from "./host-at.ts";

/** Texts in which an origin is only told of. */
const told = new Set(["id", "name", "body", "effect", "kind", "client"]);

/** Where else an origin is named: request URLs, upstreams, allow lists, policies; as paths of the texts. */
export function mentions(scenario: Scenario, origin: string): readonly Path[] {
  const found: Path[] = [];
  walk(scenario, (text, path) => {
    if (renamedIn(text, origin, "") !== text) found.push(path);
    return text;
  });
  return found;
}

/**
 * The text at `path` (a page's URL, an origin of a host) becomes `to`; with `follow`, its origin becomes the new one wherever it is
 * named. One edit, so that one undo takes it back.
 */
export function renamed(scenario: Scenario, path: Path, to: string, follow: boolean): Scenario {
  const before = valueAt(scenario, path);
  if (typeof before !== "string") return scenario;
  const [from, next] = [originOf(before), originOf(to)];
  const own = pathKey(path);
  const moves = follow && from !== null && next !== null && from !== next;
  return walk(scenario, (text, at) => (pathKey(at) === own ? to : moves ? renamedIn(text, from, next) : text));
}

/** Of a list of words, those that are this origin or a URL of it. Longer names that only begin so are others. */
function renamedIn(text: string, from: string, to: string): string {
  if (!text.includes(from)) return text;
  return text.replace(/[^\s,;'"]+/gu, (word) =>
    word === from || (word.startsWith(from) && /[/?#]/u.test(word[from.length] ?? "")) ? to + word.slice(from.length) : word,
  );
}

/** The scenario with every text of its pages, hosts and actions changed; what stays as it is, is shared. */
function walk(scenario: Scenario, change: (text: string, path: Path) => string): Scenario {
  const within = (value: unknown, path: Path): unknown => {
    if (typeof value === "string") return told.has(String(path.at(-1))) ? value : change(value, path);
    if (Array.isArray(value)) {
      const next = value.map((item: unknown, i) => within(item, [...path, i]));
      return next.every((item, i) => item === value[i]) ? value : next;
    }
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, item]) => [key, within(item, [...path, key])] as const);
    return entries.every(([key, item]) => item === (value as Record<string, unknown>)[key]) ? value : Object.fromEntries(entries);
  };
  const next = { ...scenario };
  for (const part of ["pages", "hosts", "actions"] as const) next[part] = within(scenario[part], [part]) as never;
  return next.pages === scenario.pages && next.hosts === scenario.hosts && next.actions === scenario.actions ? scenario : next;
}
