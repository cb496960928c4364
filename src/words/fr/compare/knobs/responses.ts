import type { responses as records } from "../../../../engine/profiles/knobs/responses.ts";
import type { KnobTableOf } from "../../../knob-table.ts";
import { does, oneOf } from "./kinds.ts";

export const responses: KnobTableOf<typeof records> = {
  corsAnswersChallenge: does(
    "XMLHttpRequest répond au 401 d’une autre origine avec l’utilisateur et le mot de passe qu’on lui a donnés.",
  ),
  emptyLinesDropped: does("D’un en-tête de réponse à plusieurs lignes, les vides sont omises."),
  exposeStarBeforeBadToken: does("Un * dans Access-Control-Expose-Headers compte même si ce qui le suit est illisible."),
  resends408: does("Une requête qui reçoit 408 est envoyée une fois encore."),
  status407: oneOf("Un 407 d’un serveur qui n’est pas un proxy.", {
    error: "est une erreur de réseau",
    given: "est remis à la page",
  }),
  status101: oneOf("Un 101 après lequel rien ne vient.", {
    error: "est une erreur de réseau",
    given: "est remis à la page",
  }),
  doubles421ContentType: does("Après un 421 et le second essai, Content-Type apparaît deux fois."),
  responseUrlKeepsCredentials: does("responseURL garde le nom d’utilisateur et le mot de passe de l’URL."),
  contentTypeThatCounts: oneOf("Lequel de plusieurs Content-Type compte.", {
    last: "le dernier qui soit un type",
    first: "le premier",
  }),
};
