import { join, say } from "../grammar.ts";

/** Where some browsers leave the Standard. */
export const divergences = {
  title: (browsers: readonly string[]) => `Où ${join(browsers)} et le Standard diffèrent`,
  /** "Chrome, Firefox et Safari" */
  browsers: (names: readonly string[]) => join(names),
  /** The group of an action above reads the very same. */
  sameAs: ({ browsers, action }: { readonly browsers: readonly string[]; readonly action: string }) =>
    `${join(browsers)} : comme dans ${action}.`,
  showStep: (browser: string) => `Montrer cette étape dans ${browser}`,
  /** What one side does where the other does something. */
  nothing: "Rien de tel",
  more: "Ensuite :",
  noRule: "Ce scénario est trop long pour chercher la règle qui fait la différence.",
  /** What a rule is in a browser. */
  value: ({ browser, value }: { readonly browser: string; readonly value: string }) => `${browser} : ${value}`,
  recordedCase: (name: string) => say`Cas enregistré : ${name}`,
  noCase: "Pas de cas enregistré : d’après le code source ou la documentation du navigateur, ou vu dans les tests.",
};
