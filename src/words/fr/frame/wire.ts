import type { Wire } from "../../../store/state.ts";
import { number } from "../grammar.ts";

const inMemory = "L’exécution est complète tout de même : elle a été faite en mémoire, par le même moteur et les mêmes serveurs.";

const troubles: Record<Extract<Wire, { state: "memory" }>["why"], string> = {
  unsupported: "cette page n’a pas accès aux service workers",
  blocked: "le service worker n’a pas pu démarrer",
  "too-many": "elle est trop longue pour le service worker",
  lost: "le service worker s’est perdu en route",
};

/** How the messages travel: in a few words, and with what follows from it. */
function status(wire: Wire): { readonly short: string; readonly more: string } {
  switch (wire.state) {
    case "asleep":
      return { short: "Exécution en mémoire", more: "Le service worker démarre à votre premier clic ou à la première touche." };
    case "starting":
      return { short: "Démarrage du service worker…", more: inMemory };
    case "live":
      return {
        short: "Passé par le service worker : voyez votre panneau Réseau",
        more: "Chaque message de cette exécution est un vrai fetch vers https://wire.invalid, un nom qui ne peut pas exister : un service worker y répond. Aucun ne quitte cette machine.",
      };
    case "memory":
      return { short: `Exécution en mémoire : ${troubles[wire.why]}`, more: inMemory };
  }
}

export const wire = {
  status,
  takesLong: "Ce scénario dure très longtemps.",
  stop: "Arrêter ici",
  played: "Requêtes jouées",
  progress: (done: number, of: number) => `${number(done)} sur ${number(of)}`,
  /** Why the run on the screen is an earlier one. */
  stale: {
    waiting: "Chargement de ce qu’exigent de vrais noms d’hôtes et les cookies… Ceci est encore la dernière bonne exécution.",
    impossible: "Un champ contient quelque chose d’impossible. Ceci est encore la dernière bonne exécution.",
    unfinished: "Le scénario n’a pas pu être exécuté. Ceci est encore la dernière bonne exécution.",
  },
  runAnyway: "Exécuter quand même",
};
