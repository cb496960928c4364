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

/** Origins, taken apart and compared. */
export const origins = {
  page: "Page",
  url: "URL",
  origin: "Origine",
  allowed: "Autorisée",
  scheme: "Schéma",
  host: "Hôte",
  port: "Port",
  schemesOwn: " (celui du schéma)",
  partByPart: (a: string, b: string) => `${a} et ${b}, partie par partie`,
  compared: "Comparaison",
  equal: "égal",
  differs: "différent",
  opaque: say`Opaque : le navigateur l’envoie comme ${"null"}, et elle n’est égale à aucune autre origine.`,
  bothOpaque: say`Les deux origines sont opaques, envoyées comme ${"null"}. Il n’y a rien à comparer : une origine opaque n’est égale à aucune autre.`,
  oneOpaque: (which: string) =>
    say`${[which]} : l’origine est opaque, envoyée comme ${"null"}. Il n’y a rien à comparer : une origine opaque n’est égale à aucune autre.`,
};
