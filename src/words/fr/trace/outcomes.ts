import type { Phrase } from "../../phrase.ts";
import { say } from "../grammar.ts";

/** What comes of an action in the end. A cause is the title of a failure. */
export const outcomes = {
  hidden: (responseType: string) => say`Une réponse ${responseType} : rien ne peut être lu`,
  readsStatus: (status: number) => say`Le script lit le statut ${status}`,
  /** Of a synchronous XMLHttpRequest. */
  readsNothing: say`Le script lit le statut ${0}, et aucune erreur n’est levée`,
  neverRan: say`Le script injecté ne s’est jamais exécuté`,
  /** Until the user has answered a question. */
  waits: {
    "local-network-permission": {
      title: say`La requête attend la réponse de l’utilisateur`,
      why: say`Le navigateur a demandé si la page peut atteindre ce réseau. Jusqu’à la réponse, rien n’est envoyé, et le script n’apprend rien : ni erreur, ni délai. La réponse se donne sous Navigateur.`,
    },
  },
  /** `hearer`: script, or an element, without an article. */
  getsEvent: (hearer: string) => say`${[capital(hearer)]} : ${"un événement error"} et rien d’autre`,
  getsException: (hearer: string, exception: string) => say`${[capital(hearer)]} : ${exception} et rien d’autre`,
  script: "script",
  failedUnnoticed: say`Échec, et le script ne remarque rien`,
  noAnswer: say`Pas de réponse`,
  programReads: (status: number) => say`Le programme lit le statut ${status}`,
  refusedAtOnce: (why: Phrase) => say`L’appel a été refusé avant toute requête ; rien n’a été envoyé. ${why}`,
  causeHidden: (cause: Phrase) =>
    say`Ni statut, ni en-tête, ni raison : tout cela reste dans la console. La cause ici : ${inSentence(cause)}.`,
  causeUntold: (cause: Phrase) => say`Aucune erreur n’atteint le script. La cause : ${inSentence(cause)}.`,
  programReadsAll: say`Tout ce que le serveur a envoyé peut être lu. Personne ne s’est interposé.`,
  /** Of a request to the page's own server. */
  refusedByServersCors: say` C’est le serveur qui a refusé : sa couche CORS ne prend pas l’origine de la page pour la sienne.`,
  readable: {
    basic: say`Page et serveur sont de même origine : le navigateur a remis la réponse sans contrôle CORS.`,
    cors: say`La réponse autorise l’origine de cette page : le navigateur l’a remise.`,
    opaque: say`La requête a été envoyée et a reçu une réponse. En mode ${"no-cors"}, le script ne peut rien savoir de plus.`,
    opaqueredirect: say`Le serveur a redirigé, et le script a demandé de ne pas suivre. Il ne peut pas voir où cela mène.`,
  },
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A title in the middle of a sentence. What begins with two capitals is an abbreviation; a value is spelt as it is. */
function inSentence([first, ...rest]: Phrase): Phrase {
  if (first === undefined) return [];
  const keeps = typeof first !== "string" || /^\p{Lu}{2}/u.test(first);
  return [keeps ? first : first.charAt(0).toLowerCase() + first.slice(1), ...rest];
}
