import { number } from "../grammar.ts";

export const consoles = {
  title: "Console",
  /** Whose lines are shown, and by whose rules the run went, where these are two browsers. */
  titleOf: (whose: string, rules: string) => `Console: ${whose}’s words, ${rules}’s rules`,
  theStandard: "the Standard",
  whose: "Whose words",
  use: (browser: string) => `Use ${browser}’s rules`,
  toRequest: (place: number) => `Request ${number(place)}: show how it ended`,
  none: "No message.",
  nothingYet: "Nothing yet.",
  warning: "Warning: ",
  unlessCaught: "unless script catches it",
  ifLooksInside: "if script tries to look inside",
  notRecorded: "not recorded: worded after the browser’s source",
};
