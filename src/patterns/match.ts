import { parsePattern } from "./parse.ts";
import { type CharacterSet, type PatternError, PatternProblem } from "./pattern.ts";
import { compile, type Instruction } from "./program.ts";

/** Characters; a longer subject matches no pattern. */
export const longestSubject = 2048;

interface Automaton {
  readonly program: readonly Instruction[];
  readonly ignoreCase: boolean;
}

type Compiled = Automaton | { readonly problem: PatternProblem };

/** What was compiled last: one run asks for the same few patterns again and again. */
const compiled = new Map<string, Compiled>();
const mostCompiled = 100;

/**
 * Whether `pattern` is found anywhere in `subject`. A pattern that is not understood matches nothing.
 * Time: at most `largestProgram` times `longestSubject` small steps, whatever the two are.
 */
export function matches(pattern: string, subject: string): boolean {
  const automaton = automatonOf(pattern);
  if ("problem" in automaton || subject.length > longestSubject) return false;
  return run(automaton.program, automaton.ignoreCase ? subject.toLowerCase() : subject, automaton.ignoreCase);
}

/** What is wrong with a pattern; null: it is understood. `at`: characters from the beginning. */
export function patternProblem(pattern: string): { readonly code: PatternError; readonly at: number } | null {
  const automaton = automatonOf(pattern);
  return "problem" in automaton ? { code: automaton.problem.code, at: automaton.problem.at } : null;
}

function automatonOf(pattern: string): Compiled {
  const known = compiled.get(pattern) ?? compiledNow(pattern);
  if (compiled.size >= mostCompiled) compiled.clear();
  compiled.set(pattern, known);
  return known;
}

function compiledNow(text: string): Compiled {
  try {
    const { pattern, ignoreCase } = parsePattern(text);
    return { program: compile(pattern), ignoreCase };
  } catch (problem) {
    if (problem instanceof PatternProblem) return { problem };
    throw problem;
  }
}

/** All threads of the automaton go through the subject side by side, so that no character is read twice. */
function run(program: readonly Instruction[], subject: string, ignoreCase: boolean): boolean {
  const start = program.length - 1;
  let places: number[] = [];
  for (let at = 0; at <= subject.length; at++) {
    const reached = reachable(program, [...places, start], at === 0, at === subject.length);
    if (reached === "match") return true;
    const code = subject.charCodeAt(at);
    places = [];
    for (const place of reached) {
      const instruction = program[place];
      if (instruction?.do === "take" && holds(instruction.set, code, ignoreCase)) places.push(instruction.then);
    }
  }
  return false;
}

/** The places that take a character, from `places` on without one. */
function reachable(program: readonly Instruction[], places: number[], first: boolean, last: boolean): number[] | "match" {
  const seen = new Uint8Array(program.length);
  const takers: number[] = [];
  const visit = (place: number): boolean => {
    if (seen[place] === 1) return false;
    seen[place] = 1;
    const instruction = program[place];
    switch (instruction?.do) {
      case "match":
        return true;
      case "take":
        takers.push(place);
        return false;
      case "begin":
        return first && visit(instruction.then);
      case "end":
        return last && visit(instruction.then);
      case "fork":
        return instruction.to.some(visit);
      default:
        return false;
    }
  };
  return places.some(visit) ? "match" : takers;
}

function holds({ not, ranges }: CharacterSet, code: number, ignoreCase: boolean): boolean {
  const within = (one: number) => ranges.some(([from, to]) => one >= from && one <= to);
  if (!ignoreCase) return within(code) !== not;
  // The subject is in lower case already.
  return (within(code) || within(String.fromCharCode(code).toUpperCase().charCodeAt(0))) !== not;
}
