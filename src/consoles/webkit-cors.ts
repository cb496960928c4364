import { utf8Bytes, utf8Text } from "../http/utf8.ts";
import type { CorsCheckCode, Failure, FailureOf } from "../trace/failures.ts";
import type { Texts } from "./browser-console.ts";
import { type CheckFailure, checkName, checkTexts } from "./check-texts.ts";
import { asWebkitWrites } from "./webkit-header-names.ts";

/** The reasons, and what came of them: each kind of request has words of its own for that, or none. */
export function refused(failure: Failure, ...reasons: string[]): readonly string[] {
  return [...reasons, ...andSo(failure, reasons)];
}

function andSo({ context }: Failure, reasons: readonly string[]): readonly string[] {
  const lastUrl = withoutCredentials(context.lastUrl);
  if (context.request?.inWorker) return [];
  switch (context.api) {
    case "fetch":
      return [`Fetch API cannot load ${lastUrl} due to access control checks.`];
    case "xhr":
      return [`XMLHttpRequest cannot load ${lastUrl} due to access control checks.`];
    case "eventsource":
      return [`EventSource cannot load ${lastUrl} due to access control checks.`];
    case "img":
      // NOTE: redirected or not, the element's own URL.
      return [`Cannot load image ${withoutCredentials(context.firstUrl)} due to access control checks.`];
    case "script":
      return ["Cross-origin script load denied by Cross-Origin Resource Sharing policy."];
    case "track":
      return ["Cross-origin text track load denied by Cross-Origin Resource Sharing policy."];
    case "worker":
    case "sharedworker":
      return [`Cannot load ${lastUrl} due to access control checks.`];
    case "beacon":
      return [`Beacon API cannot load ${lastUrl}. ${reasons.join(" ")}`];
    default:
      return [];
  }
}

