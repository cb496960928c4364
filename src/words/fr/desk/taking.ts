import { number } from "../grammar.ts";

/** A plan as a learner takes it. */
export const taking = {
  untitled: "Un plan de votre enseignant",
  place: (at: number, of: number) => `Partie ${number(at)} sur ${number(of)}`,
  parts: "Parties de ce plan",
  receipt: "Reçu",
  done: "faite",
  locked: "s’ouvre quand la partie d’avant est faite",
  toCourse: "Vers le cours",
  loading: "Ouverture du plan…",
  broken: "Parties inutilisables",
  notNow: "Cette partie ne peut pas être jouée ici.",
  skip: "Continuer sans elle",
  notYet: "Pas encore juste. Vous pouvez répondre à nouveau avant la lecture.",
  triesLeft: (count: number) => (count === 1 ? "Encore une réponse." : `Encore ${number(count)} réponses.`),
  look: "Regardez. Continuez quand vous en avez vu assez.",
  solved: "Résolu, dans tous les navigateurs.",
  changes: (count: number) => (count === 1 ? "1 changement." : `${number(count)} changements.`),
  giveUp: "Continuer sans résoudre",
  receiptTitle: "Votre reçu",
  receiptText:
    "Lisez-le à votre enseignant, ou envoyez-le. Il dit comment vous avez répondu, pas qui vous êtes : ni nom, ni heure, ni adresse.",
  receiptParts: (done: number, of: number) =>
    done === of
      ? "Il contient toutes les parties."
      : `Il contient ${number(done)} parties sur ${number(of)} ; vous pouvez continuer et revenir.`,
  copy: "Copier",
  again: "Le refaire",
  notSaved: "Ce navigateur ne conserve rien : copiez le reçu avant de partir.",
  preview: "Vous le voyez comme un élève. Rien de ceci n’est conservé.",
};
