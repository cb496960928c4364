import type { elements as records } from "../../../../engine/profiles/knobs/elements.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { does, listed, oneOf } from "./kinds.ts";

export const elements: KnobTableOf<typeof records> = {
  opaqueResponseBlocking: does("Une réponse dont aucun élément ne pourrait se servir est retenue : Opaque Response Blocking."),
  orbNosniffForbidsPlainText: does("Un texte avec nosniff est retenu à un élément, même si ses premiers octets sont une image."),
  orbWithholdsParts: does(
    "Une partie (206) d’une image ou d’une vidéo est retenue, sauf si son Content-Range dit que c’est la première.",
  ),
  orbSparesOwnOrigin: does(
    "Opaque Response Blocking laisse passer le serveur de la page quand des redirections vers d’autres y ont ramené.",
  ),
  corsElementsSendOriginHome: oneOf("Les éléments en mode cors qui envoient un en-tête Origin au serveur de la page aussi.", {
    all: "tous",
    "but-video": "tous sauf les vidéos",
    none: "aucun",
  }),
  fontMode: oneOf("Les polices web sont demandées avec un contrôle CORS, ou sans.", { cors: "avec", "no-cors": "sans" }),
  mutesErrors: oneOf("Ce que le script apprend d’une erreur dans un script d’une autre origine.", {
    all: "rien",
    "but-thrown": "ce que le script lève lui-même",
  }),
  sandboxReferrer: oneOf(
    "Ce qu’une page en bac à sable nomme comme Referer : de sa propre URL, ou de celle de la page autour quand elle n’en a pas.",
    {
      none: "rien",
      origin: "son origine",
      url: "son URL, selon ce que permet la politique",
    },
  ),
  stylesheetOfAnyTypeLoads: does("Une feuille de style d’un autre type que text/css se charge quand même, sans règles."),
  moduleTypeBeforeStatus: does("Un module d’un autre type est refusé pour cela, même si son statut l’a déjà fait échouer."),
  unfollowedRedirectsLoad: listed(
    "Des éléments se chargent avec un statut de redirection qui ne mène nulle part, comme s’il était bon.",
    "aucun",
  ),
  imageTypeIsFinal: listed(
    "Une image de ces types est décodée comme elle le dit, quels que soient ses premiers octets.",
    "aucun",
  ),
  notModifiedHasNoDocument: does("Un cadre qui reçoit un 304 que personne n’a demandé garde le document qu’il a."),
  framingCheckFirst: does("On demande si une réponse se laisse mettre en cadre, même si elle ne contient pas de document."),
  unknownDispositionsAreSaved: does(
    "La réponse d’un cadre avec un Content-Disposition inconnu est enregistrée au lieu d’être affichée.",
  ),
  textTypesSaved: listed("Types de texte qu’un cadre n’affiche pas ; ils sont enregistrés.", "aucun"),
  showsEveryJsonAndXml: does(
    "Un cadre affiche le JSON et le XML de tout type, pas seulement application/json et application/xml.",
  ),
  videoAsksForRange: does("La vidéo est demandée avec un en-tête Range."),
  trackWithoutCors: oneOf("Sans crossorigin, les sous-titres viennent de la même origine seulement, ou de n’importe où.", {
    "same-origin": "même origine seulement",
    "no-cors": "n’importe où",
  }),
  trackSendsReferer: does("Les sous-titres sont demandés avec un Referer."),
  trackNeedsGoodStatus: does("Les sous-titres venus avec un statut d’erreur ne sont pas pris."),
  iconHeedsCrossorigin: does("Une icône avec crossorigin est demandée avec CORS."),
  prefetches: does("Un lien avec rel=prefetch charge quelque chose."),
  prefetchHasToBeKept: does("Un prefetch avec no-store déclenche un événement error."),
  preloadsHideFailures: does("Un préchargement d’une autre origine déclenche load, même si rien n’en est résulté."),
  preloadedFetchNeedsGoodStatus: does("Un préchargement avec as=fetch et un statut d’erreur déclenche un événement error."),
  fontPreloadsAreAnonymous: does("Une police est préchargée avec CORS et sans cookies, quoi que dise crossorigin."),
  preloadsCheckIntegrity: does("Un préchargement est comparé à son integrity."),
  preloadsCheckTypeOf: listed("Les types doivent convenir quand ceci est préchargé.", "rien"),
  partialVideoNeedsRange: does("Une partie (206) d’une vidéo doit dire par Content-Range laquelle elle est."),
  webSocketFollowsRedirects: does("Une redirection de la poignée de main d’un WebSocket est suivie."),
  workersTakeText: does("Le script d’un worker classique peut être de tout type de texte."),
  forbiddenWorker: {
    reason: "Comment le script apprend que la politique de la page interdit un worker.",
    value: (how) => how,
  },
  foreignWorker: {
    reason: "Comment le script apprend que le script d’un worker est d’une autre origine.",
    value: (how) => how,
  },
  forbiddenEventSource: {
    reason: "Comment le script apprend que la politique de la page interdit un flux d’événements.",
    value: (how) => how,
  },
  forbiddenWebSocket: {
    reason: "Comment le script apprend que la politique de la page interdit un WebSocket.",
    value: (how) => how,
  },
  orbMarkup: oneOf("Ce qu’Opaque Response Blocking prend pour du balisage.", {
    "any-tag": "tout ce qui commence par une balise",
    "known-tags": "ce qui commence par une des balises qu’il connaît",
  }),
  framesShowNetworkErrors: does("Un cadre pour lequel rien n’a pu être obtenu affiche une page d’erreur, et déclenche load."),
};
