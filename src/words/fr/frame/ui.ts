import { number, pairsOf, say } from "../grammar.ts";

/** Shared pieces. */
export const ui = {
  close: "Fermer",
  /** Above a text that is not told in the language of the page. */
  inEnglish: "Ce texte est en anglais.",
  /** By a remedy: beside a field, a row, a layer. */
  changed: "modifié",
  use: (value: string) => say`Utiliser ${value}`,
  showAll: (characters: number) => `Tout afficher (${number(characters)} caractères)`,
  /** A row is a name and a value. */
  headers: {
    rows: pairsOf("en-tête"),
    name: "Nom",
    value: "valeur",
    valueOfName: (name: string) => `${name}, valeur`,
    addSuggested: (name: string, value: string) => `Ajouter ${name}: ${value}`,
    removeName: (name: string) => `Retirer ${name}`,
  },
};
