import { expect } from "vitest";
import { type Phrase, plain } from "../../../src/words/phrase.ts";

/** Text that a person can read: not empty, with no leftovers of a program in it, and not ending in the middle. */
export function expectSound(phrase: Phrase | string, of: string, ends: "sentence" | "title" = "title"): void {
  const text = typeof phrase === "string" ? phrase : plain(phrase);
  expect(text.trim(), of).not.toBe("");
  expect(text, of).not.toMatch(/undefined|\[object|NaN|function /u);
  // `null` is what an opaque origin is sent as: as a value it may be said, with a comma behind it.
  expect(withoutNullOrigin(phrase), of).not.toMatch(/\bnull,/u);
  expect(text, `${of}: two spaces, or a space before a stop`).not.toMatch(/ {2}| [.,;:](?:\s|$)/u);
  if (ends === "sentence") expect(text.trim(), of).toMatch(/[.?!)]$/u);
}

function withoutNullOrigin(phrase: Phrase | string): string {
  if (typeof phrase === "string") return phrase;
  return plain(phrase.filter((part) => typeof part === "string" || part.code !== "null"));
}

/** Whether one of the values that decided is the empty text. */
export function saysNothing({ values }: { readonly values: object }): boolean {
  return Object.values(values).includes("");
}
