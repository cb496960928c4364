import type { OriginParts } from "../../../../origins/origin.ts";
import type { StepOf } from "../../../../trace/steps.ts";
import type { Phrase } from "../../../phrase.ts";
import type { StepTable } from "../../../trace/tables.ts";
import { list, say } from "../../grammar.ts";

const origin = (parts: OriginParts): Phrase =>
  parts.opaque ? say`une origine opaque (${"null"})` : say`${`${parts.scheme}://${parts.host}:${parts.port}`}`;

/** Whose response it is, and what script may have of it. */
export const responseSteps = {
  "compare-origins": ({ values: v }) => ({
    title: !v.same
      ? say`Une autre origine`
      : v.tainting === "basic"
        ? say`Même origine`
        : say`L’origine de la page, après une redirection par une autre`,
    why:
      v.same && v.tainting !== "basic"
        ? say`L’URL est de l’origine de la page, mais les redirections sont passées par une autre. Ce qui est venu de là ne se distingue plus : la réponse est traitée comme étrangère, ${v.tainting === "cors" ? say`il lui faut aussi les en-têtes CORS` : say`le script n’en verra rien`}.`
        : v.same
          ? say`Schéma, hôte et port sont tous égaux. La politique de même origine est respectée : le script peut lire tout ce qui revient, sans aucun en-tête.`
          : v.tainting === "basic"
            ? say`La page : ${origin(v.page)}. L’URL : ${origin(v.url)}.`
            : v.tainting === "opaque"
              ? say`La page : ${origin(v.page)}. L’URL : ${origin(v.url)}. En mode ${"no-cors"}, la requête peut partir, mais le script ne verra rien de la réponse.`
              : say`La page : ${origin(v.page)}. L’URL : ${origin(v.url)}. Une seule différence suffit. Le script ne peut lire la réponse que si le serveur le dit : c’est CORS.`,
  }),
  "cors-check": ({ values: v, verdict }) => ({
    title:
      v.of === "preflight" ? say`Le serveur autorise cette origine à demander` : say`Le serveur autorise cette origine à lire`,
    why: say`L’origine de la requête est ${v.origin} ; ${"Access-Control-Allow-Origin"} est ${v.allowOrigin ?? "absent"}${
      v.credentialsMode === "include" ? say`, ${"Access-Control-Allow-Credentials"} est ${v.allowCredentials ?? "absent"}` : []
    }. ${verdict === "pass" ? (v.of === "preflight" ? say`Le serveur connaît cette origine.` : say`Le script peut avoir cette réponse.`) : []}`,
  }),
  "same-origin-response": ({ values: v }) => ({
    title: say`Réponse ${v.status} de la même origine`,
    why: say`Pas de contrôle CORS : page et serveur sont de même origine.`,
  }),
  expose: ({ values: v }) => ({
    title:
      v.responseType === "opaque"
        ? say`Une réponse opaque pour le script`
        : v.responseType === "opaqueredirect"
          ? say`Une redirection opaque pour le script`
          : say`Le script reçoit la réponse`,
    why:
      v.responseType === "opaque"
        ? say`Statut ${0}, pas d’en-têtes, un corps vide : le script apprend seulement que quelque chose est venu.`
        : v.responseType === "opaqueredirect"
          ? say`Statut ${0} et pas de ${"Location"} : le script ne peut pas voir où cela mène.`
          : v.responseType === "basic"
            ? say`Même origine : tous les en-têtes sauf ${"Set-Cookie"}.`
            : v.hidden.length
              ? say`En-têtes qui restent cachés : ${list(v.hidden)}. ${"Access-Control-Expose-Headers"} est ${v.value ?? "absent"}.`
              : say`Rien n’en est caché.`,
  }),
  "get-header": ({ values: v }) => ({
    title: say`Le script demande ${v.name}`,
    why: asked[v.because],
  }),
  "corp-check": ({ values: v }) => ({
    title: say`Cross-Origin-Resource-Policy`,
    why: say`La réponse dit ${v.policy} : si des pages d’autres origines peuvent seulement la charger.`,
  }),
} satisfies Partial<StepTable>;

/** What script gets of the one header that it asks for. */
const asked: Record<StepOf<"get-header">["values"]["because"], Phrase> = {
  given: say`Il reçoit la valeur.`,
  absent: say`Il reçoit ${"null"} : la réponse n’a pas cet en-tête.`,
  "not-exposed": say`Il reçoit ${"null"}, que l’en-tête soit là ou non : ${"Access-Control-Expose-Headers"} ne le nomme pas.`,
  forbidden: say`Il reçoit ${"null"} : aucun script ne lit jamais cet en-tête.`,
  opaque: say`Il reçoit ${"null"} : une réponse opaque ne montre pas d’en-têtes.`,
  "not-a-name": say`Ce n’est pas un nom d’en-tête : ${"headers.get()"} lève une exception, ${"getResponseHeader()"} donne ${"null"}.`,
};
