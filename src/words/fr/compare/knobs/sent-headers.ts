import type { sentHeaders as records } from "../../../../engine/profiles/knobs/sent-headers.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { does, oneOf } from "./kinds.ts";

export const sentHeaders: KnobTableOf<typeof records> = {
  navigationRedirectNullsOrigin: does(
    "Un formulaire envoyé par POST perd son origine à la première redirection vers une autre origine.",
  ),
  foreignFrameSendsOrigin: oneOf(
    "Un cadre d’un autre site, ou en bac à sable, envoie son Origin avec ses cookies au site de la page autour, même par GET.",
    {
      never: "jamais",
      "first-url": "quand la requête partait pour ce site",
      "one-origin": "tant qu’aucune redirection ne mène à une autre origine",
    },
  ),
  noCorsRedirectNullsOrigin: does("Un POST no-cors envoie l’origine null dès sa première redirection vers une autre origine."),
  originFollowsReferrerPolicy: does("La politique de référent décide de l’en-tête Origin des POST hors du mode cors."),
  redirectKeepsOrigin: does(
    "Une redirection au sein d’une origine laisse l’en-tête Origin tel quel, même sur un POST qui devient un GET.",
  ),
  referrerDowngrade: oneOf(
    "Ce qui compte comme une baisse de sécurité, où la plupart des politiques de référent ne nomment aucune page.",
    {
      "from-https": "de https à http",
      "from-trustworthy": "de https ou de cette machine à http ailleurs",
    },
  ),
  preflightAlwaysSaysMode: does("Un preflight par http en clair dit Sec-Fetch-Mode aussi."),
  referrerTrimmedCrossSite: oneOf(
    "Qui ne dit jamais aux autres sites plus de l’adresse de la page que son origine, quelle que soit la politique de référent.",
    {
      none: "personne",
      elements: "éléments, cadres et formulaires",
      all: "tout ce qui est sur une page",
      "each-hop": "tout ce qui est sur une page, décidé à nouveau à chaque redirection",
    },
  ),
  navigationRedirectForgetsPolicy: does(
    "Un formulaire ou un cadre redirigé continue avec la politique de référent par défaut au lieu de celle de la page.",
  ),
  syncXhrSendsSecFetch: does("Un XMLHttpRequest synchrone porte des en-têtes Sec-Fetch."),
  sandboxedBeaconNamesParent: does("Le beacon d’une page en bac à sable envoie l’origine de la page qui l’entoure."),
  secFetchEndsAtCrossOriginRedirect: does(
    "Après une redirection vers une autre origine, les en-têtes Sec-Fetch ne sont plus envoyés.",
  ),
  preflightSecFetchSiteOfLastUrl: does(
    "Le Sec-Fetch-Site d’un preflight ne regarde que la dernière URL, pas les redirections d’avant.",
  ),
  redirectedSecFetchSiteOfLastUrl: does("Sec-Fetch-Site oublie les redirections d’avant un preflight."),
  sameSiteRedirectIsCrossSite: oneOf(
    "Quand une redirection entre deux origines d’un site fait dire cross-site à Sec-Fetch-Site.",
    {
      never: "jamais",
      "over-http": "par http en clair",
    },
  ),
  taintedPreflightIsCrossSite: does(
    "Le preflight d’une requête à laquelle une redirection fait envoyer l’origine null dit Sec-Fetch-Site: cross-site.",
  ),
  linesSent: oneOf("Plusieurs lignes d’un en-tête de requête.", {
    apart: "sont envoyées telles quelles",
    joined: "sont envoyées comme une seule",
    "set-in-turn": "sont posées tour à tour : ajoutées l’une à l’autre, mais une vide efface, et Authorization garde la dernière",
  }),
  headersSentAsUtf8: does("Les valeurs d’en-têtes avec des lettres hors de l’ASCII sont envoyées en UTF-8."),
  rangeNormalized: does("Un en-tête Range est envoyé sous sa forme normale, quelle que soit l’écriture du script."),
  secFetchUser: does("Sec-Fetch-User dit que l’utilisateur a commencé une navigation."),
  webSocketSecFetchDest: {
    reason: "Sec-Fetch-Dest de la poignée de main d’un WebSocket.",
    value: (dest) => dest ?? "pas d’en-têtes Sec-Fetch",
  },
};
