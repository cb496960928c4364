import type { AnyCause } from "../../../causes/diagnose.ts";
import type { Phrase } from "../../phrase.ts";
import { say } from "../grammar.ts";

/** How it comes about; of the others the failure itself is explained. */
export const explained: Partial<Readonly<Record<AnyCause, Phrase>>> = {
  "no-headers": say`Il répond, et la réponse n’a pas d’${"Access-Control-Allow-Origin"} : CORS n’est activé nulle part, ou pas pour ce chemin.`,
  "error-without-headers": say`L’application échoue avant sa couche CORS, ou nginx ajoute des en-têtes sans ${"always"}. Sur une réussite, les en-têtes sont là.`,
  "sign-in-first": say`Il répond 401 ou 403 avant d’atteindre la couche CORS : la page ne peut pas même lire qu’il faut se connecter.`,
  "not-on-the-list": say`Aux origines qu’il connaît, il envoie l’en-tête ; à celle-ci, il l’omet. Un port, ${"http"} ou ${"www"} suffit à différer.`,
  "only-on-preflight": say`${"OPTIONS"} passe, et la réponse à la requête elle-même a besoin de l’en-tête à son tour.`,
  "redirect-without-headers": say`Vers une page de connexion, vers ${"https"}, vers un autre chemin : le navigateur juge la redirection avant de la suivre.`,
  "two-layers-speak": say`L’application et un proxy devant elle : chacun a raison seul, et ensemble ils envoient deux valeurs.`,
  "list-in-one-header": say`L’en-tête contient une origine. Un serveur qui en a plusieurs choisit celle qui demande, et envoie ${"Vary: Origin"}.`,
  "origin-lost-on-redirect": say`Le serveur nomme la page, et après une redirection par deux origines le navigateur dit ${"Origin: null"}. Demandez tout de suite la dernière adresse.`,
  "preflight-meets-sign-in": say`Un preflight ne porte jamais de cookie ni de jeton : il reçoit 401.`,
  "nothing-handles-options": say`Le routeur ne connaît que la méthode de la requête, et répond 404 ou 405.`,
  "options-answered-plainly": say`Une passerelle ou une route attrape-tout devant l’application répond à sa place.`,
  "preflight-not-on-the-list": say`Aux origines qu’il connaît, il envoie les en-têtes ; à celle-ci, il les omet.`,
  "preflight-refused-by-policy": say`Certains frameworks répondent 403 à un preflight d’une origine absente de leur liste.`,
  "preflight-error": say`L’application ou une passerelle échoue sur une méthode qu’elle n’attend pas.`,
  "preflight-two-layers-speak": say`L’application et un proxy devant elle : chacun a raison seul, et ensemble ils envoient deux valeurs.`,
  "preflight-redirected-to-https": say`Un preflight ne doit pas être redirigé. Écrivez ${"https"} dans l’appel.`,
  "preflight-redirected-to-slash": say`Un preflight ne doit pas être redirigé. Écrivez la barre oblique dans l’appel.`,
  "preflight-redirected-without-headers": say`Un preflight ne doit pas être redirigé : à qui n’est pas connecté, le serveur montre sa page de connexion.`,
  "method-in-lower-case": say`${"fetch()"} met en majuscules GET, POST et quelques autres, jamais ${"patch"} ; les méthodes sont comparées lettre par lettre.`,
  "star-is-no-header-with-credentials": say`L’étoile ne veut dire n’importe quel en-tête que si la requête ne comprend pas d’identifiants.`,
  "star-without-authorization": say`L’étoile vaut pour tout en-tête sauf celui-ci, qui doit être nommé.`,
};
