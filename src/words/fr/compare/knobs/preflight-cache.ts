import type { preflightCache as records } from "../../../../engine/profiles/knobs/preflight-cache.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { does, listed, oneOf, time } from "./kinds.ts";

export const preflightCache: KnobTableOf<typeof records> = {
  maxAgeCap: {
    reason: "Une autorisation est conservée un temps limité, quel que soit l’Access-Control-Max-Age du serveur.",
    value: (seconds) => (seconds === null ? "pas de limite" : `${time(seconds)} au plus`),
  },
  maxAgeNegative: oneOf("Un Access-Control-Max-Age négatif est pris pour 5 secondes, ou l’autorisation n’est pas conservée.", {
    default: "5 secondes",
    "not-cached": "pas conservée",
  }),
  maxAgeGarbage: oneOf(
    "Un Access-Control-Max-Age qui n’est pas un nombre est pris pour 5 secondes, ou l’autorisation n’est pas conservée.",
    {
      default: "5 secondes",
      "not-cached": "pas conservée",
    },
  ),
  cacheReplaces: does("Une nouvelle autorisation remplace celle de l’URL, au lieu de s’y ajouter."),
  cacheKeepsRefusals: does("La réponse d’un preflight est conservée bien qu’elle ait refusé cette requête."),
  cacheDropsInsufficient: does("Une autorisation conservée qui ne couvre pas une requête est jetée."),
  cacheServesNullOrigin: oneOf("À qui ressert une autorisation donnée à l’origine null.", {
    all: "à tous ceux qui envoient null",
    own: "au même document, ou à la même requête après ses redirections",
    never: "à personne",
  }),
  cacheKeyedByRealOrigin: does("Les autorisations appartiennent à la vraie origine de la page, même quand null a été envoyé."),
  cacheCredentialsExact: does("Une autorisation pour des requêtes avec identifiants ne sert pas aux requêtes sans."),
  cacheStarHits: oneOf("À qui sert un * conservé.", {
    "asked-without-credentials": "aux requêtes sans identifiants",
    "stored-without-credentials": "aux requêtes sans identifiants, s’il a été donné à l’une d’elles",
    never: "à personne",
  }),
  cacheStarCoversAuthorization: does("Un * conservé autorise Authorization aussi."),
  cacheLooksUpSafelisted: oneOf("Les méthodes simples exigent leur propre entrée dans le cache des preflights.", {
    forced: "quand un preflight est imposé",
    none: "jamais",
    head: "HEAD seulement",
  }),
  cacheBypassedBy: listed("Dans certains modes cache de fetch(), le cache des preflights n’est pas interrogé.", "dans aucun"),
  cacheBypassedByConditional: oneOf(
    "Les requêtes avec If-None-Match, ou ses semblables, qui n’interrogent pas le cache des preflights.",
    {
      none: "aucune",
      fetch: "celles de fetch()",
      all: "toutes",
    },
  ),
  cacheNotFilledBy: listed(
    "Dans certains modes cache de fetch(), le cache des preflights n’est pas rempli non plus.",
    "dans aucun",
  ),
  cacheClearedByNetworkError: oneOf("Une requête qui échoue retire l’autorisation conservée pour son URL.", {
    always: "toujours",
    "but-for-redirects": "sauf si elle échoue pour une redirection en mode redirect error",
    never: "jamais",
  }),
};
