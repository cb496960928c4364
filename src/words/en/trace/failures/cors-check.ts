import type { CorsCheckValues } from "../../../../trace/failures.ts";
import type { Phrase } from "../../../phrase.ts";
import type { FailureTable, FailureWords } from "../../../trace/tables.ts";
import { say } from "../../grammar.ts";

const onPreflight = say` The answer to the preflight has to say it too: it is judged before the request itself is sent.`;

/** Allowing `null` would open the door to every sandboxed frame and local file. */
const aRealOrigin = say`Serve the page from an origin of its own, outside the sandbox. Allowing ${"null"} would let every sandboxed page in.`;

const cors = {
  missing: (v: CorsCheckValues, of: Phrase) => ({
    title: say`No ${"Access-Control-Allow-Origin"}`,
    why: say`${of} arrived with status ${v.status}, but it does not say that pages of ${v.origin} may read it. Without that header the answer is no.`,
    remedy:
      v.origin === "null" ? aRealOrigin : say`The server adds ${`Access-Control-Allow-Origin: ${v.origin}`} to this response.`,
  }),
  wildcard: (v: CorsCheckValues, of: Phrase) => ({
    title: say`${"*"} does not cover credentials`,
    why: say`${of} allows ${"*"}, any origin. A request made with credentials mode ${"include"} needs the page’s origin by name.`,
    remedy: say`The server names ${v.origin}${v.allowCredentials === "true" ? [] : say` and adds ${"Access-Control-Allow-Credentials: true"}`}; or the page does not send credentials.`,
  }),
  multiple: (v: CorsCheckValues, of: Phrase) => ({
    title: say`More than one allowed origin`,
    why: say`${of} says ${v.allowOrigin ?? ""}. The header holds exactly one origin, ${"null"} or ${"*"}; a list never matches.`,
    remedy: say`Exactly one layer sets the header, and sends back the one origin that asked, with ${"Vary: Origin"}.`,
  }),
  invalid: (v: CorsCheckValues, of: Phrase) => ({
    title: say`The allowed origin is not an origin`,
    why: say`${of} says ${v.allowOrigin ?? ""}. That is not of the form ${"scheme://host"} or ${"scheme://host:port"}, so it cannot equal ${v.origin}.`,
    remedy: say`The server sends ${`Access-Control-Allow-Origin: ${v.origin}`}.`,
  }),
  mismatch: (v: CorsCheckValues, of: Phrase) => ({
    title: say`Another origin is allowed`,
    why: say`${of} allows ${v.allowOrigin ?? ""}; the request came from ${v.origin}. The two are compared letter by letter.`,
    remedy: v.origin === "null" ? aRealOrigin : say`The server sends ${`Access-Control-Allow-Origin: ${v.origin}`}.`,
  }),
  credentials: (v: CorsCheckValues, of: Phrase) => ({
    title: say`Credentials are not allowed`,
    why: say`The request was made with credentials mode ${"include"}. ${of} has ${v.allowCredentials === null ? say`no ${"Access-Control-Allow-Credentials"}` : say`${"Access-Control-Allow-Credentials"} ${v.allowCredentials}`}; only ${"true"}, in lower case, counts.`,
    remedy: say`The server adds ${"Access-Control-Allow-Credentials: true"}; or the page does not send credentials.`,
  }),
};

const response = say`The response`;

const preflight = say`The answer to the preflight`;

const withPreflight = (values: CorsCheckValues, words: FailureWords): FailureWords => ({
  ...words,
  why: [...words.why, ...onPreflight],
  // The headers alone would not help: the status is judged too.
  remedy: values.status >= 200 && values.status <= 299 ? words.remedy : answerOptions(values),
});

const answerOptions = ({ origin, status }: CorsCheckValues) =>
  say`The server answers ${"OPTIONS"} with ${204} and ${`Access-Control-Allow-Origin: ${origin}`}, before whatever says ${status} is asked: a preflight never carries cookies or tokens.`;

/** The CORS check, of the response and of the answer to a preflight. */
export const corsCheckFailures = {
  ACAO_MISSING: ({ values }) => cors.missing(values, response),
  ACAO_WILDCARD_WITH_CREDENTIALS: ({ values }) => cors.wildcard(values, response),
  ACAO_MULTIPLE: ({ values }) => cors.multiple(values, response),
  ACAO_INVALID: ({ values }) => cors.invalid(values, response),
  ACAO_MISMATCH: ({ values }) => cors.mismatch(values, response),
  ACAC_NOT_TRUE: ({ values }) => cors.credentials(values, response),
  P_ACAO_MISSING: ({ values }) => withPreflight(values, cors.missing(values, preflight)),
  P_ACAO_WILDCARD_WITH_CREDENTIALS: ({ values }) => withPreflight(values, cors.wildcard(values, preflight)),
  P_ACAO_MULTIPLE: ({ values }) => withPreflight(values, cors.multiple(values, preflight)),
  P_ACAO_INVALID: ({ values }) => withPreflight(values, cors.invalid(values, preflight)),
  P_ACAO_MISMATCH: ({ values }) => withPreflight(values, cors.mismatch(values, preflight)),
  P_ACAC_NOT_TRUE: ({ values }) => withPreflight(values, cors.credentials(values, preflight)),
} satisfies Partial<FailureTable>;
