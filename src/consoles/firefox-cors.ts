import { isToken, trimTabOrSpace } from "../http/tokens.ts";
import { utf8Text } from "../http/utf8.ts";
import { parseOrigin, sameOrigin } from "../origins/origin.ts";
import type { CorsCheckCode, CorsCheckValues, Failure, FailureContext, FailureOf } from "../trace/failures.ts";
import type { Texts } from "./browser-console.ts";
import { checkName, checkTexts } from "./check-texts.ts";
import { toldFirst } from "./firefox-types.ts";

function blocked(url: string, reason: string): string {
  return `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: ${reason}.`;
}

function cancelled({ lastUrl }: FailureContext): string {
  return blocked(lastUrl, "CORS request did not succeed). Status code: (null)");
}

function check(name: CorsCheckCode, v: CorsCheckValues, context: FailureContext): string {
  const { lastUrl } = context;
  switch (name) {
    case "ACAO_MISSING":
      return blocked(lastUrl, `CORS header ‘Access-Control-Allow-Origin’ missing). Status code: ${v.status}`);
    case "ACAO_WILDCARD_WITH_CREDENTIALS":
      // NOTE: this one text has its URL in quotes.
      return blocked(`‘${lastUrl}’`, "Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’)");
    case "ACAO_MULTIPLE":
      return blocked(lastUrl, "Multiple CORS header ‘Access-Control-Allow-Origin’ not allowed)");
    case "ACAO_INVALID":
    case "ACAO_MISMATCH":
      return doesNotMatch(context, v.allowOrigin ?? "");
    case "ACAC_NOT_TRUE":
      return blocked(lastUrl, "expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’)");
  }
}

function doesNotMatch({ lastUrl }: FailureContext, value: string): string {
  return blocked(lastUrl, `CORS header ‘Access-Control-Allow-Origin’ does not match ‘${utf8Text(value)}’)`);
}

/** Whether Firefox set out to follow the response that failed; a redirect to `data:` and its like is refused before anything is checked. */
function redirecting({ request }: FailureContext): "no" | "yes" | "refused" {
  if (request === undefined || request.nextUrl === null || request.redirect !== "follow") return "no";
  return /^(?:data|javascript|blob|about):/u.test(request.nextUrl) ? "refused" : "yes";
}

function actual(failure: FailureOf<CorsCheckCode>): readonly string[] {
  const { context } = failure;
  const reason = check(failure.code, failure.values, context);
  switch (redirecting(context)) {
    case "no":
      return ofAnswer(context, reason);
    case "yes":
      return [reason, cancelled(context)];
    case "refused":
      return [cancelled(context)];
  }
}

function ofAnswer(context: FailureContext, reason: string): readonly string[] {
  const told = toldFirst(context);
  if (told === null) return [reason];
  return [told.line, told.stopped ? cancelled(context) : reason];
}

const preflight = (f: FailureOf<`P_${CorsCheckCode}`>) => preflightCheck(checkName(f), f.values, f.context);

function preflightCheck(name: CorsCheckCode, values: CorsCheckValues, context: FailureContext): readonly string[] {
  const reason = check(name, values, context);
  switch (redirecting(context)) {
    case "no":
      return [reason, cancelled(context)];
    case "yes":
      return [reason, cancelled(context), cancelled(context)];
    case "refused":
      return [cancelled(context), cancelled(context)];
  }
}

/** Of a list that does not parse: its first item that is no token. */
const badToken = (list: string) =>
  list
    .split(",")
    .map(trimTabOrSpace)
    .find((item) => item !== "" && !isToken(item)) ?? list;

const refusedPreflight = (reason: string, { context: c }: Failure) => [blocked(c.lastUrl, reason), cancelled(c)];
const badStatus = (status: number) => `CORS preflight response did not succeed). Status code: ${status}`;

/**
 * The lines Firefox prints for a failure of CORS, without their file-and-line tail.
 * Source: recorded with Firefox ESR 153, in tests/truth/corpus. Only what has left the page's origin in mode cors is told of;
 * every channel that is cancelled on the way (the preflight's, the request's own) adds that it “did not succeed”.
 */
