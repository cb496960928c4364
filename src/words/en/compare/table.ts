import type { Difference } from "../../../store/compare.ts";
import { number } from "../grammar.ts";

/** The dialog around the table. */
export const dialog = {
  impossible: "A field of this scenario holds something impossible. Put it right, and it can be compared.",
  running: "Running the scenario by four sets of rules …",
  played: "Sets of rules played",
  closingEnds: ({ played, of }: { readonly played: number; readonly of: number }) =>
    `${number(played)} of ${number(of)}. Closing this ends it.`,
  safari:
    "Safari’s rules were recorded in WebKitGTK, its engine on Linux. Safari itself has rules of its own for cookies of other sites.",
};

const sameEverywhere = "They all agree: the same requests are sent, and script sees the same.";

/** How far the profiles are apart in all actions together. */
export const summaries: Record<Difference | "none", string> = {
  none: sameEverywhere,
  verdict: "They do not agree: what one allows, another blocks.",
  result: "What one allows, no other blocks. What script sees is not the same.",
  wire: "The verdicts are the same. What is sent is not.",
  reason: "The verdicts are the same, for different reasons. Each console gives its own.",
  inside: `${sameEverywhere} Inside the browser something differs.`,
};

/** How a browser's course differs from the Standard's. */
export const differences: Record<Difference, string> = {
  verdict: "another verdict",
  result: "script sees something else",
  wire: "sends something else",
  reason: "another reason",
  inside: "differs inside",
};

export const table = {
  caption: "Verdicts by the rules of the Standard and of three browsers",
  show: "Show the run by these rules",
  /** Of a client that is no browser; the others' verdicts are those of the read-out. */
  answered: "✓ Answered",
};
