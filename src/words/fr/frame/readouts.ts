import type { Phrase } from "../../phrase.ts";
import { say } from "../grammar.ts";

export const readouts = {
  title: "Bilan",
  server: {
    title: "Ce qu’a fait le serveur",
    nothing: "Rien : aucune requête ne l’a atteint.",
    isAnswering: (who: string, request: string) => say`${[who]} : ${request}, réponse en cours`,
    neverAnswered: (who: string, request: string) => say`${[who]} : ${request}, jamais de réponse`,
    /** The preflight before it was refused. */
    neverSent: (request: string) => say`${request} : jamais envoyé`,
    answered: (who: string, request: string, status: number) => say`${[who]} : ${request}, réponse ${status}`,
  },
  browser: {
    title: "Ce qu’a décidé le navigateur",
    noBrowser: "Il n’y a pas de navigateur ici. Personne ne décide.",
    verdicts: {
      pending: "Pas encore",
      blocked: "✕ Bloqué",
      unanswered: "✕ Pas de réponse",
      stopped: "■ Arrêté",
      passed: "✓ Autorisé",
      partly: "◐ Autorisé, pas lisible",
      /** By the goals of the scenario. */
      leaking: "! Autorisé, et ne doit pas l’être",
    },
    soFar: (title: Phrase) => say`Jusqu’ici : ${title}`,
  },
  script: {
    title: "Ce que voit le script",
    programTitle: "Ce que voit le programme",
    nothingYet: "Rien encore : il attend.",
    noAnswer: "pas de réponse",
    opaque: "Il sait que quelque chose est revenu, et rien de plus.",
    hidden: "caché :",
    neverRan: "rien : il ne s’est jamais exécuté",
    errorEvent: "événement error",
    errorEventOfXhr: "événement error, statut 0",
    statusZero: "pas d’exception, statut 0",
    events: {
      load: "événement load",
      started: "pas d’événement : le worker s’exécute",
      message: "événement message",
      open: "événement open",
      navigated: "événement load du cadre",
      queued: "true",
      none: "pas d’événement",
    },
    flow: "pas d’événement, mais il peut mesurer où va le texte",
    opened: { top: "rien : la page n’est plus là", "new-window": "une nouvelle fenêtre" },
    nothingMore: "Et rien de plus, quoi qu’il en advienne.",
    /** What the goals of the scenario say of whoever has got it. */
    mustNotRead: "Objectif : il ne doit pas lire ceci.",
    mustNotDo: "Objectif : il ne doit pas obtenir que cela se fasse.",
    notTold: "Il n’est pas averti de cet échec.",
  },
};
