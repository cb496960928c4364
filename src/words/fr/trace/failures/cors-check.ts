import type { CorsCheckValues } from "../../../../trace/failures.ts";
import type { Phrase } from "../../../phrase.ts";
import type { FailureTable, StepWords } from "../../../trace/tables.ts";
import { say } from "../../grammar.ts";

const onPreflight = say` La réponse au preflight doit le dire aussi : elle est jugée avant que la requête elle-même ne parte.`;

const cors = {
  missing: (v: CorsCheckValues, of: Phrase) => ({
    title: say`Pas d’${"Access-Control-Allow-Origin"}`,
    why: say`${of} est arrivée avec le statut ${v.status}, mais ne dit pas que les pages de ${v.origin} peuvent la lire. Sans cet en-tête, c’est non.`,
  }),
  wildcard: (_: CorsCheckValues, of: Phrase) => ({
    title: say`${"*"} ne couvre pas les identifiants`,
    why: say`${of} autorise ${"*"}, n’importe quelle origine. Une requête en mode credentials ${"include"} exige l’origine de la page par son nom.`,
  }),
  multiple: (v: CorsCheckValues, of: Phrase) => ({
    title: say`Plus d’une origine autorisée`,
    why: say`${of} dit ${v.allowOrigin ?? ""}. L’en-tête contient exactement une origine, ${"null"} ou ${"*"} ; une liste ne correspond jamais.`,
  }),
  invalid: (v: CorsCheckValues, of: Phrase) => ({
    title: say`L’origine autorisée n’est pas une origine`,
    why: say`${of} dit ${v.allowOrigin ?? ""}. Ce n’est pas de la forme ${"scheme://host"} ou ${"scheme://host:port"}, et ne peut donc être égal à ${v.origin}.`,
  }),
  mismatch: (v: CorsCheckValues, of: Phrase) => ({
    title: say`Une autre origine est autorisée`,
    why: say`${of} autorise ${v.allowOrigin ?? ""} ; la requête venait de ${v.origin}. Les deux sont comparées lettre par lettre.`,
  }),
  credentials: (v: CorsCheckValues, of: Phrase) => ({
    title: say`Les identifiants ne sont pas autorisés`,
    why: say`La requête a été faite en mode credentials ${"include"}. ${of} ${v.allowCredentials === null ? say`n’a pas d’${"Access-Control-Allow-Credentials"}` : say`a ${"Access-Control-Allow-Credentials"} ${v.allowCredentials}`} ; seul compte ${"true"}, en minuscules.`,
  }),
};

const response = say`La réponse`;

const preflight = say`La réponse au preflight`;

const withPreflight = (words: StepWords): StepWords => ({ ...words, why: [...words.why, ...onPreflight] });

/** The CORS check, of the response and of the answer to a preflight. */
export const corsCheckFailures = {
  ACAO_MISSING: ({ values }) => cors.missing(values, response),
  ACAO_WILDCARD_WITH_CREDENTIALS: ({ values }) => cors.wildcard(values, response),
  ACAO_MULTIPLE: ({ values }) => cors.multiple(values, response),
  ACAO_INVALID: ({ values }) => cors.invalid(values, response),
  ACAO_MISMATCH: ({ values }) => cors.mismatch(values, response),
  ACAC_NOT_TRUE: ({ values }) => cors.credentials(values, response),
  P_ACAO_MISSING: ({ values }) => withPreflight(cors.missing(values, preflight)),
  P_ACAO_WILDCARD_WITH_CREDENTIALS: ({ values }) => withPreflight(cors.wildcard(values, preflight)),
  P_ACAO_MULTIPLE: ({ values }) => withPreflight(cors.multiple(values, preflight)),
  P_ACAO_INVALID: ({ values }) => withPreflight(cors.invalid(values, preflight)),
  P_ACAO_MISMATCH: ({ values }) => withPreflight(cors.mismatch(values, preflight)),
  P_ACAC_NOT_TRUE: ({ values }) => withPreflight(cors.credentials(values, preflight)),
} satisfies Partial<FailureTable>;
