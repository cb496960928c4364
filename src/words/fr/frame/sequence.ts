import { say } from "../grammar.ts";

export const sequence = {
  title: "Séquence",
  browser: "Navigateur",
  steps: "Étapes de l’exécution",
  requestShown: "Requête montrée",
  empty: "Ce scénario n’a pas encore de requête : rien ne peut se produire.",
  addRequest: "Ajouter une requête",
  starts: say`démarre`,
  noServer: (request: string, host: string) => say`${request} vers ${host} : serveur inconnu`,
  noAnswer: say`pas de réponse`,
  answer: (status: number, allowOrigin: string | null) =>
    allowOrigin === null ? say`${status}` : say`${status}, Allow-Origin ${allowOrigin}`,
  /** How a request ended. */
  ends: { none: "", failed: "échec", closed: "pas lisible", answered: "réponse reçue", leaked: "a reçu ce qu’elle ne doit pas" },
};
