import type { redirects as records } from "../../../../engine/profiles/knobs/redirects.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { number } from "../../grammar.ts";
import { does, oneOf } from "./kinds.ts";

export const redirects: KnobTableOf<typeof records> = {
  unknownStatusesRedirect: does("Un statut de 309 à 399 qui nomme un Location est suivi comme une redirection."),
  emptyLocation: oneOf("Une redirection dont le Location est vide.", {
    "same-url": "ramène à la même URL",
    none: "n’est pas une redirection",
    error: "échoue",
  }),
  locationLines: oneOf("Une redirection avec plusieurs en-têtes Location.", {
    error: "échoue",
    identical: "est suivie s’ils sont égaux",
    join: "est suivie vers les deux, joints",
  }),
  errorModeNeedsLocation: does("Le mode redirect error laisse passer un statut de redirection s’il ne mène nulle part."),
  manualModeParsesLocation: does("Le mode redirect manual échoue si le Location n’est pas une URL."),
  manualModeBodyWithoutLocation: does("En mode redirect manual, le corps d’une redirection qui ne mène nulle part peut être lu."),
  locationCredentialsNever: does("Une redirection vers une URL avec un nom d’utilisateur ou un mot de passe échoue toujours."),
  locationDecodesUnreserved: does("Les lettres et chiffres encodés en pourcent d’un Location sont décodés."),
  navigationRedirectLimit: {
    reason: "Un cadre ou un formulaire redirigé encore et encore est abandonné.",
    value: (count) => `après ${number(count)} redirections`,
  },
  crossOriginDeleteBecomesGet: does("Un DELETE redirigé vers une autre origine devient un GET."),
  redirectsTakeHeadersAnew: does(
    "Ce qu’une redirection a retiré, Authorization ou Content-Type, revient après la suivante, sauf si celle-ci le retire encore.",
  ),
  syncRedirectsKeepHeaders: does("Un XMLHttpRequest synchrone garde ses en-têtes et son Referer à travers les redirections."),
  noCorsCredentialsOfFirstUrl: does(
    "En mode no-cors, la première URL décide si une requête avec credentials « same-origin » porte des cookies, redirections ou non.",
  ),
  contentTypeReturns: does(
    "Un Content-Type qu’une redirection a retiré revient après une autre qui garde la méthode ou mène à une autre origine.",
  ),
};
