import type {
  CorsCheckCode,
  CorsCheckValues,
  Failure,
  FailureCode,
  FailureContext,
  FailureOf,
} from "../../../engine/trace/failures.ts";
import type { AnyStep } from "../../../engine/trace/steps.ts";
import { exceptionText } from "../exceptions.ts";
import { checkName, sameOrigin } from "./kinds.ts";
import type { Call, ConsoleWords } from "./words.ts";

type Texts = { readonly [C in FailureCode]?: (failure: FailureOf<C>) => readonly string[] };

/**
 * The lines Firefox prints for a failure, without its file-and-line tail.
 * Source: recorded with Firefox ESR 153, in tests/truth/corpus. Only what has left the page's origin in mode cors is told of;
 * every channel that is cancelled on the way (the preflight's, the request's own) adds that it “did not succeed”.
 */
function firefoxLines(failure: Failure): readonly string[] {
  const write = texts[failure.code] as ((f: Failure) => readonly string[]) | undefined;
  return write ? write(failure) : [];
}

/** When a policy would have told another site more than the origin. */
function referrerPolicyIgnored(policy: string, url: string): string {
  return `Referrer Policy: Ignoring the less restricted referrer policy “${policy}” for the cross-site request: ${url}`;
}

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
    case "ACAO_INVALID":
    case "ACAO_MISMATCH":
      return doesNotMatch(context, v.allowOrigin ?? "");
    case "ACAC_NOT_TRUE":
      return blocked(lastUrl, "expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’)");
  }
}

function doesNotMatch({ lastUrl }: FailureContext, value: string): string {
  return blocked(lastUrl, `CORS header ‘Access-Control-Allow-Origin’ does not match ‘${value}’)`);
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
      return [reason];
    case "yes":
      return [reason, cancelled(context)];
    case "refused":
      return [cancelled(context)];
  }
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

const refusedPreflight = (reason: string, { context: c }: Failure) => [blocked(c.lastUrl, reason), cancelled(c)];
const badStatus = (status: number) => `CORS preflight response did not succeed). Status code: ${status}`;

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
  P_STATUS: (f) => refusedPreflight(badStatus(f.values.status), f),
  P_REDIRECT: redirectedPreflight,
  P_ACAM_UNPARSABLE: (f) =>
    refusedPreflight(`invalid token ‘${f.values.value}’ in CORS header ‘Access-Control-Allow-Methods’)`, f),
  P_ACAH_UNPARSABLE: (f) =>
    refusedPreflight(`invalid token ‘${f.values.value}’ in CORS header ‘Access-Control-Allow-Headers’)`, f),
  P_METHOD_NOT_ALLOWED: (f) => refusedPreflight("Did not find method in CORS header ‘Access-Control-Allow-Methods’)", f),
  P_HEADER_NOT_ALLOWED: (f) =>
    refusedPreflight(
      `header ‘${f.values.header}’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response)`,
      f,
    ),
  P_NETWORK: ({ context }) => [cancelled(context), cancelled(context)],
  NETWORK_ERROR: ({ context }) => cancelledIfCrossOrigin(context),
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
  CORP_SAME_ORIGIN: corp,
  CORP_SAME_SITE: corp,
  MIXED_CONTENT: ({ values }) => [`Blocked loading mixed active content “${values.url}”`],
};

function corp({ context: { lastUrl } }: Failure): readonly string[] {
  return [
    `The resource at “${lastUrl}” was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof). See https://developer.mozilla.org/docs/Web/HTTP/Cross-Origin_Resource_Policy_(CORP)#`,
  ];
}

function cancelledIfCrossOrigin(context: FailureContext): readonly string[] {
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
      const nulled = next !== null && !sameOrigin(lastUrl, next) && allowOrigin !== null && allowOrigin !== "*";
      return [external, nulled ? doesNotMatch(context, allowOrigin) : status, cancelled(context)];
    }
  }
}

/** Recorded of this policy only, of those that tell another site more than the default does: ref-origin-when-cross-origin-cors-X-POST. */
function policyIgnored({ referrerPolicy }: Call, steps: readonly AnyStep[]): readonly string[] {
  if (referrerPolicy !== "origin-when-cross-origin") return [];
  const start = steps.find((step) => step.name === "construct-request" && step.verdict === "pass");
  const origins = steps.find((step) => step.name === "compare-origins");
  if (start?.name !== "construct-request" || origins?.name !== "compare-origins" || origins.values.sameSite) return [];
  return origins.verdict === "fail" ? [] : [referrerPolicyIgnored(referrerPolicy, start.values.url)];
}

export const firefox: ConsoleWords = {
  lines: firefoxLines,
  network: () => null,
  warnings: policyIgnored,
  uncaught: (outcome) => `Uncaught (in promise) ${exceptionText(outcome, "firefox")}`,
};
