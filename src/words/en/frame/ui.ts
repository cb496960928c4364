import { number, say } from "../grammar.ts";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Shared pieces. */
export const ui = {
  close: "Close",
  use: (value: string) => say`Use ${value}`,
  showAll: (characters: number) => `Show all (${number(characters)} characters)`,
  /** `row`: what one is called, "Origin"; `at`: which, from 1 on. */
  rows: {
    one: (row: string, at: number) => `${row} ${number(at)}`,
    add: (row: string) => `Add ${row.toLowerCase()}`,
    remove: (row: string, at: number) => `Remove ${row.toLowerCase()} ${number(at)}`,
  },
  /** A row is a name and a value. */
  headers: {
    one: "header",
    name: "Name",
    value: "value",
    nameOf: (row: string, at: number) => `${capital(row)} ${number(at)} name`,
    valueOf: (row: string, at: number) => `${capital(row)} ${number(at)} value`,
    valueOfName: (name: string) => `${name} value`,
    add: (row: string) => `Add ${row}`,
    addSuggested: (name: string, value: string) => `Add ${name}: ${value}`,
    remove: (row: string, at: number) => `Remove ${row} ${number(at)}`,
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
