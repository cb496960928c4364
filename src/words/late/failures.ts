import type { CorpValues, FailureCode, FailureOf, FailureValues, Initiator, NetworkReason } from "../../trace/failures.ts";
import type { EarlyCode, FailureWords } from "../failures.ts";
import { list, type Phrase, say } from "../phrase.ts";
import type { AroundCode } from "./failures-around.ts";

type Words = { readonly [C in Exclude<FailureCode, EarlyCode | AroundCode>]: (failure: FailureOf<C>) => FailureWords };

const invalidRequest: Record<FailureValues["INVALID_REQUEST"]["reason"], (value: string) => Phrase> = {
  unparsable: (v) => say`${v} does not parse as a URL.`,
  "not-a-token": (v) => say`${v} is not a token: letters, digits and ${"!#$%&'*+-.^_`|~"} only, no spaces.`,
  "forbidden-method": (v) => say`${v} is forbidden to scripts in every browser.`,
  "not-a-byte-string": (v) => say`${v} has a character beyond one byte; header values are bytes.`,
  "forbidden-byte": (v) => say`${v} has a line break or a NUL in it.`,
  "no-cors-needs-simple-method": (v) => say`Mode ${"no-cors"} allows ${"GET"}, ${"HEAD"} and ${"POST"} only, not ${v}.`,
  "body-with-get-or-head": (v) => say`A ${v} request cannot have a body.`,
  "only-if-cached-needs-same-origin": () => say`Cache mode ${"only-if-cached"} goes with mode ${"same-origin"} only.`,
  navigate: () => say`Scripts cannot make a request of mode ${"navigate"}.`,
};

/** How the caller hears of a call that is refused; an element only fires its event. */
const refusals: Partial<Record<Initiator, string>> = {
  fetch: "The promise is rejected",
  xhr: "The exception is thrown",
  eventsource: "The exception is thrown",
  beacon: "The exception is thrown",
};

const limitWords = {
  events: (limit: number) =>
    say`This scenario goes on for more than ${limit} events. That is a limit of Preflight, not of browsers.`,
  bytes: () =>
    say`The messages of this scenario are too large to be kept all together. That is a limit of Preflight, not of browsers.`,
  work: () => say`This scenario takes more work than Preflight does for one. That is a limit of Preflight, not of browsers.`,
  stopped: () => say`You stopped the run. All that happened until then can be watched.`,
} as const;

const networkReasons: Record<NetworkReason, (host: string) => Phrase> = {
  unreachable: (host) => say`${host} could not be reached.`,
  "unknown-host": (host) => say`No server of this scenario answers for ${host}.`,
  limit: (host) => say`The message to ${host} was passed on too often.`,
  "proxy-authentication": (host) => say`${host} answered ${407}, as only a proxy may.`,
  "not-cached": () => say`Cache mode ${"only-if-cached"} found nothing in the cache.`,
};

const corp = (v: CorpValues): FailureWords => ({
  title: say`Not meant for this page`,
  why: say`The response says ${`Cross-Origin-Resource-Policy: ${v.policy}`}: pages of ${v.origin} may not even load it.`,
  remedy: say`The server sends ${"Cross-Origin-Resource-Policy: cross-origin"}.`,
});

