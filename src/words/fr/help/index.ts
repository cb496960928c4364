import { say } from "../grammar.ts";

/** How to read the picture. Each sign is drawn beside its text. */
const picture = {
  title: "Comment lire l’image",
  signs: {
    strip: "Une bande est un message. Il part du script, passe par les portes du navigateur et par le réseau, et revient.",
    open: "La porte a interrogé, et le message peut passer.",
    closed: "La porte est fermée. Une bande posée devant elle est arrivée, et le script ne la reçoit pas.",
    noted: "Interrogée, et rien n’en dépendait ici.",
    preflight:
      "Violet et au-dessus de la voie : la question du navigateur lui-même, le preflight. La requête attend jusqu’à la réponse.",
    effect: "Ce que le serveur a fait. Cela reste fait, quoi que le navigateur décide de la réponse.",
  },
};

/** The words that are used everywhere, each with what it is not. */
const terms = {
  title: "Six mots",
  entries: {
    origin: {
      term: "Origine",
      text: say`Schéma, hôte et port ensemble, comme ${"https://shop.example"}. Le chemin n’en fait pas partie. Les pages d’une même origine peuvent lire les réponses les unes des autres.`,
    },
    site: {
      term: "Site",
      text: say`Schéma et domaine enregistrable : ${"https://shop.example"} et ${"https://api.shop.example"} sont un site et deux origines. Les cookies demandent le site, CORS l’origine.`,
    },
    preflight: {
      term: "Preflight",
      text: say`La requête préliminaire : une requête de méthode ${"OPTIONS"} que le navigateur envoie de lui-même, pour demander si la vraie est bienvenue. Elle ne porte pas de cookies.`,
    },
    credentials: {
      term: "Identifiants (credentials)",
      text: say`Cookies, certificats de client et authentification HTTP. Un script les demande avec ${"credentials: 'include'"}. Un jeton que le script met lui-même dans un en-tête n’en est pas.`,
    },
    opaque: {
      term: "Opaque",
      text: say`Une réponse dont on peut se servir, comme on affiche une image, sans pouvoir regarder dedans : son statut se lit ${"0"}, son corps est vide.`,
    },
    simple: {
      term: "Requête simple",
      text: say`Une requête qu’un formulaire aurait pu envoyer aussi : ${"GET"}, ${"HEAD"} ou ${"POST"} avec des en-têtes inoffensifs. Elle part sans question, et s’exécute sur le serveur même si personne ne peut lire la réponse.`,
    },
  },
};

const keys = {
  title: "Touches",
  table: [
    { keys: ["Espace"], does: "lire et mettre en pause" },
    { keys: ["→", "←"], does: "scène suivante et précédente" },
    { keys: ["Maj →", "Maj ←"], does: "une étape en avant et en arrière" },
    { keys: ["Début", "Fin"], does: "au début et à la fin" },
    { keys: ["I"], does: "voir dedans : séquence, étape, messages" },
    { keys: ["Ctrl Z", "Ctrl Y"], does: "annuler et rétablir un changement" },
    { keys: ["?"], does: "ouvrir cette aide" },
  ],
};

export const help = { picture, terms, keys };
