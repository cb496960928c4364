import { join, say } from "../grammar.ts";

/** Where some browsers leave the Standard. */
export const divergences = {
  title: (browsers: readonly string[]) => `Where ${join(browsers)} and the Standard differ`,
  /** "Chrome, Firefox and Safari" */
  browsers: (names: readonly string[]) => join(names),
  /** The group of an action above reads the very same. */
  sameAs: ({ browsers, action }: { readonly browsers: readonly string[]; readonly action: string }) =>
    `${join(browsers)}: as in ${action}.`,
  showStep: (browser: string) => `Show this step in ${browser}`,
  /** What one side does where the other does something. */
  nothing: "Nothing of the kind",
  more: "After that:",
  noRule: "This scenario is too long to look for the rule that makes the difference.",
  /** What a rule is in a browser. */
  value: ({ browser, value }: { readonly browser: string; readonly value: string }) => `${browser}: ${value}`,
  recordedCase: (name: string) => say`Recorded case: ${name}`,
  noCase: "No recorded case: from the browser’s source or documentation, or seen in the tests.",
};