export const laterFailures: Words = {
  INVALID_REQUEST: ({ values: v, context }) => ({
    title: say`The call itself is wrong`,
    why: say`${invalidRequest[v.reason](v.value)} ${[refusals[context.api] ?? "An error event follows"]} at once; nothing is sent.`,
    remedy: say`Change the ${v.field} in the script.`,
  }),
  URL_HAS_CREDENTIALS: ({ values: v }) => ({
    title: say`A URL with a password`,
    why: say`${v.url} has a user name or password in it; ${"fetch()"} refuses such URLs.`,
    remedy: say`Send credentials in a header instead, such as ${"Authorization"}.`,
  }),
  BAD_PORT: ({ values: v }) => ({
    title: say`A port that browsers do not talk to`,
    why: say`Port ${v.port} belongs to another protocol. Browsers refuse it so that a page cannot speak to, say, a mail server.`,
    remedy: say`The server listens on another port.`,
  }),
  MIXED_CONTENT: ({ values: v }) => ({
    title: say`Mixed content`,
    why: say`The page ${v.pageUrl} came over ${"https"}; it may not fetch ${v.url}, which would travel in the clear.`,
    remedy: say`Use ${"https"} for the request too.`,
  }),
  SAME_ORIGIN_MODE: ({ values: v }) => ({
    title: say`Mode ${"same-origin"} stays at home`,
    why: say`The script asked for mode ${"same-origin"}, and ${v.url} is not of origin ${v.origin}. Nothing is sent.`,
    remedy: say`Use mode ${"cors"}, the default.`,
  }),
  NO_CORS_REDIRECT_MODE: ({ values: v }) => ({
    title: say`${"no-cors"} must follow redirects`,
    why: say`Mode ${"no-cors"} and redirect mode ${v.redirect} do not go together.`,
    remedy: say`Leave the redirect mode at ${"follow"}.`,
  }),
  SCHEME_NOT_CORS: ({ values: v }) => ({
    title: say`CORS speaks HTTP only`,
    why: say`${v.url} has the scheme ${v.scheme}; a cross-origin request needs ${"http"} or ${"https"}.`,
    remedy: say`Serve the resource over ${"https"}.`,
  }),
  P_REDIRECT: ({ values: v }) => ({
    title: say`The preflight was redirected`,
    why: say`The answer to the preflight is a redirect (${v.status}) to ${v.location}. Preflights are never redirected: permission has to come from the URL that was asked.`,
    remedy: say`The page asks the final URL directly; or the server answers ${"OPTIONS"} before it redirects.`,
  }),
  P_STATUS: ({ values: v }) => ({
    title: say`The preflight was answered with ${v.status}`,
    why: say`Only a status from ${200} to ${299} grants permission; ${v.status} does not, whatever its headers say.`,
    remedy: say`The server answers ${"OPTIONS"} with ${204}, before authentication and routing can refuse it: a preflight never carries cookies or tokens.`,
  }),
  P_ACAM_UNPARSABLE: ({ values: v }) => ({
    title: say`The allowed methods cannot be read`,
    why: say`${"Access-Control-Allow-Methods"} is ${v.value}; it has to be a list of methods with commas between them.`,
    remedy: say`The server sends for example ${"Access-Control-Allow-Methods: GET, PUT"}.`,
  }),
  P_ACAH_UNPARSABLE: ({ values: v }) => ({
    title: say`The allowed headers cannot be read`,
    why: say`${"Access-Control-Allow-Headers"} is ${v.value}; it has to be a list of header names with commas between them.`,
    remedy: say`The server sends for example ${"Access-Control-Allow-Headers: content-type, x-token"}.`,
  }),
  P_METHOD_NOT_ALLOWED: ({ values: v }) => ({
    title: say`Method ${v.method} is not allowed`,
    why: say`The answer to the preflight allows ${list(v.allowed, "no method by name")}. ${
      v.credentials && v.allowed.includes("*") ? say`With credentials ${"*"} is an ordinary word, not a wildcard. ` : []
    }Methods are compared exactly, upper and lower case included.`,
    remedy: say`The server adds ${v.method} to ${"Access-Control-Allow-Methods"} in its answer to ${"OPTIONS"}.`,
  }),
  P_HEADER_NOT_ALLOWED: ({ values: v }) => ({
    title: say`Header ${v.header} is not allowed`,
    why: say`The answer to the preflight allows ${list(v.allowed, "no header by name")}. ${
      v.credentials && v.allowed.includes("*") ? say`With credentials ${"*"} is an ordinary word, not a wildcard. ` : []
    }The script wants to send ${v.header} too.`,
    remedy: say`The server adds ${v.header} to ${"Access-Control-Allow-Headers"} in its answer to ${"OPTIONS"}.`,
  }),
  P_AUTHORIZATION_NEEDS_NAME: () => ({
    title: say`${"*"} does not cover ${"Authorization"}`,
    why: say`By the Standard the wildcard allows every header but this one; ${"Authorization"} has to be named. (Today's browsers still let it pass.)`,
    remedy: say`The server adds ${"authorization"} to ${"Access-Control-Allow-Headers"}.`,
  }),
  P_NETWORK: ({ values: v }) => ({
    title: say`The preflight got no answer`,
    why: say`${v.host} could not be reached, so there was nobody to ask for permission.`,
    remedy: say`Check the host's name and whether the server is up.`,
  }),
  REDIRECT_MODE_ERROR: ({ values: v }) => ({
    title: say`A redirect where none was wanted`,
    why: say`The server answered ${v.status}, and the script asked for redirect mode ${"error"}.`,
    remedy: say`Ask the final URL directly, or use redirect mode ${"follow"}.`,
  }),
  REDIRECT_SCHEME: ({ values: v }) => ({
    title: say`Redirected out of HTTP`,
    why: say`The server redirects to ${v.location}; only ${"http"} and ${"https"} can be followed.`,
    remedy: say`The server redirects to an ${"https"} URL.`,
  }),
  REDIRECT_BAD_LOCATION: ({ values: v }) => ({
    title: say`A redirect to nowhere`,
    why: say`The ${"Location"} ${v.location} is not one readable URL.`,
    remedy: say`The server sends exactly one ${"Location"} header with a valid URL.`,
  }),
  REDIRECT_LIMIT: ({ values: v }) => ({
    title: say`Too many redirects`,
    why: say`After ${v.limit} redirects browsers give up. The last one led to ${v.url}.`,
    remedy: say`Find the two servers, or the two rules, that redirect to each other.`,
  }),
  REDIRECT_CREDENTIALS: ({ values: v }) => ({
    title: say`A redirect with a password`,
    why: say`The redirect leads to ${v.location}, which has a user name or password in it. A cross-origin request may not follow it.`,
    remedy: say`The server leaves the credentials out of ${"Location"}.`,
  }),
  KEEPALIVE_QUOTA: ({ values: v }) => ({
    title: say`Too much to keep alive`,
    why: say`Requests with ${"keepalive"} may carry ${v.limit} bytes together; this body has ${v.size}.`,
    remedy: say`Send less, or without ${"keepalive"}.`,
  }),
  NETWORK_ERROR: ({ values: v }) => ({
    title: v.reason === "unknown-host" ? say`No such host` : say`No answer`,
    why: networkReasons[v.reason](v.host),
    remedy:
      v.reason === "unknown-host"
        ? say`Correct the URL, or give one of the servers this origin.`
        : say`See to it that the server answers.`,
  }),
  CORP_SAME_ORIGIN: ({ values: v }) => corp(v),
  CORP_SAME_SITE: ({ values: v }) => corp(v),
  RUN_LIMIT: ({ values: v }) => ({
    title: say`The playground stopped here`,
    why: limitWords[v.exhausted](v.limit ?? 0),
    remedy:
      v.exhausted === "stopped"
        ? say`Any change runs the scenario again.`
        : say`Use fewer or shorter requests, redirects and headers.`,
  }),
};
