import { grammarOf } from "../grammar.ts";
import { sayWith } from "../phrase.ts";

/** British English: no comma before the last “and”. */
export const { list, join, number, plural, day, moment, relative } = grammarOf("en-GB", {
  none: "none",
  more: (count) => `${count} more`,
});

export const say = sayWith("empty");

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a list says about its rows; `row`: what one is called, "origin", and `at`: which, from 1 on. */
export const rowsOf = (row: string) => ({
  one: (at: number) => `${capital(row)} ${number(at)}`,
  add: `Add ${row}`,
  remove: (at: number) => `Remove ${row} ${number(at)}`,
});

/** The same where a row is a name and a value. */
export const pairsOf = (row: string) => ({
  ...rowsOf(row),
  nameOf: (at: number) => `${capital(row)} ${number(at)} name`,
  valueOf: (at: number) => `${capital(row)} ${number(at)} value`,
});
