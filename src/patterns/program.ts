import { type CharacterSet, type Pattern, PatternProblem } from "./pattern.ts";

/** What an automaton does at one place; numbers are places to go on at. */
export type Instruction =
  | { readonly do: "take"; readonly set: CharacterSet; readonly then: number }
  | { readonly do: "fork"; readonly to: readonly number[] }
  | { readonly do: "begin" | "end"; readonly then: number }
  | { readonly do: "match" };

/** Places in one automaton: with `longestSubject` the bound of the time that one match takes. */
export const largestProgram = 128;

/** The automaton begins at its last place. Throws a PatternProblem where it would be too large. */
export function compile(pattern: Pattern): readonly Instruction[] {
  const program: Instruction[] = [];
  const put = (instruction: Instruction): number => {
    if (program.length >= largestProgram) throw new PatternProblem("too-large", 0);
    return program.push(instruction) - 1;
  };
  // Built from the end: what comes after is known when something is put.
  const before = (part: Pattern, then: number): number => {
    switch (part.kind) {
      case "set":
        return put({ do: "take", set: part.set, then });
      case "begin":
      case "end":
        return put({ do: part.kind, then });
      case "sequence":
        return part.items.reduceRight((after, item) => before(item, after), then);
      case "either":
        return put({ do: "fork", to: part.options.map((option) => before(option, then)) });
      case "repeat":
        return repeated(part, then);
    }
  };
  const repeated = ({ item, min, max }: Extract<Pattern, { kind: "repeat" }>, then: number): number => {
    let start = then;
    if (max === Infinity) {
      const to = [then];
      start = put({ do: "fork", to });
      to.push(before(item, start));
    } else {
      for (let more = min; more < max; more++) start = put({ do: "fork", to: [then, before(item, start)] });
    }
    for (let count = 0; count < min; count++) {
      const earlier = before(item, start);
      // Nothing, however often it is repeated, is nothing.
      if (earlier === start) break;
      start = earlier;
    }
    return start;
  };
  const start = before(pattern, put({ do: "match" }));
  put({ do: "fork", to: [start] });
  return program;
}
