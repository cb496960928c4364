import { patternProblem } from "../../patterns/match.ts";

/*
 * Patterns for patterns/, over a request's headers. What its automaton cannot hold is null: the layer that would ask for it is left out, and
 * the browser then says what is missing in other words.
 */

export const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, "\\$&");

const fitting = (pattern: string): string | null => (pattern.length <= 2000 && patternProblem(pattern) === null ? pattern : null);

const alternatives = (list: readonly string[]) => list.map(literal).join("|");

/** One of these, with regard to case. */
export const anyOf = (list: readonly string[]): string | null =>
  list.length === 0 ? "^$" : fitting(`^(?:${alternatives(list)})$`);

/** What browsers ask for without being told of it. */
const seldomAsked = /^(?:accept|accept-language|content-language|origin|user-agent|accept-encoding|dnt)$/iu;

/** A list with commas that has these alone, in any case. */
export function listOf(list: readonly string[]): string | null {
  if (list.length === 0) return "^[ ,]*$";
  const of = (names: readonly string[]) => fitting(`(?i)^(?: *(?:${alternatives(names)})? *(?:,|$))+$`);
  return of(list) ?? of(list.filter((name) => !seldomAsked.test(name)));
}

/** A list with commas that has one of these, in any case. */
export const someOf = (list: readonly string[]): string | null =>
  list.length === 0 ? "^[ ,]*$" : fitting(`(?i)(?:^|,) *(?:${alternatives(list)}) *(?:,|$)`);

/** A star for anything, as Go's packages, Spring and S3 read an origin. */
export const withStars = (text: string, star = ".*"): string | null =>
  fitting(`^${text.slice(0, 500).split("*").map(literal).join(star)}$`);
