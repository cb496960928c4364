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

/** Origins, taken apart and compared. */
export const origins = {
  page: "Page",
  url: "URL",
  origin: "Origin",
  allowed: "Allowed",
  scheme: "Scheme",
  host: "Host",
  port: "Port",
  schemesOwn: " (the scheme’s own)",
  partByPart: (a: string, b: string) => `${a} and ${b}, part by part`,
  compared: "Compared",
  equal: "equal",
  differs: "differs",
  opaque: say`Opaque: the browser sends it as ${"null"}, and it equals no other origin.`,
  bothOpaque: say`Both origins are opaque, sent as ${"null"}. There is nothing to compare: an opaque origin equals no other.`,
  oneOpaque: (which: string) =>
    say`${[which]}: the origin is opaque, sent as ${"null"}. There is nothing to compare: an opaque origin equals no other.`,
};
