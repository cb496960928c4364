import type { cookies as records } from "../../../../engine/profiles/knobs/cookies.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { number } from "../../grammar.ts";
import { does, oneOf, time } from "./kinds.ts";

export const cookies: KnobTableOf<typeof records> = {
  sameSiteSeesRedirects: does("Après une redirection venue d’un autre site, les cookies SameSite restent."),
  cookiesKnowTopSiteOnly: does(
    "Pour les cookies, seule compte la page de la barre d’adresse, quel que soit le cadre qui demande.",
  ),
  thirdPartyCookies: oneOf("Les cookies dans les requêtes vers d’autres sites.", {
    sent: "sont envoyés",
    partitioned: "sont séparés pour chaque site qui incorpore",
    blocked: "ne sont pas envoyés",
  }),
  partitionedAttribute: does(
    "Un cookie qui dit Partitioned est séparé pour chaque site de la barre d’adresse, et envoyé alors aux tiers aussi.",
  ),
  changedCookieMovesBack: does("Un cookie reposé avec une autre valeur passe à la fin de l’en-tête Cookie."),
  namelessCookieIsName: does("Un Set-Cookie sans = est pris pour un nom sans valeur."),
  namelessCookies: oneOf("Quels cookies sont conservés qui ont une valeur et pas de nom.", {
    all: "tous",
    "without-equals": "ceux dont la valeur n’a pas de =",
    none: "aucun",
  }),
  emptyCookieIsKept: does("Un Set-Cookie vide fait un cookie sans nom ni valeur."),
  cookieControls: oneOf("Ce que devient un Set-Cookie avec des caractères de commande.", {
    refused: "refusé, sauf pour les tabulations",
    "refused-and-tabs": "refusé, tabulations comprises",
    "end-the-line": "lu jusque-là",
  }),
  cookieValuesAreUtf8: does("Les octets d’une valeur de cookie qui ne sont pas de l’UTF-8 sont remplacés par U+FFFD."),
  cookieAttributeNeedsEquals: does("Un attribut de cookie qui exige une valeur est ignoré quand il n’a pas de =."),
  unreadableExpiresCounts: does("Un Expires illisible remplace un Expires antérieur."),
  unreadableMaxAgeCounts: does("Un Max-Age illisible remplace un Max-Age antérieur."),
  maxAgeOverridesExpires: does("Max-Age l’emporte sur Expires, quel que soit le dernier."),
  cookieMaxAge: oneOf("Ce que le Max-Age d’un cookie peut être en plus d’un nombre.", {
    digits: "rien d’autre",
    plus: "un nombre avec un plus",
    "plus-or-empty": "un nombre avec un plus, ou rien, ce qui vaut 0",
    "minus-is-over": "tout ce qui commence par un moins, ce qui vaut 0",
  }),
  cookieDates: oneOf("Comment est lue la date de l’Expires d’un cookie.", {
    standard: "par ses parties, dans n’importe quel ordre",
    "digits-alone": "par ses parties, dans n’importe quel ordre ; rien ne peut suivre les chiffres",
    "in-order": "jour, mois, année et heure, dans cet ordre",
  }),
  cookieBytes: {
    reason: "Un cookie dont le nom et la valeur sont ensemble trop longs est refusé.",
    value: (bytes) => (bytes === null ? "pas de limite" : `plus de ${number(bytes)} octets`),
  },
  cookieAttributeBytes: {
    reason: "Un attribut de cookie, comme Path, est ignoré quand sa valeur est trop longue.",
    value: (bytes) => (bytes === null ? "pas de limite" : `plus de ${number(bytes)} octets`),
  },
  cookiesPerSite: {
    reason: "Un site peut avoir tant de cookies ; au-delà, certains doivent partir.",
    value: (count) => (count === null ? "pas de limite" : `${number(count)} cookies`),
  },
  cookieEviction: oneOf("Quels cookies d’un site partent quand il y en a trop.", {
    "by-priority": "par Priority, puis ceux sans Secure, les plus longtemps inutilisés d’abord",
    "insecure-first": "ceux sans Secure, les plus longtemps inutilisés d’abord",
  }),
  partitionedCookieBytes: {
    reason: "Les cookies séparés selon le site de la page peuvent avoir tant d’octets ensemble.",
    value: (bytes) => (bytes === null ? "pas de limite" : `${number(bytes)} octets`),
  },
  cookieDomainOfOneLabel: does("Un cookie peut nommer un Domain sans point, comme localhost."),
  cookiePrefixes: does("Un cookie dont le nom commence par __Secure- ou __Host- n’est conservé que s’il est ce que dit le nom."),
  httpCookiePrefixes: does(
    "Un cookie dont le nom commence par __Http- ou __Host-Http- n’est conservé que s’il est ce que dit le nom.",
  ),
  sameSiteDefault: oneOf("Un cookie sans SameSite compte comme Lax, ou comme None.", { lax: "Lax", none: "None" }),
  laxCookiesAreYoungFor: {
    reason: "Un cookie sans SameSite part avec le POST d’un autre site qui ouvre sa page, tant qu’il est jeune.",
    value: (age) => (age === null ? "jamais" : time(age / 1000)),
  },
  sameSiteNoneNeedsSecure: does("Un cookie avec SameSite=None est refusé s’il n’est pas Secure."),
  secureCookiesOnLocalhost: does("http://localhost peut poser des cookies Secure."),
  schemefulSameSite: does("Pour les cookies, http et https d’un même domaine sont des sites différents."),
};
