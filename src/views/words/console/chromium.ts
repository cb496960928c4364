import type { CorsCheckCode, Failure, FailureCode, FailureOf, NetworkReason } from "../../../engine/trace/failures.ts";
import { exceptionText } from "../exceptions.ts";
import { type CheckFailure, checkName, sameOrigin } from "./kinds.ts";
import { type ConsoleWords, headersRefused } from "./words.ts";

type Texts = { readonly [C in FailureCode]?: (failure: FailureOf<C>) => string | null };

/**
 * The line Chrome prints for a failure; null where it prints none but that of the network (see networkLine).
 * Source: recorded with Chromium 156.0.8078.79, in tests/truth/corpus.
 */
function chromiumLine(failure: Failure): string | null {
  const write = texts[failure.code] as ((f: Failure) => string | null) | undefined;
  return write ? write(failure) : null;
}

/** As Chrome words it when script sets a header that it may not set. */
export function refusedHeader(name: string): string {
  return `Refused to set unsafe header "${name}"`;
}

const preflightPrefix = "Response to preflight request doesn't pass access control check: ";
const xhrSentence =
  " The credentials mode of requests initiated by the XMLHttpRequest is controlled by the withCredentials attribute.";
/** Redirects to these get as far as the network, which refuses them without a word about CORS. */
const corsSchemes = [
  ...["chrome", "chrome-experimental-site-token-provider", "chrome-extension", "chrome-untrusted"],
  ...["data", "http", "https", "isolated-app"],
];

function blocked({ context: c }: Failure, text: string, lastUrl = c.lastUrl): string {
  const kind = c.api === "fetch" ? "fetch" : "XMLHttpRequest";
  const via = lastUrl === c.firstUrl ? "" : `(redirected from '${c.firstUrl}') `;
  return `Access to ${kind} at '${lastUrl}' ${via}from origin '${c.pageOrigin}' has been blocked by CORS policy: ${text}`;
}

function check(failure: CheckFailure): string {
  const { values: v, context: c } = failure;
  const advice = c.api === "fetch" ? " Have the server send the header with a valid value." : "";
  const about = c.api === "xhr" ? xhrSentence : "";
  switch (checkName(failure)) {
    case "ACAO_MISSING":
      return "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
    case "ACAO_WILDCARD_WITH_CREDENTIALS":
      return `The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.${about}`;
    case "ACAO_MULTIPLE":
      return `The 'Access-Control-Allow-Origin' header contains multiple values '${v.allowOrigin ?? ""}', but only one is allowed.${advice}`;
    case "ACAO_INVALID":
      return `The 'Access-Control-Allow-Origin' header contains the invalid value '${v.allowOrigin ?? ""}'.${advice}`;
    case "ACAO_MISMATCH":
      return `The 'Access-Control-Allow-Origin' header has a value '${v.allowOrigin ?? ""}' that is not equal to the supplied origin.${advice}`;
    case "ACAC_NOT_TRUE":
      return `The value of the 'Access-Control-Allow-Credentials' header in the response is '${v.allowCredentials ?? ""}' which must be 'true' when the request's credentials mode is 'include'.${about}`;
  }
}

const actual = (f: FailureOf<CorsCheckCode>) => blocked(f, check(f));
const preflight = (f: FailureOf<`P_${CorsCheckCode}`>) => blocked(f, preflightPrefix + check(f));
/** NOTE: Chrome leaves the location empty. */
const locationHasCredentials = (f: Failure) =>
  blocked(f, "Redirect location '' contains a username and password, which is disallowed for cross-origin requests.");

