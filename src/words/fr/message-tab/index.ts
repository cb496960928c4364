import type { WireFailure } from "../../../http/messages.ts";
import type { RequestEvent } from "../../../trace/events.ts";

const purposes: Record<RequestEvent["purpose"], string> = {
  preflight: "Preflight",
  actual: "Requête",
  forward: "Transmise par le proxy",
  client: "Sans navigateur",
};

/** Why a message was never answered. */
const noAnswer: Record<WireFailure["failure"], (host: string) => string> = {
  refused: (host) => `Aucune réponse n’est venue : personne n’écoute chez ${host}.`,
  "name-not-found": (host) => `Aucune réponse n’est venue : le nom ${host} est introuvable.`,
  reset: (host) => `Aucune réponse n’est venue : la connexion à ${host} a été coupée.`,
  timeout: (host) => `Aucune réponse n’est venue : ${host} a mis trop de temps.`,
  certificate: (host) => `Rien n’a été envoyé : le certificat de ${host} n’est pas reconnu.`,
  "unknown-host": (host) => `Aucune réponse n’est venue : aucun serveur ici n’a le nom ${host}.`,
  limit: () =>
    "Aucune réponse n’est venue : le terrain de jeu a arrêté l’exécution ici. C’est une limite de Preflight, pas des navigateurs.",
};

/** A message as it stood on the wire. */
export const messageTab = {
  label: "Message",
  notYet: "Rien n’a encore été envoyé. Avancez d’une étape, ou lisez.",
  never: "Rien n’a été envoyé : il n’y a pas de message à montrer.",
  /** `end`: its status, or one of `ends`. */
  title: (method: string, end: string) => `${method} ${end}`,
  forwardedTitle: (method: string, end: string) => `${method} transmis ${end}`,
  unanswered: "pas de réponse",
  purposes,
  nowhere: "nulle part : aucun serveur n’a cette origine",
  side: "Côté",
  sides: { request: "Requête", response: "Réponse" },
  requestHeaders: "En-têtes de la requête",
  responseHeaders: "En-têtes de la réponse",
  noHeaders: "Pas d’en-têtes.",
  noBody: "Pas de corps.",
  noAnswerYet: "Pas encore de réponse à cette étape.",
  noAnswer,
  noPermission: "Arrivée, sans donner d’autorisation : la requête elle-même n’est jamais envoyée.",
  withheld: "Arrivée, et retenue par le navigateur : le script n’en reçoit rien.",
  absent: "absent",
  decided: "décisif",
  hidden: "caché au script",
};
