import { type CorpusName, type Engine, type Playable, type Recording, readCorpus } from "./corpus.ts";
import { play } from "./play.ts";

/** Which of the figures of the corpus a case reaches. */
export interface Score {
  readonly id: string;
  readonly verdict: boolean;
  readonly result: boolean;
  readonly wire: boolean;
  readonly both: boolean;
  readonly wireFull: boolean;
  /** null: no messages were recorded. */
  readonly console: boolean | null;
}

export interface Totals {
  readonly cases: number;
  readonly verdict: number;
  readonly result: number;
  readonly wire: number;
  readonly both: number;
  readonly wireFull: number;
  readonly console: number;
  /** Those that have recorded messages. */
  readonly consoleCases: number;
}

export type Figure = Exclude<keyof Score, "id">;
export const figures: readonly Figure[] = ["verdict", "result", "wire", "both", "wireFull", "console"];

const decisive = [
  "host",
  "path",
  "method",
  "origin",
  "access-control-request-method",
  "access-control-request-headers",
  "cookie",
];

/** By the engine's own rules, so that it is worked out once. */
export function scoreCorpus(name: CorpusName, engine: Engine): readonly Score[] {
  const key = `${name} ${engine}`;
  const scores = scored.get(key) ?? readCorpus(name).flatMap((of) => score(of, engine) ?? []);
  scored.set(key, scores);
  return scores;
}

const scored = new Map<string, readonly Score[]>();

/** null: the browser has not played it. */
export function score(of: Playable, engine: Engine): Score | null {
  const theirs = of.truth?.[engine];
  return theirs === undefined ? null : compare(of.id, play(of, engine), theirs);
}

export function compare(id: string, ours: Recording, theirs: Recording): Score {
  const verdict = same(ours.results.map(isOk), theirs.results.map(isOk));
  const result = same(ours.results.map(comparable), theirs.results.map(comparable));
  const wire = same(ours.wire.map(pickDecisive), theirs.wire.map(pickDecisive));
  const wireFull = same(ours.wire.map(withoutLength), theirs.wire.map(withoutLength));
  const console = theirs.console === undefined ? null : same((ours.console ?? []).map(trimmed), theirs.console.map(trimmed));
  return { id, verdict, result, wire, both: result && wire, wireFull, console };
}

/** Recorders left out what is blank at the end of a line, or did not. */
const trimmed = (line: string) => line.trimEnd();

export function totals(scores: readonly Score[]): Totals {
  const count = (figure: Figure) => scores.filter((of) => of[figure] === true).length;
  return {
    cases: scores.length,
    verdict: count("verdict"),
    result: count("result"),
    wire: count("wire"),
    both: count("both"),
    wireFull: count("wireFull"),
    console: count("console"),
    consoleCases: scores.filter((of) => of.console !== null).length,
  };
}

type Line = Recording["wire"][number];
type Result = Recording["results"][number];

const isOk = ({ ok }: Result) => ok;

function comparable({ headers, ...rest }: Result): unknown {
  const sorted = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  return headers === undefined ? sorted : [...sorted, headers.map((header) => header.join(": ")).sort()];
}

function pickDecisive(line: Line): unknown {
  return decisive.map((name) => line[name] ?? null);
}

function withoutLength(line: Line): unknown {
  return (
    Object.entries(line)
      .filter(([name]) => name !== "content-length" && name !== "body")
      // Browsers draw what stands between the parts of a form at random.
      .map(([name, value]) => [name, typeof value === "string" ? value.replace(/(?<=; boundary=)[-\w]+$/u, "…") : value] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
  );
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
