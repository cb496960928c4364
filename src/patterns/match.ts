import { Automaton } from "./automaton.ts";
import { parsePattern } from "./parse.ts";
import { type PatternError, PatternProblem } from "./pattern.ts";
import { compile } from "./program.ts";

/** Characters; a longer subject matches no pattern. */
export const longestSubject = 512;

/** Places of an automaton that are visited in the time that one unit of a run's budget stands for (run/budget.ts). */
const visitsPerUnit = 50;

/** Told what a match costs at most, in units of a run's budget. */
export type Work = (units: number) => void;

type Compiled = Automaton | { readonly problem: PatternProblem };

/** What was compiled last: one run asks for the same few patterns again and again. */
const compiled = new Map<string, Compiled>();
const mostCompiled = 100;

/**
 * Whether `pattern` is found anywhere in `subject`. A pattern that is not understood matches nothing.
 * Time: at most `largestProgram` times `longestSubject` small steps, whatever the two are.
 */
export function matches(pattern: string, subject: string, work: Work = () => {}): boolean {
  const automaton = automatonOf(pattern);
  if ("problem" in automaton || subject.length > longestSubject) return false;
  work(Math.ceil((automaton.size * (subject.length + 1)) / visitsPerUnit));
  return automaton.findsItselfIn(subject);
}

/** What is wrong with a pattern; null: it is understood. `at`: characters from the beginning. */
export function patternProblem(pattern: string): { readonly code: PatternError; readonly at: number } | null {
  const automaton = automatonOf(pattern);
  return "problem" in automaton ? { code: automaton.problem.code, at: automaton.problem.at } : null;
}

function automatonOf(pattern: string): Compiled {
  const known = compiled.get(pattern);
  if (known) return known;
  const fresh = compiledNow(pattern);
  if (compiled.size >= mostCompiled) compiled.clear();
  compiled.set(pattern, fresh);
  return fresh;
}

function compiledNow(text: string): Compiled {
  try {
    const { pattern, ignoreCase } = parsePattern(text);
    return new Automaton(compile(pattern), ignoreCase);
  } catch (problem) {
    if (problem instanceof PatternProblem) return { problem };
    throw problem;
  }
}
