import { grammarOf } from "../grammar.ts";
import { sayWith } from "../phrase.ts";

export const { list, join, number, plural, day, moment, relative } = grammarOf("fr-FR", {
  none: "aucun",
  more: (count) => `${count} autres`,
});

export const say = sayWith("vide");

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a list says about its rows; `row`: what one is called, "origine", and `at`: which, from 1 on. The verb takes no article, so that no gender shows. */
export const rowsOf = (row: string) => ({
  one: (at: number) => `${capital(row)} ${number(at)}`,
  add: `Ajouter : ${row}`,
  remove: (at: number) => `Retirer : ${row} ${number(at)}`,
});

/** The same where a row is a name and a value. */
export const pairsOf = (row: string) => ({
  ...rowsOf(row),
  nameOf: (at: number) => `${capital(row)} ${number(at)}, nom`,
  valueOf: (at: number) => `${capital(row)} ${number(at)}, valeur`,
});
