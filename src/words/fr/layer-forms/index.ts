import type { LayerOf, RouteSpec } from "../../../scenario/schema.ts";
import type { Condition, ValueTest } from "../../../trace/condition.ts";
import { rowsOf } from "../grammar.ts";

type Forward = LayerOf<"forward">;

const needs: Record<LayerOf<"auth">["needs"], string> = { bearer: "un jeton bearer", cookie: "un cookie" };

const auth = {
  needs: { label: "Exige", titles: needs },
  cookie: { label: "Cookie", hint: "Son nom, ou nom=valeur." },
  bearer: { label: "Jeton", hint: "Comme dans Authorization: Bearer …" },
  otherwise: "Sinon",
  exemptOptions: {
    label: "Laisse passer OPTIONS",
    hint: "Un preflight ne porte ni cookie ni jeton : si on lui en demande un, il échoue.",
  },
};

const destinations: Record<LayerOf<"redirect">["to"], string> = {
  https: "la même URL avec https:",
  "trailing-slash": "le chemin avec une barre oblique à la fin",
  location: "l’URL ci-dessous",
};

const redirect = {
  to: { label: "Vers", titles: destinations },
  location: "Location",
  status: "Statut",
};

const headersSoFar: Record<LayerOf<"answer">["earlierHeaders"], string> = {
  discarded: "sont perdus, comme sur la plupart des pages d’erreur",
  kept: "restent sur la réponse",
};

const answer = {
  headers: "En-têtes",
  earlierHeaders: { label: "Les en-têtes posés jusque-là", titles: headersSoFar },
  body: "Corps",
};

const ofs: Record<Condition["of"], string> = {
  preflight: "est un preflight",
  method: "méthode",
  path: "chemin",
  header: "en-tête",
  cookie: "cookie",
};

const tests: Record<ValueTest, string> = {
  present: "est présent",
  absent: "manque",
  equals: "est",
  begins: "commence par",
  ends: "finit par",
  contains: "contient",
  matches: "correspond au motif",
  "own-origin": "est l’origine du serveur lui-même",
  "same-as-cookie": "est égal au cookie",
};

/** Which requests a layer is for. */
const conditions = {
  lists: { when: "Seulement où tout ceci est vrai", unless: "Pas où l’un de ceci est vrai" },
  one: (place: number) => `Condition ${place}`,
  add: "Ajouter une condition",
  of: { label: "Porte sur", titles: ofs },
  methods: "Méthodes",
  name: "Nom",
  test: { label: "Qui", titles: tests },
  value: "Valeur",
  cookieName: "Cookie",
};

const cache = {
  maxAge: {
    label: "Conserve, secondes",
    range: "Secondes, de 0 à un milliard.",
    none: "seulement ce qui indique une durée de vie",
    hint: "Pour les réponses qui n’indiquent pas elles-mêmes de durée de vie.",
  },
  ignoreVary: {
    label: "Ne tient pas compte de Vary",
    hint: "Alors la réponse d’une page, avec son Access-Control-Allow-Origin, va aussi à toutes les autres.",
  },
};

const files: Record<RouteSpec["file"], string> = {
  none: "le corps ci-dessous",
  png: "une image PNG",
  js: "un script",
  "js-throws": "un script qui lève une erreur",
  css: "une feuille de style",
  json: "du JSON",
  html: "une page HTML",
  "event-stream": "un flux d’événements",
  websocket: "un WebSocket",
  font: "une police",
  video: "une vidéo",
  vtt: "des sous-titres",
};

const handler = {
  label: "Routes, essayées de haut en bas",
  one: (place: number) => `Route ${place}`,
  add: "Ajouter une route",
  anyMethod: "toutes",
  path: { label: "Chemin", hint: "Exact, ou un début qui finit par *." },
  methods: "Méthodes",
  headers: "En-têtes de la réponse",
  cookies: { title: "Cookies qu’elle pose (Set-Cookie)", rows: rowsOf("cookie") },
  file: {
    label: "Répond avec",
    titles: files,
    hint: "Un petit exemple, avec son Content-Type, sauf si un en-tête ci-dessus en donne un.",
    socket: "Ouvert à qui demande, avec 101. Au-dessus de 299, le statut le refuse.",
  },
  firstMessage: "Premier message",
  body: "Corps",
  effect: {
    label: "Ce qu’elle fait",
    example: "virement de 100 €",
    hint: "Se produit sur le serveur, même si le navigateur retient la réponse.",
  },
};

const balances: Record<Forward["balance"], string> = {
  "round-robin": "à tour de rôle (round robin)",
  hash: "par empreinte du chemin",
};

const originHeader: Record<Forward["origin"], string> = {
  keep: "comme le navigateur l’a envoyé",
  rewrite: "réécrit",
  remove: "retiré",
};

const hostHeader: Record<Forward["host"], string> = {
  rewrite: "celui du serveur amont",
  keep: "comme le navigateur l’a envoyé",
};

const onStatuses: Record<Forward["onStatuses"], string> = {
  all: "chaque réponse",
  success: "les réponses réussies seulement (2xx, 3xx)",
};

const forward = {
  upstreams: { title: "Serveurs amont", rows: rowsOf("serveur amont"), none: "Personne à qui transmettre : 502." },
  balance: { label: "Répartition", titles: balances },
  prefix: { label: "Préfixe de chemin", none: "tous les chemins" },
  stripPrefix: "Enlever le préfixe",
  origin: { label: "En-tête Origin", titles: originHeader },
  rewrittenTo: "Réécrit en",
  host: { label: "En-tête Host", titles: hostHeader },
  more: "En-têtes ajoutés et retirés en chemin",
  addedToRequest: "Ajoutés à la requête",
  takenOffRequest: "Retirés de la requête",
  addedToResponse: "Ajoutés à la réponse",
  takenOffResponse: "Retirés de la réponse",
  onStatuses: { label: "Ajoutés sur", titles: onStatuses },
};

/** Fields of the layers; those of the CORS layer stand in a file of their own. */
export const layerForms = { auth, redirect, answer, conditions, cache, handler, forward };
