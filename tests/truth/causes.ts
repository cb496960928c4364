import { type Diagnosis, diagnose, mistakeOf } from "../../src/causes/diagnose.ts";
import { recognise } from "../../src/paste/recognise.ts";
import { publicSuffixList } from "../../src/public-suffixes/list.ts";
import type { FailureCode } from "../../src/trace/failures.ts";
import { type Engine, type GivenCorpus, type Playable, readCorpus } from "./corpus.ts";
import { failuresOf } from "./play.ts";

/** A console as it was recorded, and what the case says was the cause. */
export interface Puzzle {
  readonly id: string;
  readonly text: string;
  readonly cause: FailureCode;
}

export interface Answer extends Puzzle {
  readonly diagnosis: Diagnosis | null;
  /** Where the true cause stands among the candidates, from 1; 0: it is none of them. */
  readonly place: number;
  /** Whether one fails at the same answer, too: the preflight’s or the request’s own. */
  readonly exactly: boolean;
}

/** Cases with one request that failed, and nothing else in the console. */
export function puzzles(name: GivenCorpus, engine: Engine): readonly Puzzle[] {
  return readCorpus(name).flatMap((of): readonly Puzzle[] => {
    const lines = of.truth[engine].console ?? [];
    const failures = failuresOf(of, engine);
    const [only, ...more] = failures;
    if (lines.length === 0 || only === undefined || more.length > 0) return [];
    const text = lines
      .map((line) => asWritten(line, engine))
      .filter((line) => !isWarning(line))
      .join("\n");
    return text === "" ? [] : [{ id: of.id, text, cause: only }];
  });
}

const isWarning = (line: string) =>
  /^(?:Refused to|Referrer Policy|Cross-Origin Request Warning|Blocked a frame|Sandbox access|Unable to get|ArrayBuffer is)/u.test(
    line,
  );

/** WebKit’s messages came through a terminal that took every byte for a character. */
const asWritten = (line: string, engine: Engine) => (engine === "webkit" ? Buffer.from(line, "latin1").toString() : line);

export function solve(puzzle: Puzzle): Answer {
  const diagnosis = diagnose(recognise(puzzle.text).pieces, {}, publicSuffixList);
  const found = diagnosis?.candidates.filter(({ identical }) => identical) ?? [];
  const mistakes = found.map(({ failure }) => mistakeOf(failure));
  return {
    ...puzzle,
    diagnosis,
    place: mistakes.indexOf(mistakeOf({ code: puzzle.cause })) + 1,
    exactly: found.some(({ failure }) => failure?.code === puzzle.cause),
  };
}

export type { Playable };
