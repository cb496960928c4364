import { join, number } from "../grammar.ts";

/** Why a part, or a plan, cannot be handed out as it is: what, and the way out. */
export const troubles = {
  cannot: (at: number) => `La partie ${number(at)} ne peut pas encore être partagée.`,
  openPart: (at: number) => `Ouvrir la partie ${number(at)}`,
  ready: "Joué comme un élève le ferait : tout marche.",
  unaskable: {
    "no-answer": "Rien dans son exécution ne répond à la question. Choisissez une autre question.",
    "not-unique": "La réponse dépend du navigateur. Choisissez une autre question, ou une situation pareille dans tous.",
    "no-choice": "Il n’y a qu’une réponse au choix. Choisissez une autre question.",
  },
  notReached: {
    request: "L’exécution d’aucun navigateur n’arrive à la requête dont il est question. Choisissez une autre question.",
    scene: "L’exécution d’aucun navigateur n’arrive à la scène où elle s’ouvre. Choisissez une autre scène.",
  },
  toldFirst: "La scène où elle s’ouvre montre déjà comment finit la requête. Choisissez-en une plus tôt.",
  tooManyOptions: (limit: number) => `La question a plus de ${number(limit)} réponses, plus que n’en contient un reçu.`,
  noGoals: "L’exercice n’a pas d’objectif. Choisissez ce qui doit se produire, et ce qui ne doit pas.",
  oneWay: {
    must: "Rien ne doit marcher : tout fermer suffirait. Choisissez ce qui doit encore marcher.",
    "must-not":
      "Rien ne doit rester fermé : tout ouvrir suffirait. Choisissez ce qui ne doit pas se produire ; si personne d’autre ne demande, ajoutez d’abord une page d’une autre origine dans le terrain de jeu.",
  },
  beginsSolved: "Les objectifs sont atteints avant tout changement.",
  noSolution: "Il n’a pas encore de solution. Résolvez-le une fois vous-même.",
  solutionDoesNotFit: "Sa solution ne va plus avec la situation. Résolvez-le encore.",
  solutionIsLocked: "Sa solution change ce que l’élève ne peut pas changer. Ouvrez-le, ou résolvez-le autrement.",
  goalNotMet: (must: boolean, goal: string, browsers: readonly string[], found: string) =>
    `Sa propre solution n’atteint pas son objectif : ${must ? "doit" : "ne doit pas"} ${goal}, mais dans ${join(browsers)} : ${found}.`,
  notInLibrary: (id: string) => `La bibliothèque n’a pas de scénario appelé « ${id} ». Prenez une autre situation.`,
  doesNotFit: "Ce qui a été changé ne va plus avec le scénario. Reprenez la situation.",
  notLoaded: "Son scénario n’a pas pu être chargé.",
  /** Of what was opened: a link or a file. `where`: in the file. */
  read: {
    "not-json": "Le fichier ne contient pas de JSON.",
    "not-a-plan": "Ce n’est pas un plan.",
    "future-version": "Il vient d’une version plus récente de cette page. Rechargez, et réessayez.",
    "no-parts": "Aucune de ses parties n’est utilisable.",
    "too-many-parts": "Il a trop de parties.",
    missing: "Quelque chose manque.",
    "too-long": "Quelque chose est trop long.",
    "too-many": "Il y a trop de quelque chose.",
    "unknown-field": "Il a un champ que cette page ne connaît pas.",
    "not-so": "Une valeur ne peut pas se trouver là.",
    "bad-scenario": "Son scénario est illisible.",
  },
  where: (part: number | null, path: string) =>
    part === null ? (path === "" ? "" : `À ${path}.`) : `Partie ${number(part + 1)}${path === "" ? "" : `, à ${path}`}.`,
  limit: (given: number | undefined, limit: number) =>
    given === undefined ? `Au plus ${number(limit)}.` : `${number(given)} ; au plus ${number(limit)} sont lus.`,
  leftOut: "Laissé de côté ; le reste est utilisable.",
  link: {
    "cut-off": "Le lien n’est pas entier : sa fin manque. Redemandez-le, ou demandez le fichier.",
    "not-ours": "Le lien ne contient pas de plan.",
    "future-version": "Le lien vient d’une version plus récente de cette page. Rechargez, et réessayez.",
    "too-large": "Le lien est trop grand pour être lu.",
  },
};
