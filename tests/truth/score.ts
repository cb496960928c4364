import { type Engine, isScripted, type Recording, readCorpus, type TruthCase } from "./corpus.ts";
import { play } from "./play.ts";

/** Which of the figures of the corpus a case reaches. */
export interface Score {
  readonly id: string;
  readonly verdict: boolean;
  readonly result: boolean;
  readonly wire: boolean;
  readonly both: boolean;
  readonly wireFull: boolean;
}

export interface Totals {
  readonly cases: number;
  readonly verdict: number;
  readonly result: number;
  readonly wire: number;
  readonly both: number;
  readonly wireFull: number;
}

const decisive = [
  "host",
  "path",
  "method",
  "origin",
  "access-control-request-method",
  "access-control-request-headers",
  "cookie",
];

export function scoreCorpus(name: "random" | "elements", engine: Engine): readonly Score[] {
  return readCorpus(name)
    .filter(isScripted)
    .map((of) => score(of, engine));
}

export function score(of: TruthCase, engine: Engine): Score {
  const ours = play(of, engine);
  const theirs = of.truth[engine];
  const verdict = same(ours.results.map(isOk), theirs.results.map(isOk));
  const result = same(ours.results.map(comparable), theirs.results.map(comparable));
  const wire = same(ours.wire.map(pickDecisive), theirs.wire.map(pickDecisive));
  const wireFull = same(ours.wire.map(withoutLength), theirs.wire.map(withoutLength));
  return { id: of.id, verdict, result, wire, both: result && wire, wireFull };
}

export function totals(scores: readonly Score[]): Totals {
  const count = (figure: "verdict" | "result" | "wire" | "both" | "wireFull") => scores.filter((of) => of[figure]).length;
  return {
    cases: scores.length,
    verdict: count("verdict"),
    result: count("result"),
    wire: count("wire"),
    both: count("both"),
    wireFull: count("wireFull"),
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
  return Object.entries(line)
    .filter(([name]) => name !== "content-length" && name !== "body")
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
