import { number } from "../grammar.ts";

/** What is written for whoever opens the scenario. */
export const writing = {
  title: "Écrire pour d’autres",
  question: "Question",
  questionHint: "Que doit-on découvrir ici ?",
  note: "Note",
  tries: {
    title: "Ce que les lecteurs peuvent essayer",
    nameOf: (at: number) => `Nom de l’essai ${number(at)}`,
    remove: (at: number) => `Retirer l’essai ${number(at)}`,
    begin: "Nouvel essai",
    hint: "Faites maintenant, n’importe où dans l’Atelier, le changement que les lecteurs doivent essayer. Donnez-lui ensuite un nom ; le scénario revient à son état actuel.",
    changed: (count: number) => (count < 2 ? `${number(count)} valeur est changée.` : `${number(count)} valeurs sont changées.`),
    name: "Nom de l’essai",
    placeholder: "Autoriser l’origine de la page",
    save: "Enregistrer mes changements comme essai",
    cancel: "Abandonner",
  },
  noteHint:
    "Markdown : paragraphes, listes, *emphase*, `code`, [liens vers des scénarios](#same-origin). Elle voyage dans le lien, comme le titre et la question.",
};
