import type { Failure, FailureCode, FailureOf } from "../../engine/trace/failures.ts";

/**
 * The line Chrome prints in its console for a failure; null where it prints none (the exception is all).
 * Source: the console lines recorded with Chromium 156.0.8078.79 in tests/truth/corpus.
 */
export function chromeConsole(failure: Failure): string | null {
  const write = texts[failure.code] as ((f: Failure) => string | null) | undefined;
  return write ? write(failure) : null;
}

const preflightPrefix = "Response to preflight request doesn't pass access control check: ";
const xhrSentence =
  " The credentials mode of requests initiated by the XMLHttpRequest is controlled by the withCredentials attribute.";

function blocked({ context: c }: Failure, text: string): string {
  const kind = c.api === "fetch" ? "fetch" : "XMLHttpRequest";
  const via = c.lastUrl === c.firstUrl ? "" : `(redirected from '${c.firstUrl}') `;
  return `Access to ${kind} at '${c.lastUrl}' ${via}from origin '${c.pageOrigin}' has been blocked by CORS policy: ${text}`;
}

type CheckName =
  | "ACAO_MISSING"
  | "ACAO_WILDCARD_WITH_CREDENTIALS"
  | "ACAO_MULTIPLE"
  | "ACAO_INVALID"
  | "ACAO_MISMATCH"
  | "ACAC_NOT_TRUE";

function check(name: CheckName, failure: FailureOf<CheckName | `P_${CheckName}`>): string {
  const { values: v, context: c } = failure;
  const advice = c.api === "fetch" ? " Have the server send the header with a valid value." : "";
  switch (name) {
    case "ACAO_MISSING":
      return "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
    case "ACAO_WILDCARD_WITH_CREDENTIALS":
      return `The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.${c.api === "xhr" ? xhrSentence : ""}`;
    case "ACAO_MULTIPLE":
      return `The 'Access-Control-Allow-Origin' header contains multiple values '${v.allowOrigin ?? ""}', but only one is allowed.${advice}`;
    case "ACAO_INVALID":
      return `The 'Access-Control-Allow-Origin' header contains the invalid value '${v.allowOrigin ?? ""}'.${advice}`;
    case "ACAO_MISMATCH":
      return `The 'Access-Control-Allow-Origin' header has a value '${v.allowOrigin ?? ""}' that is not equal to the supplied origin.${advice}`;
    case "ACAC_NOT_TRUE":
      return `The value of the 'Access-Control-Allow-Credentials' header in the response is '${v.allowCredentials ?? ""}' which must be 'true' when the request's credentials mode is 'include'.${c.api === "xhr" ? xhrSentence : ""}`;
  }
}

const actual = (name: CheckName) => (f: FailureOf<CheckName>) => blocked(f, check(name, f));
const preflight = (name: CheckName) => (f: FailureOf<`P_${CheckName}`>) => blocked(f, preflightPrefix + check(name, f));

const texts: { readonly [C in FailureCode]?: (failure: FailureOf<C>) => string | null } = {
  ACAO_MISSING: actual("ACAO_MISSING"),
  ACAO_WILDCARD_WITH_CREDENTIALS: actual("ACAO_WILDCARD_WITH_CREDENTIALS"),
  ACAO_MULTIPLE: actual("ACAO_MULTIPLE"),
  ACAO_INVALID: actual("ACAO_INVALID"),
  ACAO_MISMATCH: actual("ACAO_MISMATCH"),
  ACAC_NOT_TRUE: actual("ACAC_NOT_TRUE"),
  P_ACAO_MISSING: preflight("ACAO_MISSING"),
  P_ACAO_WILDCARD_WITH_CREDENTIALS: preflight("ACAO_WILDCARD_WITH_CREDENTIALS"),
  P_ACAO_MULTIPLE: preflight("ACAO_MULTIPLE"),
  P_ACAO_INVALID: preflight("ACAO_INVALID"),
  P_ACAO_MISMATCH: preflight("ACAO_MISMATCH"),
  P_ACAC_NOT_TRUE: preflight("ACAC_NOT_TRUE"),
  P_REDIRECT: (f) => blocked(f, `${preflightPrefix}Redirect is not allowed for a preflight request.`),
  P_STATUS: (f) => blocked(f, `${preflightPrefix}It does not have HTTP ok status.`),
  P_ACAM_UNPARSABLE: (f) => blocked(f, "Cannot parse Access-Control-Allow-Methods response header field in preflight response."),
  P_ACAH_UNPARSABLE: (f) => blocked(f, "Cannot parse Access-Control-Allow-Headers response header field in preflight response."),
  P_METHOD_NOT_ALLOWED: (f) =>
    blocked(f, `Method ${f.values.method} is not allowed by Access-Control-Allow-Methods in preflight response.`),
  P_HEADER_NOT_ALLOWED: (f) =>
    blocked(f, `Request header field ${f.values.header} is not allowed by Access-Control-Allow-Headers in preflight response.`),
  REDIRECT_SCHEME: (f) =>
    blocked(
      f,
      "Cross origin requests are only supported for protocol schemes: chrome, chrome-experimental-site-token-provider, chrome-extension, chrome-untrusted, data, http, https, isolated-app.",
    ),
  REDIRECT_CREDENTIALS: (f) =>
    blocked(
      f,
      `Redirect location '${f.values.location}' contains a username and password, which is disallowed for cross-origin requests.`,
    ),
  SAME_ORIGIN_MODE: (f) =>
    f.context.firstUrl === f.context.lastUrl
      ? `Fetch API cannot load ${f.values.url}. Request mode is "same-origin" but the URL's origin is not same as the request origin ${f.values.origin}.`
      : blocked(f, "Cross origin requests are not allowed by request mode."),
  SCHEME_NOT_CORS: (f) => `Fetch API cannot load ${f.values.url}. URL scheme "${f.values.scheme}" is not supported.`,
  NO_CORS_REDIRECT_MODE: (f) =>
    `Fetch API cannot load ${f.values.url}. Request mode is "no-cors" but the redirect mode is not "follow".`,
  MIXED_CONTENT: ({ values: v }) =>
    `Mixed Content: The page at '${v.pageUrl}' was loaded over HTTPS, but requested an insecure resource '${v.url}'. This request has been blocked; the content must be served over HTTPS.`,
  BAD_PORT: (f) => `GET ${f.context.lastUrl} net::ERR_UNSAFE_PORT`,
  REDIRECT_LIMIT: (f) => `GET ${f.context.firstUrl} net::ERR_TOO_MANY_REDIRECTS`,
  NETWORK_ERROR: (f) => `GET ${f.context.lastUrl} ${netError(f.values.reason)}`,
  P_NETWORK: (f) => `OPTIONS ${f.context.lastUrl} ${netError(f.values.reason)}`,
};

function netError(reason: string): string {
  return reason === "unknown-host" ? "net::ERR_NAME_NOT_RESOLVED" : "net::ERR_CONNECTION_REFUSED";
}
