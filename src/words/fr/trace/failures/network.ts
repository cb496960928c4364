import type { NetworkReason } from "../../../../trace/failures.ts";
import type { Phrase } from "../../../phrase.ts";
import { say } from "../../grammar.ts";

/** Why no answer came. */
export const networkReasons: Record<NetworkReason, (host: string) => Phrase> = {
  refused: (host) => say`Personne n’écoute chez ${host} : la connexion a été refusée.`,
  "name-not-found": (host) => say`Le nom ${host} est introuvable.`,
  reset: (host) => say`La connexion à ${host} a été coupée avant la réponse.`,
  timeout: (host) => say`${host} n’a pas répondu à temps.`,
  certificate: (host) =>
    say`Le certificat de ${host} n’est pas reconnu : le navigateur ne lui envoie rien. Un script ne distingue pas cela d’un autre échec ; ouverte dans son propre onglet, l’adresse affiche un avertissement.`,
  "blocked-by-extension": (host) =>
    say`Une extension du navigateur retient les requêtes vers ${host}. Sans elle, ou dans une fenêtre privée, la requête part.`,
  "unknown-host": (host) => say`Aucun serveur de ce scénario ne répond pour ${host}.`,
  limit: (host) => say`Le message à ${host} a été transmis trop souvent.`,
  "proxy-authentication": (host) => say`${host} a répondu ${407}, comme seul un proxy le peut.`,
  "url-credentials": (host) =>
    say`L’URL de ${host} contient un nom d’utilisateur ou un mot de passe ; ce navigateur ne la demande pas.`,
  unreadable: () => say`Les données de l’URL sont illisibles.`,
  "invalid-answer": (host) =>
    say`La réponse de ${host} a un NUL dans un en-tête. Aucun message HTTP n’y a droit : le navigateur n’en prend rien.`,
  "dangling-markup": () =>
    say`L’URL a été écrite avec un saut de ligne ou une tabulation, et avec ${"<"}. C’est l’aspect d’un attribut dont quelqu’un a oublié le guillemet : ce navigateur ne la demande donc pas.`,
  "not-cached": () => say`Le mode cache ${"only-if-cached"} n’a rien trouvé dans le cache.`,
};