const texts: Texts = {
  ACAO_MISSING: actual,
  ACAO_WILDCARD_WITH_CREDENTIALS: actual,
  ACAO_MULTIPLE: actual,
  ACAO_INVALID: actual,
  ACAO_MISMATCH: actual,
  ACAC_NOT_TRUE: actual,
  P_ACAO_MISSING: preflight,
  P_ACAO_WILDCARD_WITH_CREDENTIALS: preflight,
  P_ACAO_MULTIPLE: preflight,
  P_ACAO_INVALID: preflight,
  P_ACAO_MISMATCH: preflight,
  P_ACAC_NOT_TRUE: preflight,
  P_REDIRECT: (f) => blocked(f, `${preflightPrefix}Redirect is not allowed for a preflight request.`),
  P_STATUS: (f) => blocked(f, `${preflightPrefix}It does not have HTTP ok status.`),
  P_ACAM_UNPARSABLE: (f) => blocked(f, "Cannot parse Access-Control-Allow-Methods response header field in preflight response."),
  P_ACAH_UNPARSABLE: (f) => blocked(f, "Cannot parse Access-Control-Allow-Headers response header field in preflight response."),
  P_METHOD_NOT_ALLOWED: (f) =>
    blocked(f, `Method ${f.values.method} is not allowed by Access-Control-Allow-Methods in preflight response.`),
  P_HEADER_NOT_ALLOWED: (f) =>
    blocked(f, `Request header field ${f.values.header} is not allowed by Access-Control-Allow-Headers in preflight response.`),
  REDIRECT_SCHEME: (f) => {
    const { request } = f.context;
    if (request?.mode === "no-cors" || corsSchemes.includes(f.values.scheme)) return null;
    const text = `Cross origin requests are only supported for protocol schemes: ${corsSchemes.join(", ")}.`;
    return blocked(f, text, request?.nextUrl ?? f.values.location);
  },
  REDIRECT_CREDENTIALS: locationHasCredentials,
  REDIRECT_MODE_ERROR: (f) => {
    // NOTE: the Location is looked at before the redirect mode.
    const { lastUrl, pageOrigin, request } = f.context;
    const next = URL.parse(request?.nextUrl ?? "");
    if (next === null || request === undefined || (next.username === "" && next.password === "")) return null;
    const crossOrigin = !sameOrigin(pageOrigin, next.href);
    const refused = request.tainting === "cors" || (request.mode === "cors" && (crossOrigin || !sameOrigin(pageOrigin, lastUrl)));
    return refused ? locationHasCredentials(f) : null;
  },
  SAME_ORIGIN_MODE: (f) =>
    f.context.firstUrl === f.context.lastUrl
      ? `Fetch API cannot load ${f.values.url}. Request mode is "same-origin" but the URL's origin is not same as the request origin ${f.values.origin}.`
      : blocked(f, "Cross origin requests are not allowed by request mode."),
  SCHEME_NOT_CORS: (f) => `Fetch API cannot load ${f.values.url}. URL scheme "${f.values.scheme}" is not supported.`,
  NO_CORS_REDIRECT_MODE: (f) =>
    `Fetch API cannot load ${f.values.url}. Request mode is "no-cors" but the redirect mode is not "follow".`,
  MIXED_CONTENT: ({ values: v }) =>
    `Mixed Content: The page at '${v.pageUrl}' was loaded over HTTPS, but requested an insecure resource '${v.url}'. This request has been blocked; the content must be served over HTTPS.`,
};

/**
 * What Chrome's network layer adds where CORS has nothing to say.
 * NOTE: no recording has these lines, so the truth figures leave them out.
 */
function chromiumNetworkLine({ code, values, context }: Failure): string | null {
  const method = context.request?.method ?? "GET";
  switch (code) {
    case "BAD_PORT":
      return `${method} ${context.lastUrl} net::ERR_UNSAFE_PORT`;
    case "REDIRECT_LIMIT":
      return `${method} ${context.firstUrl} net::ERR_TOO_MANY_REDIRECTS`;
    case "NETWORK_ERROR":
      return `${method} ${context.lastUrl} ${netError(values.reason)}`;
    case "P_NETWORK":
      return `OPTIONS ${context.lastUrl} ${netError(values.reason)}`;
    case "CORP_SAME_ORIGIN":
      return `${method} ${context.lastUrl} net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin`;
    case "CORP_SAME_SITE":
      return `${method} ${context.lastUrl} net::ERR_BLOCKED_BY_RESPONSE.NotSameSite`;
    default:
      return null;
  }
}

function netError(reason: NetworkReason): string {
  return reason === "unknown-host" ? "net::ERR_NAME_NOT_RESOLVED" : "net::ERR_CONNECTION_REFUSED";
}

export const chromium: ConsoleWords = {
  lines: (failure) => {
    const line = chromiumLine(failure);
    return line === null ? [] : [line];
  },
  network: chromiumNetworkLine,
  warnings: (call, steps) => headersRefused(call, steps, refusedHeader),
  uncaught: (outcome) => `Uncaught (in promise) ${exceptionText(outcome, "chromium")}`,
};
