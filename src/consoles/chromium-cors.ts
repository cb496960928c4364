import { parseOrigin, sameOrigin } from "../origins/origin.ts";
import { parseUrl } from "../origins/request-url.ts";
import { isPotentiallyTrustworthy } from "../origins/trustworthy.ts";
import type { Failure, FailureOf, Initiator } from "../trace/failures.ts";
import { Url } from "../url/url.ts";
import type { Texts } from "./browser-console.ts";
import { type CheckFailure, checkName, checkTexts } from "./check-texts.ts";
import { headerOrder } from "./chromium-header-order.ts";
import { askedAs } from "./preloaded.ts";

const kinds: Readonly<Record<Initiator, string>> = {
  fetch: "fetch",
  xhr: "XMLHttpRequest",
  img: "image",
  script: "script",
  module: "script",
  stylesheet: "CSS stylesheet",
  font: "font",
  video: "video",
  track: "text track",
  shape: "image",
  preload: "link element resource",
  modulepreload: "script",
  prefetch: "link prefetch resource",
  icon: "image",
  worker: "script",
  sharedworker: "script",
  importscripts: "script",
  eventsource: "resource",
  beacon: "resource",
  form: "resource",
  iframe: "resource",
  navigation: "resource",
  websocket: "resource",
};

const preflightPrefix = "Response to preflight request doesn't pass access control check: ";
const xhrSentence =
  " The credentials mode of requests initiated by the XMLHttpRequest is controlled by the withCredentials attribute.";
/** Redirects to these get as far as the network, which refuses them without a word about CORS. */
const corsSchemes = [
  ...["chrome", "chrome-experimental-site-token-provider", "chrome-extension", "chrome-untrusted"],
  ...["data", "http", "https", "isolated-app"],
];

const schemesSupported = `Cross origin requests are only supported for protocol schemes: ${corsSchemes.join(", ")}.`;

/** As CORS words it; Local Network Access borrows it. */
export function blocked({ context: c }: Failure, text: string, lastUrl = c.lastUrl): string {
  const via = lastUrl === c.firstUrl ? "" : `(redirected from '${c.firstUrl}') `;
  return `Access to ${kinds[askedAs(c)]} at '${lastUrl}' ${via}from origin '${c.pageOrigin}' has been blocked by CORS policy: ${text}`;
}

/** Of a header's value: what is no printable ASCII is escaped. Recorded in acac78-42. */
const escaped = (value: string | null) =>
  (value ?? "").replace(/[^ -~]/gu, (byte) => `\\u${byte.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);

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
      return `The 'Access-Control-Allow-Origin' header contains multiple values '${escaped(v.allowOrigin)}', but only one is allowed.${advice}`;
    case "ACAO_INVALID":
      return `The 'Access-Control-Allow-Origin' header contains the invalid value '${escaped(v.allowOrigin)}'.${advice}`;
    case "ACAO_MISMATCH":
      return `The 'Access-Control-Allow-Origin' header has a value '${escaped(v.allowOrigin)}' that is not equal to the supplied origin.${advice}`;
    case "ACAC_NOT_TRUE":
      return `The value of the 'Access-Control-Allow-Credentials' header in the response is '${escaped(v.allowCredentials)}' which must be 'true' when the request's credentials mode is 'include'.${about}`;
  }
}

function firstRefused({ values, context }: FailureOf<"P_HEADER_NOT_ALLOWED">): string {
  const refused = new Set(values.refused ?? [values.header]);
  const first = parseUrl(context.firstUrl);
  const hinted = first !== null && isPotentiallyTrustworthy(first);
  return headerOrder(context.request?.headers ?? [], context.api, hinted).find((name) => refused.has(name)) ?? values.header;
}

/** NOTE: Chrome leaves the location empty. */
const locationHasCredentials = (f: Failure) =>
  blocked(f, "Redirect location '' contains a username and password, which is disallowed for cross-origin requests.");

/**
 * The line Chrome prints for a failure of CORS; null where it prints none but that of the network.
 * Source: recorded with Chromium 156.0.8078.79, in tests/truth/corpus.
 */
export const corsTexts: Texts<string | null> = {
  ...checkTexts(
    (f) => blocked(f, check(f)),
    (f) => blocked(f, preflightPrefix + check(f)),
  ),
  P_REDIRECT: (f) => blocked(f, `${preflightPrefix}Redirect is not allowed for a preflight request.`),
  P_STATUS: (f) => blocked(f, `${preflightPrefix}It does not have HTTP ok status.`),
  P_ACAM_UNPARSABLE: (f) => blocked(f, "Cannot parse Access-Control-Allow-Methods response header field in preflight response."),
  P_ACAH_UNPARSABLE: (f) => blocked(f, "Cannot parse Access-Control-Allow-Headers response header field in preflight response."),
  P_METHOD_NOT_ALLOWED: (f) =>
    blocked(f, `Method ${f.values.method} is not allowed by Access-Control-Allow-Methods in preflight response.`),
  P_HEADER_NOT_ALLOWED: (f) =>
    blocked(f, `Request header field ${firstRefused(f)} is not allowed by Access-Control-Allow-Headers in preflight response.`),
  REDIRECT_SCHEME: (f) => {
    const { request } = f.context;
    if (request?.mode === "no-cors" || corsSchemes.includes(f.values.scheme)) return null;
    return blocked(f, schemesSupported, request?.nextUrl ?? f.values.location);
  },
  REDIRECT_CREDENTIALS: locationHasCredentials,
  REDIRECT_MODE_ERROR: (f) => {
    // NOTE: the Location is looked at before the redirect mode.
    const { lastUrl, pageOrigin, request } = f.context;
    const next = Url.parse(request?.nextUrl ?? "");
    if (next === null || request === undefined || (next.username === "" && next.password === "")) return null;
    const isOwn = (url: string) => sameOrigin(parseOrigin(pageOrigin), parseOrigin(url));
    const crossOrigin = !isOwn(next.href);
    const refused = request.tainting === "cors" || (request.mode === "cors" && (crossOrigin || !isOwn(lastUrl)));
    return refused ? locationHasCredentials(f) : null;
  },
  SAME_ORIGIN_MODE: (f) =>
    f.context.firstUrl === f.context.lastUrl && f.context.api === "fetch"
      ? `Fetch API cannot load ${f.values.url}. Request mode is "same-origin" but the URL's origin is not same as the request origin ${f.values.origin}.`
      : `Unsafe attempt to load URL ${f.values.url} from frame with URL ${f.values.pageUrl}. Domains, protocols and ports must match.\n`,
  SCHEME_NOT_CORS: (f) => {
    if (f.values.url.startsWith(`blob:${f.context.pageOrigin}/`)) return null;
    if (f.values.scheme === "file")
      return f.context.pageOrigin === "null"
        ? blocked(f, schemesSupported)
        : `Not allowed to load local resource: ${f.values.url}`;
    // NOTE: of elements without CORS, and of a data: URL that cannot be read, nothing is told.
    if (f.context.request?.mode === "no-cors" || f.values.scheme === "data") {
      return f.values.scheme === "blob" ? `Not allowed to load local resource: ${f.values.url}` : null;
    }
    return f.context.api === "fetch"
      ? `Fetch API cannot load ${f.values.url}. URL scheme "${f.values.scheme}" is not supported.`
      : blocked(f, schemesSupported);
  },
  NO_CORS_REDIRECT_MODE: (f) =>
    `Fetch API cannot load ${f.values.url}. Request mode is "no-cors" but the redirect mode is not "follow".`,
};
