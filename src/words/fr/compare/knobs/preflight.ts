import type { PreflightTest } from "../../../../engine/model/knobs.ts";
import type { preflight as records } from "../../../../engine/profiles/knobs/preflight.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { join } from "../../grammar.ts";
import { does } from "./kinds.ts";

const preflightTests: Record<PreflightTest, string> = {
  redirect: "pas de redirection",
  "cors-check": "contrôle CORS",
  status: "statut",
  "parse-methods": "méthodes lisibles",
  "parse-headers": "en-têtes lisibles",
  method: "méthode",
  headers: "en-têtes",
};

export const preflight: KnobTableOf<typeof records> = {
  preflightOrder: {
    reason: "La réponse d’un preflight est examinée dans un autre ordre : une autre faute peut être trouvée d’abord.",
    value: (tests) => join(tests.map((one) => preflightTests[one])),
  },
  starCoversAuthorization: does(
    "Un * dans Access-Control-Allow-Headers autorise Authorization aussi, que le Standard veut voir nommé.",
  ),
  preflightKeepsRealOrigin: does(
    "Après une redirection qui cache l’origine, un preflight nomme encore la vraie origine de la page.",
  ),
  preflightReferrerOfFirstUrl: does("Un preflight après une redirection porte le Referer fait pour la première URL."),
};
