import { number, pairsOf, say } from "../grammar.ts";

/** Shared pieces. */
export const ui = {
  close: "Close",
  /** Above a text that is not told in the language of the page. */
  inEnglish: "This text is in English.",
  /** By a remedy: beside a field, a row, a layer. */
  changed: "changed",
  use: (value: string) => say`Use ${value}`,
  showAll: (characters: number) => `Show all (${number(characters)} characters)`,
  /** A row is a name and a value. */
  headers: {
    rows: pairsOf("header"),
    name: "Name",
    value: "value",
    valueOfName: (name: string) => `${name} value`,
    addSuggested: (name: string, value: string) => `Add ${name}: ${value}`,
    removeName: (name: string) => `Remove ${name}`,
  },
};
