import type { WhyMissing } from "../../../parts/missing.ts";
import type { UndoneAction } from "../../../store/state.ts";

/** Why a part did not come, and what to do. Behind a sentence that says which. */
const why: Readonly<Record<WhyMissing, string>> = {
  offline: "Le serveur est injoignable. Vous êtes peut-être hors ligne ; ce qui est à l’écran continue de marcher.",
  "newer-version":
    "Le serveur a désormais une version plus récente de Preflight. Rechargez la page pour l’utiliser : votre travail est conservé.",
  blocked: "Le serveur répond, mais ne donne pas ce qu’il faut. Une extension ou un filtre le retient peut-être.",
  stuck: "C’est arrivé, et le navigateur ne l’a pas démarré. Rechargez la page : votre travail est conservé.",
};

/** What somebody wanted and did not get. */
const undone: Readonly<Record<Exclude<UndoneAction["kind"], "open">, string>> = {
  "open-blank": "Un nouveau scénario n’a pas pu être commencé.",
  language: "La page n’a pas pu passer à l’autre langue.",
  "open-link": "Le scénario de ce lien n’a pas pu être ouvert.",
  run: "Le scénario n’a pas pu être exécuté.",
};

export const missing = {
  notLoaded: (part: string) => `Chargement impossible : ${part}.`,
  why,
  notDone: "Pas fait",
  undone: (what: UndoneAction) => (what.kind === "open" ? `« ${what.title} » n’a pas pu être ouvert.` : undone[what.kind]),
  dismiss: "Fermer",
  tryAgain: "Réessayer",
  reload: "Recharger",
  reloading: "Rechargement…",
};