export const corsTexts: Texts<readonly string[]> = {
  ...checkTexts(actual, preflight),
  P_STATUS: (f) => refusedPreflight(badStatus(f.values.status), f),
  P_REDIRECT: redirectedPreflight,
  P_ACAM_UNPARSABLE: (f) =>
    refusedPreflight(`invalid token ‘${utf8Text(badToken(f.values.value))}’ in CORS header ‘Access-Control-Allow-Methods’)`, f),
  P_ACAH_UNPARSABLE: (f) =>
    refusedPreflight(`invalid token ‘${utf8Text(badToken(f.values.value))}’ in CORS header ‘Access-Control-Allow-Headers’)`, f),
  P_METHOD_NOT_ALLOWED: (f) => refusedPreflight("Did not find method in CORS header ‘Access-Control-Allow-Methods’)", f),
  P_HEADER_NOT_ALLOWED: (f) =>
    refusedPreflight(
      `header ‘${f.values.header}’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response)`,
      f,
    ),
  P_NETWORK: ({ context }) => [cancelled(context), cancelled(context)],
  NETWORK_ERROR: ({ values, context }) =>
    context.api === "websocket" ? [noConnection(values.url)] : cancelledIfCrossOrigin(context),
  SCHEME_NOT_CORS: ({ values, context }) =>
    isTold(values.scheme, context) ? [blocked(values.url, "CORS request not http)")] : [],
  REDIRECT_LIMIT: ({ context }) => cancelledIfCrossOrigin(context),
  REDIRECT_BAD_LOCATION: ({ context }) => cancelledIfCrossOrigin(context),
  REDIRECT_CREDENTIALS: ({ context }) => [cancelled(context)],
  REDIRECT_SCHEME: ({ context }) => {
    const { request } = context;
    if (request?.mode !== "cors") return [];
    const refused = redirecting(context) === "refused";
    return [
      ...(refused ? [] : [blocked(request.nextUrl ?? context.lastUrl, "CORS request not http)")]),
      ...cancelledIfCrossOrigin(context),
    ];
  },
};

/** Of no data: and no blob:, and of files only to a page that is one itself. Recorded in wpt-url-15-fetch. */
function isTold(scheme: string, { request, pageOrigin }: FailureContext): boolean {
  if (request?.mode !== "cors" || scheme === "data" || scheme === "blob") return false;
  return scheme !== "file" || pageOrigin === "null";
}

/** Of event streams and WebSockets. */
export const noConnection = (url: string) => `Firefox can’t establish a connection to the server at ${url}.`;

/** What left the page’s origin in mode cors and was given up for another reason is told of all the same. */
export function cancelledIfCrossOrigin(context: FailureContext): readonly string[] {
  return context.request?.tainting === "cors" ? [cancelled(context)] : [];
}

/**
 * Firefox makes the CORS check before it refuses the redirect; an answer that passes is not followed, and then judged by its status.
 * Recorded in g1001-644 and g1001-1059.
 */
function redirectedPreflight({ context, values }: FailureOf<"P_REDIRECT">): readonly string[] {
  const made = values.check;
  if (made !== undefined && made.code !== null) return preflightCheck(made.code, made.values, context);
  const { lastUrl } = context;
  const next = context.request?.nextUrl ?? null;
  const status = blocked(lastUrl, badStatus(values.status));
  switch (redirecting(context)) {
    case "refused":
      return [cancelled(context), cancelled(context)];
    case "no":
      return [status, cancelled(context)];
    case "yes": {
      const external = blocked(lastUrl, "CORS request external redirect not allowed)");
      const allowOrigin = made?.values.allowOrigin ?? null;
      // NOTE: a redirect to another origin has already made the request's own `null`.
      const nulled =
        next !== null && !sameOrigin(parseOrigin(lastUrl), parseOrigin(next)) && allowOrigin !== null && allowOrigin !== "*";
      return [external, nulled ? doesNotMatch(context, allowOrigin) : status, cancelled(context)];
    }
  }
}
