import { patternProblem } from "../../patterns/match.ts";
import type { Rules } from "./middleware.ts";
import { literal } from "./name-patterns.ts";

/** A regular expression of another language, as patterns/ writes it; null: it is not understood. */
export function translated(pattern: string): string | null {
  const text = pattern
    .replaceAll("\\A", "^")
    .replaceAll(/\\[zZ]/gu, "$")
    .replaceAll("\\/", "/")
    .replaceAll(/\(\?P?<\w+>/gu, "(")
    .replaceAll(/\\x([2-7][\da-f])/giu, (_, code: string) => literal(String.fromCharCode(Number.parseInt(code, 16))));
  return text.length <= 2000 && patternProblem(text) === null ? text : null;
}

/** As a rule; what is not understood is passed over. */
function ruleOf(pattern: string, unread: () => void): Rules {
  const value = translated(pattern);
  if (value !== null) return [{ test: "matches", value }];
  unread();
  return [];
}

/** It has to be the whole text. */
export const wholly = (pattern: string, unread: () => void): Rules => ruleOf(`^(?:${pattern})$`, unread);

/** It has to be at the beginning. */
export const fromTheStart = (pattern: string, unread: () => void, ignoreCase = false): Rules =>
  ruleOf(`${ignoreCase ? "(?i)" : ""}^(?:${pattern})`, unread);
