import { say } from "../grammar.ts";
import { browsers, known, live, notCovered, peers, recorded, report } from "./report.ts";

export const trust = {
  lead: "Le terrain de jeu n’interroge pas votre navigateur. Il suit des règles comparées à des enregistrements de vrais navigateurs, et à des navigateurs pendant ses tests. Voici combien de fois ils étaient d’accord.",
  fetching: "Chargement des mesures…",
  /** As in "Chargement impossible : ce qui a été mesuré." */
  measurements: "ce qui a été mesuré",
  missing: "Rien n’a encore été mesuré pour cette copie : il n’y a pas de chiffre auquel se fier.",
  unreadable: "Les mesures sont illisibles : ce n’est pas ce qu’écrit cette version.",
  howToMeasure: say`${"npm test"} les mesure et les écrit.`,
  report,
  recorded,
  live,
  peers,
  known,
  notCovered,
  browsers,
};
