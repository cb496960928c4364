import type { checks as records } from "../../../../engine/profiles/knobs/checks.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { does, oneOf } from "./kinds.ts";

export const checks: KnobTableOf<typeof records> = {
  redirectsKeepOwnCredentials: does(
    "Une requête vers l’origine de la page, redirigée ailleurs, n’est redirigée encore que par qui autorise les identifiants.",
  ),
  allowOriginMultiple: oneOf(
    "Ce qui compte comme plusieurs valeurs d’Access-Control-Allow-Origin ; la raison de la console en dépend.",
    {
      "comma-or-space": "une virgule ou une espace",
      comma: "une virgule",
      "spelled-so": "plusieurs lignes, chacune écrite Access-Control-Allow-Origin",
    },
  ),
  allowOriginInvalid: does("Un Access-Control-Allow-Origin qui n’est pas une URL a sa propre raison dans la console."),
  corpKnowsSandboxedSite: does(
    "Pour Cross-Origin-Resource-Policy, une page en bac à sable appartient au site de la page qui l’entoure.",
  ),
  integrityNamesInAnyCase: does("Les empreintes d’integrity peuvent être nommées en majuscules, comme SHA384."),
  elementsPassOverBadIntegrity: does("L’integrity d’un élément qui ne nomme aucune empreinte ne demande rien, pas même CORS."),
};
