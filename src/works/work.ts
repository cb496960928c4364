import { withoutDefaults } from "../scenario/defaults.ts";
import { equalJson } from "../scenario/equal.ts";
import { parseScenario } from "../scenario/parse.ts";
import type { Scenario } from "../scenario/schema.ts";
import { type StopReference, stopReference } from "../scenario/stop-reference.ts";

/** A scenario that the reader has made or changed, kept in this browser. */
export interface Work {
  /** The same from the first change on, in every tab. */
  readonly id: string;
  readonly scenario: Scenario;
  /** Which scenario of the library it began from; null: none. */
  readonly from: string | null;
  /** What it began from, where that was a link; null: the library has it, or nobody knows. */
  readonly original: Scenario | null;
  /** Where it was left. */
  readonly stop: StopReference | null;
  readonly tab: string | null;
}

/** What a list shows of a work, and what tells one state of it from another. */
export interface Head {
  readonly id: string;
  /** Counts the changes. Who saves names the one that it has seen last: so no tab writes over what it does not know. */
  readonly revision: number;
  /** Of the last change, in milliseconds since 1970. */
  readonly savedAt: number;
  readonly title: string;
  /** Its first request: method and URL. */
  readonly line: string;
  /** `newer`: of a later version of the program. What cannot be read is kept as it is. */
  readonly state: "good" | "unreadable" | "newer";
}

/** A work as it stands in storage. The body was written by whoever could reach it: `decodeBody` says what it is. */
export interface Kept {
  readonly head: Head;
  readonly body: unknown;
}

/** The version of a body; the scenario has its own inside. */
const format = 1;

/** Longer ones are cut in a list's line. */
const lineLength = 160;

export function encodeBody({ scenario, from, original, stop, tab }: Work): unknown {
  return {
    ...{ format, scenario: withoutDefaults(scenario), from, stop, tab },
    ...(original ? { original: withoutDefaults(original) } : {}),
  };
}

export type Decoded = { readonly ok: true; readonly work: Work } | { readonly ok: false; readonly state: "unreadable" | "newer" };

/** Total on anything. A step, a tab or an original that makes no sense is left out; without a scenario it is no work. */
export function decodeBody(id: string, body: unknown): Decoded {
  if (typeof body !== "object" || body === null) return { ok: false, state: "unreadable" };
  const { format: version, scenario, from, original, stop, cursor, tab } = body as Record<string, unknown>;
  if (typeof version === "number" && version > format) return { ok: false, state: "newer" };
  const parsed = parseScenario(scenario);
  if (!parsed.ok) {
    return { ok: false, state: parsed.problems.some(({ code }) => code === "future-version") ? "newer" : "unreadable" };
  }
  const began = original === undefined ? null : parseScenario(original);
  return {
    ok: true,
    work: {
      id,
      scenario: parsed.scenario,
      from: typeof from === "string" ? from : null,
      original: began?.ok ? began.scenario : null,
      // `cursor`: as it was called while it was counted.
      stop: stopReference(stop) ?? stopReference(cursor),
      tab: typeof tab === "string" ? tab : null,
    },
  };
}

export function headOf({ id, scenario }: Work, revision: number, savedAt: number): Head {
  const [action] = scenario.actions;
  const line = action ? `${"method" in action ? action.method : "GET"} ${action.url}` : "";
  return { id, revision, savedAt, title: scenario.title, line: line.slice(0, lineLength), state: "good" };
}

/** Total on anything that has an id; what is missing is filled in. */
export function decodeHead(stored: unknown): Head | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { id, revision, savedAt, title, line, state } = stored as Record<string, unknown>;
  if (typeof id !== "string") return null;
  return {
    id,
    revision: Number.isInteger(revision) ? (revision as number) : 0,
    savedAt: typeof savedAt === "number" && Number.isFinite(savedAt) ? savedAt : 0,
    title: typeof title === "string" ? title : "",
    line: typeof line === "string" ? line : "",
    state: state === "unreadable" || state === "newer" ? state : "good",
  };
}

export const newestFirst = (heads: Iterable<Head>): Head[] =>
  [...heads].sort((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1));

/** Whether two scenarios are the same work. Which browser's rules they are played by is a way of looking, like the step. */
export function sameScenario(a: Scenario, b: Scenario): boolean {
  return a === b || equalJson({ ...a, browser: { ...a.browser, profile: "" } }, { ...b, browser: { ...b.browser, profile: "" } });
}
