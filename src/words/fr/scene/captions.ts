import type { Captions } from "../../scene/tables.ts";
import { say } from "../grammar.ts";

/** What is said of a scene: a line of some forty letters, and a sentence. */
export const captions: Captions = {
  rest: {
    head: "Prêt. Rien ne s’est encore produit.",
    text: say`Lire le montre depuis le début ; Suivante va scène par scène.`,
  },
  names: {
    ask: "Demande",
    preflight: "Preflight",
    "preflight-answer": "Sa réponse",
    cancelled: "Annulée",
    cache: "Cache",
    request: "Requête",
    server: "Serveur",
    response: "Réponse",
    check: "Contrôle",
    redirect: "Redirection",
    script: "Script",
  },
  asks: {
    script: (method) => `Le script demande, avec ${method}.`,
    injected: (method) => `Un script glissé là demande, avec ${method}.`,
    thing: (thing) => `La page veut ${thing}.`,
    own: say`L’URL est de l’origine de la page : CORS n’y a aucune part.`,
    freely: say`L’URL est d’une autre origine. Un formulaire pourrait envoyer la même chose : le navigateur n’a pas à demander d’abord.`,
    first: (because) =>
      say`L’URL est d’une autre origine, et ${because} dépasse ce qu’un formulaire pourrait envoyer. La requête attend ; le navigateur demande d’abord.`,
    permitted: say`L’URL est d’une autre origine. L’autorisation est encore dans le cache : il n’y a personne à interroger.`,
    unasked: say`L’URL est d’une autre origine. Le navigateur n’en note pas plus.`,
  },
  client: {
    asks: (name, method) => `${name} demande, avec ${method}.`,
    free: say`C’est un programme, pas une page dans un navigateur : personne ne contrôle ce qu’il demande.`,
    head: (name) => `${name} l’envoie droit au serveur.`,
    text: say`Aucun navigateur ne s’interpose : pas d’origine, pas de preflight, pas de porte.`,
    arrives: (name) => `La réponse arrive chez ${name}.`,
    whole: say`Statut, en-têtes et corps : à un programme, personne ne cache rien.`,
  },
  preflight: {
    head: (method) => `Le navigateur lui-même demande : ${method} ?`,
    text: say`${"OPTIONS"} est le message du navigateur lui-même. Il ne porte ni cookie ni corps, seulement la question.`,
  },
  preflightAnswer: {
    head: "La réponse dit oui.",
    text: say`La porte s’ouvre, et la requête qui attendait peut partir.`,
  },
  cancelled: {
    head: (method) => `Le ${method} ne quitte jamais le navigateur.`,
    text: say`Le serveur ne l’a pas vu, et rien ne s’y est produit.`,
  },
  cache: {
    head: "Le navigateur a déjà cette réponse.",
    text: say`Elle sort du cache HTTP, sans message au serveur, et elle est jugée comme toute autre.`,
  },
  leaves: {
    atOnce: "La requête part tout de suite.",
    now: (method) => `Maintenant le ${method} part.`,
    again: (host) => `Une nouvelle requête part vers ${host}.`,
    origin: (origin) => say`Le navigateur ajoute qui demande : ${"Origin"} : ${origin}.`,
    noOrigin: say`Elle ne porte pas d’en-tête ${"Origin"}.`,
    cookie: say` Le cookie l’accompagne.`,
  },
  server: {
    answers: (host, status) => `${host} répond ${status}.`,
    hands: (from, to) => `${from} transmet à ${to}.`,
    works: (host) => `${host} travaille.`,
    noAnswer: (host) => `Pas de réponse de ${host}.`,
    effect: (effect) => say`Fait : ${[effect]}. Cela s’est produit, quoi que le navigateur décide ensuite.`,
    silent: say`Il ne bloque rien. Il ne dit seulement pas qui peut lire.`,
    says: (header, value) => say`Il dit qui peut lire : ${header} : ${value}.`,
    plain: say`La réponse est en route.`,
    proxied: say`C’est une requête du proxy lui-même. Entre serveurs, il n’y a pas de CORS.`,
    nobody: say`Aucun serveur de ce scénario n’a cette origine.`,
  },
  response: {
    read: "La réponse revient et peut être lue.",
    arrives: "La réponse arrive dans le navigateur.",
    unharmed: say`Statut, en-têtes et corps : rien ne l’a arrêtée en chemin.`,
    own: say`Elle est de l’origine de la page ; aucun contrôle CORS n’est fait.`,
  },
  check: { script: "Le navigateur ne la donne pas au script.", page: "Le navigateur ne la donne pas à la page." },
  leak: {
    read: (who) => `${who} la lit, et ne doit pas.`,
    done: (who) => `${who} obtient que cela se fasse, et ne doit pas.`,
  },
  redirect: {
    head: (status, host) => `${status} : allez plutôt à ${host}.`,
    text: say`Le navigateur suit de lui-même. Les mêmes portes interrogent à nouveau, pour l’adresse suivante.`,
  },
};
