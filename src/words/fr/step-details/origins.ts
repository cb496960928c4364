import { say } from "../grammar.ts";

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