const withoutCredentials = (url: string) => url.replace(/^(https?:\/\/)[^/?#]*@/u, "$1");

/** A reason, as it is told of a redirect. */
export function ofRedirect(failure: Failure, reason: string): string {
  const { request } = failure.context;
  if (request === undefined || request.nextUrl === null) return reason;
  return `Cross-origin redirection to ${withoutCredentials(request.nextUrl)} denied by Cross-Origin Resource Sharing policy: ${reason}`;
}

function check(failure: CheckFailure): string {
  const { values: v } = failure;
  switch (checkName(failure)) {
    case "ACAO_MISSING":
    case "ACAO_INVALID":
    case "ACAO_MISMATCH":
      return `Origin ${v.origin} is not allowed by Access-Control-Allow-Origin. Status code: ${v.status}`;
    case "ACAO_WILDCARD_WITH_CREDENTIALS":
      return "Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.";
    case "ACAO_MULTIPLE":
      return "Access-Control-Allow-Origin cannot contain more than one origin.";
    case "ACAC_NOT_TRUE":
      return 'Credentials flag is true, but Access-Control-Allow-Credentials is not "true".';
  }
}

/** NOTE: of a font nothing is said; recorded in el-X-font-no-none. */
const actual = (f: FailureOf<CorsCheckCode>) => (f.context.api === "font" ? [] : refused(f, ofRedirect(f, check(f))));
const preflight = (f: FailureOf<`P_${CorsCheckCode}`>) => refused(f, check(f));
const unsafeAttempt = (url: string, origin: string) =>
  `Unsafe attempt to load URL ${url} from origin ${origin}. Domains, protocols and ports must match.`;

const isWorker = ({ context: { api } }: Failure) => api === "worker" || api === "sharedworker";

/**
 * The lines Safari prints for a failure of CORS: the reason, and that the request cannot load.
 * Source: recorded with WebKitGTK 2.50, in tests/truth/corpus.
 */
export const corsTexts: Texts<readonly string[]> = {
  ...checkTexts(actual, preflight),
  P_STATUS: (f) => refused(f, `Preflight response is not successful. Status code: ${f.values.status}`),
  P_REDIRECT: (f) => refused(f, `Preflight response is not successful. Status code: ${f.values.status}`),
  P_ACAM_UNPARSABLE: (f) => refused(f, `Header Access-Control-Allow-Methods has an invalid value: ${asRead(f.values.value)}`),
  P_ACAH_UNPARSABLE: (f) => refused(f, `Header Access-Control-Allow-Headers has an invalid value: ${asRead(f.values.value)}`),
  P_METHOD_NOT_ALLOWED: (f) => refused(f, `Method ${f.values.method} is not allowed by Access-Control-Allow-Methods.`),
  P_HEADER_NOT_ALLOWED: (f) =>
    refused(f, `Request header field ${firstRefused(f)} is not allowed by Access-Control-Allow-Headers.`),
  REDIRECT_SCHEME: (f) => {
    const next = f.context.request?.nextUrl ?? f.values.location;
    if (f.context.request?.mode === "same-origin") return refused(f, unsafeAttempt(next, f.context.pageOrigin));
    return refused(f, ofRedirect(f, "not allowed to follow a cross-origin CORS redirection with non CORS scheme"));
  },
  REDIRECT_CREDENTIALS: (f) =>
    refused(f, ofRedirect(f, `redirection URL ${f.context.request?.nextUrl ?? f.values.location} has credentials`)),
  REDIRECT_LIMIT: (f) => refused(f, "Load cannot follow more than 20 redirections"),
  REDIRECT_MODE_ERROR: (f) => refused(f, `Not allowed to follow a redirection while loading ${f.context.lastUrl}`),
  SAME_ORIGIN_MODE: (f) =>
    f.context.firstUrl === f.context.lastUrl
      ? isWorker(f)
        ? []
        : [`Fetch API cannot load ${f.values.url}.`]
      : refused(f, `${unsafeAttempt(f.values.url, f.values.origin)}${isWorker(f) ? "\n" : ""}`),
  NO_CORS_REDIRECT_MODE: (f) => refused(f, "No-Cors mode requires follow redirect mode", "Not allowed to request resource"),
  BAD_PORT: (f) => [`Not allowed to use restricted network port ${f.values.port}: ${f.context.lastUrl}`],
  SCHEME_NOT_CORS: schemeNotCors,
  P_NETWORK: (f) => refused(f, noConnection(f.values)),
};

/** Recorded in wpt-url-15-fetch and wpt-url-9-img. */
function schemeNotCors(f: FailureOf<"SCHEME_NOT_CORS">): readonly string[] {
  const { api, request, lastUrl, pageOrigin } = f.context;
  const { scheme } = f.values;
  if (lastUrl.startsWith(`blob:${pageOrigin}/`)) return [];
  if (scheme === "data") {
    if (api === "fetch") return [`Fetch API cannot load ${lastUrl}.`];
    return api === "xhr" ? [`XMLHttpRequest cannot load ${lastUrl}.`] : [];
  }
  if (request?.mode === "cors") return refused(f, "Cross origin requests are only supported for HTTP.");
  const isLocal = scheme === "blob" || (scheme === "file" && pageOrigin !== "null");
  return isLocal ? [`Not allowed to load local resource: ${lastUrl}`] : [];
}

/** NOTE: what is no UTF-8 is replaced, and then each byte is taken for a character. Recorded in q-utf-lone and q-utf-pair. */
const asRead = (value: string) => utf8Bytes(utf8Text(value));

/** In the words of Safari's network code, which is not WebKitGTK's. */
export function noConnection({ reason, host }: FailureOf<"NETWORK_ERROR">["values"]): string {
  switch (reason) {
    case "unknown-host":
    case "name-not-found":
      return "A server with the specified hostname could not be found.";
    case "reset":
      return "The network connection was lost.";
    case "timeout":
      return "The request timed out.";
    case "certificate":
      return `The certificate for this server is invalid. You might be connecting to a server that is pretending to be “${host}” which could put your confidential information at risk.`;
    case "blocked-by-extension":
      return "The URL was blocked by a content blocker";
    default:
      return "Could not connect to the server.";
  }
}

/** The names that the engine knows come first, in their own spelling; then the others, as script wrote them. */
function firstRefused({ values, context }: FailureOf<"P_HEADER_NOT_ALLOWED">): string {
  const missing = new Set(values.refused ?? [values.header]);
  const written = (context.request?.headers ?? []).filter((name) => missing.has(name.toLowerCase()));
  const known = written.map(asWebkitWrites).find((name) => name !== null);
  return known ?? written[0] ?? asWebkitWrites(values.header) ?? values.header;
}
