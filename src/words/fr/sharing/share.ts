import { number, plural } from "../grammar.ts";

export const share = {
  making: "Préparation du lien…",
  notLoaded: "Le lien n’a pas pu être fait : une partie de la page n’est pas venue.",
  opens: { title: "S’ouvre", beginning: "au début", step: (step: number) => `à cette étape (${number(step)})` },
  link: {
    title: "Lien",
    copy: "Copier le lien",
    length: (characters: number) =>
      `${plural(characters, { one: "1 caractère", other: `${number(characters)} caractères` })}${characters <= 2000 ? " : passe partout" : " : certains chats et programmes de courrier coupent des liens si longs ; un fichier est plus sûr"}.`,
    whole: "Le scénario entier est dedans, derrière le #, que les navigateurs n’envoient pas aux serveurs.",
    ofLibrary: "Il ouvre le scénario comme la bibliothèque l’a, avec son récit.",
  },
  notShareable: {
    title: "Ceci ne peut pas encore être partagé.",
    text: "Un champ contient quelque chose d’impossible ; il dit ce qui serait juste.",
  },
  failed: {
    title: "Le lien n’a pas pu être fait.",
    text: "Rien n’est perdu. Fermez ceci et pressez encore Partager ; si cela continue, rechargez la page.",
  },
  tooLong: (length: number, limit: number) => ({
    title: "Ce scénario est trop grand pour un lien.",
    text: `Il aurait ${number(length)} caractères ; la limite est ${number(limit)}. Un fichier le contient.`,
  }),
  qr: {
    title: "Code QR",
    /** Said of it to whoever does not see it. */
    name: (link: string) => `Code QR de ${link}`,
    tooLong: (characters: number, most: number) =>
      `Pas de code QR : le lien a ${number(characters)} caractères. Au-delà de ${number(most)}, les carrés sont trop petits pour la plupart des téléphones à travers une salle. Un scénario non modifié de la bibliothèque a un lien court.`,
    save: "Enregistrer le code QR",
  },
  badge: {
    title: "Badge Markdown",
    text: "Pour un README ou un ticket. Il montre une petite image qui mène au lien.",
    /** What the badge says where its picture is not shown. `title`: of the scenario. */
    alt: (title: string) => (title === "" ? "Ouvrir dans Preflight" : `Preflight : ${title}`),
  },
  embed: {
    title: "Intégrer",
    text: "Pour une page de cours ou des diapositives. Il reste immobile jusqu’à ce que quelqu’un presse, contient le scénario lui-même, et ne retient rien.",
    sizes: { small: "720 × 480", large: "960 × 600", full: "toute la largeur" },
    size: "Taille",
    /** Of the frame. `title`: of the scenario. */
    frame: (title: string) => (title === "" ? "Preflight" : `Preflight : ${title}`),
    tooLong: "Ce scénario est trop grand pour l’adresse d’un cadre.",
  },
  file: { save: "Enregistrer comme fichier", hint: "Le scénario en JSON, que Mes travaux reprend." },
  print: "Imprimer",
  task: { make: "En faire un exercice", hint: "Au bureau, pour une classe : avec une question, comme partie d’un plan." },
};
