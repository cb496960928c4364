import { number, say } from "../grammar.ts";

/** The panel that runs a scenario in the reader's own browser, up to the result. */
export const panel = {
  lead: "Les hôtes du scénario deviennent de vrais serveurs sur cette machine, et ce navigateur fait vraiment ce que font les pages. Rien ne quitte la machine.",
  run: "Exécuter",
  runAgain: "Exécuter encore",
  impossible: "Un champ de ce scénario contient quelque chose d’impossible. Corrigez-le, et il pourra être exécuté.",
  looking: "Recherche du laboratoire…",
  ready: "Une petite fenêtre s’ouvre, exécute le scénario et se ferme d’elle-même.",
  waiting: "Attente de la fenêtre…",
  performing: ({ request, of }: { readonly request: number; readonly of: number }) =>
    `Exécution de la requête ${number(request)} sur ${number(of)}…`,
  stop: "Arrêter",
  noWindow: "Votre navigateur n’a pas ouvert de fenêtre.",
  openWindow: "L’ouvrir vous-même",
  notFinished: "L’exécution ne s’est pas terminée.",
  refused: "Ce scénario ne peut pas être exécuté ici.",
  lookAgain: "Chercher encore",
};

/** Nothing answers where the lab was. */
export const outOfReach = {
  title: "Le laboratoire est injoignable.",
  text: say`Rien ne répond à l’adresse de cette page : vous êtes hors ligne, ou ${"npm start"} s’est terminé. Tout le reste continue de marcher.`,
};

/** The page was not served by a lab. */
export const howToGetOne = {
  title: "Il n’y a pas de laboratoire ici.",
  needs: "Il lui faut un programme sur votre machine. Avec Node 20.19 ou plus récent, dans une copie de ce projet :",
  next: "Ouvrez ensuite l’adresse qu’il affiche. Pour emporter votre scénario, pressez Partager, et mettez la partie du lien à partir de # derrière cette adresse.",
};
