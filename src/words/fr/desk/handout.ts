import { number } from "../grammar.ts";

/** A plan on paper. */
export const handout = {
  print: "Imprimer",
  back: "Retour au partage",
  hint: "D’abord les questions, avec de la place pour écrire ; les réponses commencent sur une page à part.",
  name: "Nom",
  part: (at: number) => `${number(at)}.`,
  why: "Pourquoi ?",
  answers: "Réponses",
  answer: "Réponse tirée de l’exécution",
  solution: "Une solution",
  cannot: "Cette partie ne peut pas être jouée.",
};
