import type { requests as records } from "../../../../engine/profiles/knobs/requests.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { does, oneOf } from "./kinds.ts";

export const requests: KnobTableOf<typeof records> = {
  authorUserAgent: oneOf("Un en-tête User-Agent posé par un script est envoyé, avec un preflight, ou omis sans bruit.", {
    sent: "envoyé",
    dropped: "omis",
  }),
  unsafeNamesRepeat: does("Un en-tête donné sur plusieurs lignes est nommé autant de fois dans Access-Control-Request-Headers."),
  unsafeNamesFromAuthor: does("Un preflight nomme les en-têtes posés par le script, même ceux qu’une redirection a retirés."),
  uploadListenerNeedsBody: does("Suivre l’envoi n’impose un preflight que s’il y a un corps à envoyer."),
  uploadListenerCountsInSync: does("Suivre l’envoi impose un preflight dans un XMLHttpRequest synchrone aussi."),
  xhrCharsetInPlace: does("Le charset que le script nomme pour un texte est remplacé par UTF-8 à sa place."),
  keepsPreflighting: does("Une fois qu’un preflight a été nécessaire, chaque requête après une redirection en a un aussi."),
  removedHeadersPreflight: does("Un en-tête qu’une redirection a retiré exige encore un preflight."),
  keepaliveQuotaFirst: does("Un corps keepalive trop grand échoue avant le preflight."),
  noCorsSendsBlobType: does("Le type d’un Blob est envoyé en mode no-cors aussi."),
  xhrFormTypeIsAuthors: does("XMLHttpRequest traite le Content-Type d’URLSearchParams comme si le script l’avait posé."),
};
