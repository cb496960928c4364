import { number, plural } from "../grammar.ts";

/** How a plan is handed on. */
export const sharing = {
  title: (plan: string) => `Partager « ${plan} »`,
  making: "Préparation du lien…",
  link: "Lien",
  copy: "Copier le lien",
  length: (characters: number) =>
    `${number(characters)} ${plural(characters, { one: "caractère", other: "caractères" })}${characters <= 2000 ? " : passe partout" : " : certains chats et programmes de courrier coupent des liens si longs ; un fichier est plus sûr"}.`,
  inIt: "Le plan entier est dedans, derrière le #, que les navigateurs n’envoient pas aux serveurs. Aucune réponse n’y est : l’exécution les donne. Vos solutions d’exercices y sont, si bien qu’un élève patient peut les trouver.",
  tooLong: (characters: number, limit: number) =>
    `Le plan est trop grand pour un lien : ${number(characters)} caractères, la limite est ${number(limit)}. Donnez le fichier.`,
  file: "Enregistrer comme fichier",
  fileHint: "Le plan en JSON. Qui ouvre le bureau peut l’y ouvrir.",
  badge: "En Markdown",
  empty: "Il n’y a encore rien à partager : le plan n’a pas de partie.",
  handout: "Imprimer comme feuille",
};
