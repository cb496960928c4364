import type { FailureValues, Initiator, NetworkReason } from "../../../../trace/failures.ts";
import type { Phrase } from "../../../phrase.ts";
import type { FailureTable } from "../../../trace/tables.ts";
import { say } from "../../grammar.ts";
import { things } from "../initiators.ts";
import { networkReasons } from "./network.ts";

/** Requests that are not made, and those that get no answer. */
export const requestFailures = {
  INVALID_REQUEST: ({ values: v, context }) => ({
    title: say`L’appel lui-même est faux`,
    why: say`${invalidRequest[v.reason](v.value)} ${[refusals[context.api] ?? "Un événement error suit"]} aussitôt ; rien n’est envoyé.`,
  }),
  URL_HAS_CREDENTIALS: ({ values: v }) => ({
    title: say`Une URL avec un mot de passe`,
    why: say`${v.url} contient un nom d’utilisateur ou un mot de passe. Une telle URL n’est pas demandée ; rien n’est envoyé.`,
  }),
  BAD_PORT: ({ values: v }) => ({
    title: say`Un port auquel les navigateurs ne parlent pas`,
    why: say`Le port ${v.port} appartient à un autre protocole. Les navigateurs le refusent, pour qu’une page ne puisse pas parler, par exemple, à un serveur de courrier.`,
  }),
  SAME_ORIGIN_MODE: ({ values: v, context }) => ({
    title: say`Le mode ${"same-origin"} n’autorise que l’origine de la page`,
    why: say`${[context.api === "track" ? "Une piste dont la vidéo n’a pas de crossorigin est en" : "Le script a demandé le"]} mode ${"same-origin"}, et ${v.url} n’est pas de l’origine ${v.origin}. Rien n’est envoyé.`,
  }),
  NO_CORS_REDIRECT_MODE: ({ values: v }) => ({
    title: say`${"no-cors"} doit suivre les redirections`,
    why: say`Le mode ${"no-cors"} et le mode redirect ${v.redirect} ne vont pas ensemble.`,
  }),
  SCHEME_NOT_CORS: ({ values: v }) => ({
    title: say`CORS ne parle que HTTP`,
    why: say`${v.url} a le schéma ${v.scheme} ; une requête cross-origin exige ${"http"} ou ${"https"}.`,
  }),
  NOT_IN_WORKER: ({ values: v }) => notInWorker[v.because](things[v.initiator].one),
  NAVIGATION_SANDBOXED: ({ values: v }) => ({
    title: say`Un cadre en bac à sable n’en a pas le droit`,
    why: say`Son attribut ${"sandbox"} n’a pas ${v.target === "top" ? "allow-top-navigation" : "allow-popups"}. Rien n’est envoyé.`,
  }),
  WEBSOCKET_REFUSED: ({ values: v }) => ({
    title: say`Le serveur n’ouvre pas le socket`,
    why: say`Il répond ${v.status} là où il faut ${101}. Le script apprend une erreur et une fermeture de code ${1006}, sans raison.`,
  }),
  KEEPALIVE_QUOTA: ({ values: v }) => ({
    title: say`Trop à maintenir en vie`,
    why: say`Les requêtes avec ${"keepalive"} peuvent porter ${v.limit} octets ensemble ; ce corps en a ${v.size}.`,
  }),
  NETWORK_ERROR: ({ values: v }) => ({
    title: noAnswerTitles[v.reason] ?? say`Pas de réponse`,
    why: networkReasons[v.reason](v.host),
  }),
  RUN_LIMIT: ({ values: v }) => ({
    title: say`Le terrain de jeu s’est arrêté ici`,
    why: limitWords[v.exhausted](v.limit ?? 0),
  }),
} satisfies Partial<FailureTable>;

const invalidRequest: Record<FailureValues["INVALID_REQUEST"]["reason"], (value: string) => Phrase> = {
  "not-a-websocket-url": (v) =>
    say`${v} n’est pas l’URL d’un WebSocket : celles-ci commencent par ${"ws"} ou ${"wss"}, et n’ont pas de ${"#"}.`,
  unparsable: (v) => say`${v} ne se lit pas comme une URL.`,
  "not-a-token": (v) => say`${v} n’est pas un jeton : lettres, chiffres et ${"!#$%&'*+-.^_`|~"} seulement, sans espaces.`,
  "forbidden-method": (v) => say`${v} est interdite aux scripts dans tous les navigateurs.`,
  "not-a-byte-string": (v) => say`${v} a un caractère de plus d’un octet ; les valeurs d’en-têtes sont des octets.`,
  "forbidden-byte": (v) => say`${v} contient un saut de ligne ou un NUL.`,
  "no-cors-needs-simple-method": (v) => say`Le mode ${"no-cors"} n’autorise que ${"GET"}, ${"HEAD"} et ${"POST"}, pas ${v}.`,
  "body-with-get-or-head": (v) => say`Une requête ${v} ne peut pas avoir de corps.`,
  "only-if-cached-needs-same-origin": () => say`Le mode cache ${"only-if-cached"} ne va qu’avec le mode ${"same-origin"}.`,
  navigate: () => say`Un script ne peut pas faire de requête en mode ${"navigate"}.`,
};

const notInWorker = {
  "no-worker": () => ({
    title: say`Aucun worker ne s’exécute`,
    why: say`La page n’en a lancé aucun, ou son script n’est pas venu. Rien de tout cela n’est donc fait.`,
  }),
  "no-document": (one: string) => ({
    title: say`Un worker n’a pas de document`,
    why: [
      ...say`Il n’y a pas de place en lui pour `,
      ...[one],
      ...say`. Un worker demande par ${"fetch()"}, ${"XMLHttpRequest"}, ${"EventSource"}, ${"WebSocket"}, ${"importScripts()"} ou ${"import()"}.`,
    ],
  }),
  "not-classic": () => ({
    title: say`Pas dans un worker module`,
    why: say`${"importScripts()"} y lève une ${"TypeError"} ; les modules se chargent avec ${"import"}, par CORS.`,
  }),
} as const;

/** How the caller hears of a call that is refused; an element only fires its event. */
const refusals: Partial<Record<Initiator, string>> = {
  fetch: "La promesse est rejetée",
  xhr: "L’exception est levée",
  eventsource: "L’exception est levée",
  websocket: "L’exception est levée",
  beacon: "L’exception est levée",
};

const limitWords = {
  events: (limit: number) =>
    say`Ce scénario dure plus de ${limit} événements. C’est une limite de Preflight, pas des navigateurs.`,
  bytes: () =>
    say`Les messages de ce scénario sont trop gros pour être tous conservés. C’est une limite de Preflight, pas des navigateurs.`,
  work: () =>
    say`Ce scénario demande plus de travail que Preflight n’en fait pour un seul. C’est une limite de Preflight, pas des navigateurs.`,
  stopped: () => say`Vous avez arrêté l’exécution. Tout ce qui s’est produit jusque-là peut être regardé.`,
} as const;

const noAnswerTitles: Partial<Record<NetworkReason, Phrase>> = {
  "unknown-host": say`Hôte inconnu`,
  "name-not-found": say`Hôte inconnu`,
  certificate: say`Le certificat n’est pas reconnu`,
  "blocked-by-extension": say`Bloqué par une extension`,
};
