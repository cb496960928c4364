import { number } from "../grammar.ts";

/** A scenario in a frame of somebody else's page. */
export const embed = {
  product: "Preflight",
  untitled: "Une requête",
  whole: "Ouvrir le tout",
  /** Opens a tab of its own. */
  wholeHint: "S’ouvre dans son propre onglet, où tout peut être changé",
  start: "Regarder, scène par scène",
  back: "Scène précédente",
  next: "Scène suivante",
  again: "Depuis le début",
  place: (at: number, of: number) => `${number(at)} sur ${number(of)}`,
  running: "Exécution…",
  notLoaded: "Les scènes n’ont pas pu être chargées. Pressez encore, ou ouvrez le tout.",
  bad: "Ce lien ne peut pas être montré ici : il a été coupé, ou n’est pas un lien de Preflight.",
  none: "Il n’y a pas de scénario dans l’adresse de ce cadre.",
  ofLibrary: "L’adresse de ce cadre ne contient pas de scénario. Prenez le code d’intégration sous Partager.",
};
