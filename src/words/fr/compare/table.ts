import type { Difference } from "../../../store/compare.ts";
import { number } from "../grammar.ts";

/** The dialog around the table. */
export const dialog = {
  impossible: "Un champ de ce scénario contient quelque chose d’impossible. Corrigez-le, et il pourra être comparé.",
  running: "Exécution du scénario selon quatre jeux de règles…",
  played: "Jeux de règles joués",
  closingEnds: ({ played, of }: { readonly played: number; readonly of: number }) =>
    `${number(played)} sur ${number(of)}. Fermer ceci l’arrête.`,
  safari:
    "Les règles de Safari ont été enregistrées dans WebKitGTK, son moteur sous Linux. Safari lui-même a des règles à lui pour les cookies d’autres sites.",
};

const sameEverywhere = "Tous sont d’accord : les mêmes requêtes partent, et le script voit la même chose.";

/** How far the profiles are apart in all actions together. */
export const summaries: Record<Difference | "none", string> = {
  none: sameEverywhere,
  verdict: "Ils ne sont pas d’accord : ce que l’un autorise, un autre le bloque.",
  result: "Ce que l’un autorise, aucun autre ne le bloque. Ce que voit le script n’est pas pareil.",
  wire: "Les verdicts sont les mêmes. Ce qui est envoyé ne l’est pas.",
  reason: "Les verdicts sont les mêmes, pour des raisons différentes. Chaque console donne la sienne.",
  inside: `${sameEverywhere} À l’intérieur du navigateur, quelque chose diffère.`,
};

/** How a browser's course differs from the Standard's. */
export const differences: Record<Difference, string> = {
  verdict: "un autre verdict",
  result: "le script voit autre chose",
  wire: "envoie autre chose",
  reason: "une autre raison",
  inside: "diffère à l’intérieur",
};

export const table = {
  caption: "Verdicts selon les règles du Standard et de trois navigateurs",
  show: "Montrer l’exécution selon ces règles",
  /** Of a client that is no browser; the others' verdicts are those of the read-out. */
  answered: "✓ Réponse reçue",
};
