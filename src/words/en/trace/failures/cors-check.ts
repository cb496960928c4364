import type { CorsCheckValues } from "../../../../trace/failures.ts";
import type { Phrase } from "../../../phrase.ts";
import type { FailureTable, StepWords } from "../../../trace/tables.ts";
import { say } from "../../grammar.ts";

const onPreflight = say` The answer to the preflight has to say it too: it is judged before the request itself is sent.`;

const cors = {
  missing: (v: CorsCheckValues, of: Phrase) => ({
    title: say`No ${"Access-Control-Allow-Origin"}`,
    why: say`${of} arrived with status ${v.status}, but it does not say that pages of ${v.origin} may read it. Without that header the answer is no.`,
  }),
  wildcard: (_: CorsCheckValues, of: Phrase) => ({
    title: say`${"*"} does not cover credentials`,
    why: say`${of} allows ${"*"}, any origin. A request made with credentials mode ${"include"} needs the page’s origin by name.`,
  }),
  multiple: (v: CorsCheckValues, of: Phrase) => ({
    title: say`More than one allowed origin`,
    why: say`${of} says ${v.allowOrigin ?? ""}. The header holds exactly one origin, ${"null"} or ${"*"}; a list never matches.`,
  }),
  invalid: (v: CorsCheckValues, of: Phrase) => ({
    title: say`The allowed origin is not an origin`,
    why: say`${of} says ${v.allowOrigin ?? ""}. That is not of the form ${"scheme://host"} or ${"scheme://host:port"}, so it cannot equal ${v.origin}.`,
  }),
  mismatch: (v: CorsCheckValues, of: Phrase) => ({
    title: say`Another origin is allowed`,
    why: say`${of} allows ${v.allowOrigin ?? ""}; the request came from ${v.origin}. The two are compared letter by letter.`,
  }),
  credentials: (v: CorsCheckValues, of: Phrase) => ({
    title: say`Credentials are not allowed`,
    why: say`The request was made with credentials mode ${"include"}. ${of} has ${v.allowCredentials === null ? say`no ${"Access-Control-Allow-Credentials"}` : say`${"Access-Control-Allow-Credentials"} ${v.allowCredentials}`}; only ${"true"}, in lower case, counts.`,
  }),
};

const response = say`The response`;

const preflight = say`The answer to the preflight`;

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
