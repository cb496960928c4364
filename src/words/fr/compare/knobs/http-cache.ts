import type { httpCache as records } from "../../../../engine/profiles/knobs/http-cache.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { join } from "../../grammar.ts";
import { does, listed, oneOf } from "./kinds.ts";

export const httpCache: KnobTableOf<typeof records> = {
  httpCacheCredentialsApart: does(
    "Le cache HTTP sépare les réponses aux requêtes avec identifiants de celles aux requêtes sans.",
  ),
  httpCacheElementsApart: does(
    "Le cache HTTP sépare ce que des éléments ont demandé sans identifiants de ce qu’a demandé fetch().",
  ),
  httpCacheFramesApart: does("Le cache HTTP sépare les réponses des cadres d’autres sites, et de ceux en bac à sable."),
  httpCacheKeepsVariants: does(
    "Le cache HTTP conserve plusieurs réponses à une URL côte à côte, une pour chaque valeur que nomme Vary.",
  ),
  httpCacheAsksOnVary: does("Une réponse que Vary ne laisse pas passer sert tout de même à redemander par son ETag."),
  httpCacheKeepsRefused: oneOf("Ce qui reste dans le cache HTTP bien que son contrôle CORS échoue.", {
    all: "tout",
    read: "ce qui a été lu jusque-là : les redirections, et les types comparés aux premiers octets",
    none: "rien",
  }),
  httpCacheOwnConditions: oneOf(
    "Dans quels modes cache l’If-None-Match d’un script, et ses semblables, écartent le cache HTTP.",
    {
      "default-mode": "default seulement",
      "and-force-cache": "default, et force-cache, qui alors demande",
      "every-mode": "tous",
    },
  ),
  httpCacheAuthorMaxAgeZeroOnly: does("Un max-age dans le Cache-Control d’un script ne compte que s’il vaut 0."),
  httpCacheAuthorMaxStale: oneOf("Ce que fait max-stale dans le Cache-Control d’un script.", {
    ignored: "rien",
    heeded: "ce qui n’est pas périmé depuis plus longtemps est servi",
    "whole-seconds": "ce qui n’est pas périmé depuis plus longtemps est servi, en secondes entières",
  }),
  httpCacheAuthorMinFresh: does("min-fresh dans le Cache-Control d’un script est respecté."),
  httpCacheKeepsUseless: does(
    "Une réponse qui ne dit rien de sa durée de vie est conservée pour les requêtes qui insistent sur le cache.",
  ),
  httpCacheHead: oneOf("Ce que fait le cache HTTP pour les requêtes HEAD.", {
    kept: "les réponses sont conservées",
    apart: "les réponses sont conservées, pour HEAD seul",
    served: "seulement servies d’après GET",
    bypassed: "rien",
  }),
  httpCacheInvalidatedBy: oneOf("Quelles réponses à POST et ses semblables retirent ce que le cache HTTP a de cette URL.", {
    success: "celles sans erreur",
    "same-origin": "toutes sur l’origine de la page",
    any: "toutes",
  }),
  httpCacheInvalidatingMethods: oneOf("Quelles méthodes retirent ce que le cache HTTP a d’une URL.", {
    unsafe: "toutes celles qui peuvent changer quelque chose",
    common: "POST, DELETE, PATCH, et PUT avec un corps",
    "and-options": "toutes celles qui peuvent changer quelque chose, et OPTIONS",
  }),
  httpCacheStatuses: {
    reason: "Statuts que le cache HTTP conserve.",
    value: (items) => (items === null ? "tous" : join(items.map(String))),
  },
  httpCacheNeverStatuses: listed("Statuts que le cache HTTP ne conserve jamais.", "aucun"),
  httpCacheLastingStatuses: listed("Statuts que le cache HTTP conserve pour de bon quand rien d’autre n’est dit.", "aucun"),
  httpCacheGuessedStatuses: listed("Statuts dont la durée de vie dans le cache HTTP est devinée d’après Last-Modified.", "aucun"),
  httpCacheAskedStatuses: {
    reason: "Statuts au sujet desquels le cache HTTP redemande une fois qu’ils sont périmés.",
    value: (items) => (items === null ? "tous" : join(items.map(String))),
  },
  httpCacheAuthorizationApart: does(
    "Ce que le cache HTTP a d’une requête sans Authorization ne sert pas à une requête qui en porte.",
  ),
  httpCacheDirectives: oneOf("Comment le cache HTTP lit Cache-Control.", {
    rfc: "comme le veut la RFC",
    verbatim: "lettre par lettre : guillemets et espaces gâtent une directive",
    digits: "jusqu’à ce qui n’est pas un chiffre, et une directive ultérieure compte davantage",
    numbers: "comme des nombres, avec signe et décimales",
  }),
  httpCacheInvalidatesNamed: does(
    "Un PUT, un POST ou un semblable retire aussi ce que le cache HTTP a des URL que sa réponse nomme comme Location et Content-Location.",
  ),
  httpCacheAfterRedirect: does("Après une redirection, le cache HTTP est interrogé."),
  onlyIfCachedGoesOn: does("Le mode cache only-if-cached demande tout de même au réseau quand rien n’est conservé."),
  httpCacheAuthorNoCache: oneOf("Ce que fait le Cache-Control: no-cache d’un script.", {
    asks: "le serveur dit si ce qui est conservé vaut encore",
    bypasses: "ce qui est conservé est ignoré",
  }),
  httpCacheAuthorPragma: oneOf("Ce que fait le Pragma: no-cache d’un script.", {
    asks: "le serveur dit si ce qui est conservé vaut encore",
    bypasses: "ce qui est conservé est ignoré",
    ignored: "rien",
  }),
  httpCacheAuthorNoStoreBypasses: does("Avec son propre Cache-Control: no-store, un script ignore ce qui est conservé."),
};
