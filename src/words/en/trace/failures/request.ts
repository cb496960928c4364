import type { FailureValues, Initiator, NetworkReason } from "../../../../trace/failures.ts";
import type { Phrase } from "../../../phrase.ts";
import type { FailureTable } from "../../../trace/tables.ts";
import { say } from "../../grammar.ts";
import { things } from "../initiators.ts";
import { networkReasons } from "./network.ts";

/** Requests that are not made, and those that get no answer. */
export const requestFailures = {
  INVALID_REQUEST: ({ values: v, context }) => ({
    title: say`The call itself is wrong`,
    why: say`${invalidRequest[v.reason](v.value)} ${[refusals[context.api] ?? "An error event follows"]} at once; nothing is sent.`,
  }),
  URL_HAS_CREDENTIALS: ({ values: v }) => ({
    title: say`A URL with a password`,
    why: say`${v.url} has a user name or password in it. Such a URL is not asked for; nothing is sent.`,
  }),
  BAD_PORT: ({ values: v }) => ({
    title: say`A port that browsers do not talk to`,
    why: say`Port ${v.port} belongs to another protocol. Browsers refuse it so that a page cannot speak to, say, a mail server.`,
  }),
  SAME_ORIGIN_MODE: ({ values: v, context }) => ({
    title: say`Mode ${"same-origin"} allows the page’s own origin only`,
    why: say`${[context.api === "track" ? "A track whose video has no crossorigin is of" : "The script asked for"]} mode ${"same-origin"}, and ${v.url} is not of origin ${v.origin}. Nothing is sent.`,
  }),
  NO_CORS_REDIRECT_MODE: ({ values: v }) => ({
    title: say`${"no-cors"} must follow redirects`,
    why: say`Mode ${"no-cors"} and redirect mode ${v.redirect} do not go together.`,
  }),
  SCHEME_NOT_CORS: ({ values: v }) => ({
    title: say`CORS speaks HTTP only`,
    why: say`${v.url} has the scheme ${v.scheme}; a cross-origin request needs ${"http"} or ${"https"}.`,
  }),
  NOT_IN_WORKER: ({ values: v }) => notInWorker[v.because](things[v.initiator].one),
  NAVIGATION_SANDBOXED: ({ values: v }) => ({
    title: say`A sandboxed frame may not do that`,
    why: say`Its ${"sandbox"} attribute does not have ${v.target === "top" ? "allow-top-navigation" : "allow-popups"}. Nothing is sent.`,
  }),
  WEBSOCKET_REFUSED: ({ values: v }) => ({
    title: say`The server does not open the socket`,
    why: say`It answers ${v.status} where ${101} is needed. The script hears an error and a close with code ${1006}, and no reason.`,
  }),
  KEEPALIVE_QUOTA: ({ values: v }) => ({
    title: say`Too much to keep alive`,
    why: say`Requests with ${"keepalive"} may carry ${v.limit} bytes together; this body has ${v.size}.`,
  }),
  NETWORK_ERROR: ({ values: v }) => ({
    title: noAnswerTitles[v.reason] ?? say`No answer`,
    why: networkReasons[v.reason](v.host),
  }),
  RUN_LIMIT: ({ values: v }) => ({
    title: say`The playground stopped here`,
    why: limitWords[v.exhausted](v.limit ?? 0),
  }),
} satisfies Partial<FailureTable>;

const invalidRequest: Record<FailureValues["INVALID_REQUEST"]["reason"], (value: string) => Phrase> = {
  "not-a-websocket-url": (v) => say`${v} is no URL of a WebSocket: those begin with ${"ws"} or ${"wss"}, and have no ${"#"}.`,
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

const notInWorker = {
  "no-worker": () => ({
    title: say`No worker runs`,
    why: say`The page has started none, or its script did not come. So nothing of this is done.`,
  }),
  "no-document": (one: string) => ({
    title: say`A worker has no document`,
    why: [
      ...say`There is no place in it for `,
      ...[one],
      ...say`. A worker asks by ${"fetch()"}, ${"XMLHttpRequest"}, ${"EventSource"}, ${"WebSocket"}, ${"importScripts()"} or ${"import()"}.`,
    ],
  }),
  "not-classic": () => ({
    title: say`Not in a module worker`,
    why: say`${"importScripts()"} throws a ${"TypeError"} there; modules are loaded with ${"import"}, by CORS.`,
  }),
} as const;

/** How the caller hears of a call that is refused; an element only fires its event. */
const refusals: Partial<Record<Initiator, string>> = {
  fetch: "The promise is rejected",
  xhr: "The exception is thrown",
  eventsource: "The exception is thrown",
  websocket: "The exception is thrown",
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

const noAnswerTitles: Partial<Record<NetworkReason, Phrase>> = {
  "unknown-host": say`No such host`,
  "name-not-found": say`No such host`,
  certificate: say`The certificate is not trusted`,
  "blocked-by-extension": say`Blocked by an extension`,
};
