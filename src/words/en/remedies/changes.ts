import type { ChangeName, ChangeOf, ChangeValues } from "../../../judge/remedies/change.ts";
import type { HostSpec } from "../../../scenario/schema.ts";
import type { Phrase } from "../../phrase.ts";
import { conditionWords } from "../conditions.ts";
import { join, list, say } from "../grammar.ts";
import { layers } from "../trace/names.ts";

/** What one change is, in a line. `server`: what the host that is changed is called; empty where none is. */
type Said = { readonly [Name in ChangeName]: (change: ChangeOf<Name>, server: Phrase) => Phrase };

const mended: Record<ChangeValues["redirect-to"]["because"], Phrase> = {
  http: say`so that it stays with ${"https"}`,
  password: say`without the password`,
  broken: say`which a browser can follow`,
  "unknown-host": say`where somebody answers`,
};

const asked: Record<ChangeValues["ask-url"]["because"], Phrase> = {
  final: say`, where the redirects lead`,
  https: say`: encrypted, as the page is`,
  "known-host": say`, where somebody answers`,
  spelling: say``,
  password: say`: a URL should hold no password`,
  port: say`: browsers talk to that port`,
};

const speakers: Record<ChangeValues["one-speaker"]["by"], Phrase> = {
  cors: say`its CORS layer is switched off`,
  route: say`its application sends no CORS headers of its own`,
  forward: say`it takes the CORS headers off what comes from behind it`,
};

const reached: Record<HostSpec["failure"], (server: Phrase) => Phrase> = {
  none: (server) => say`${server} answers.`,
  refused: (server) => say`${server} is started.`,
  "name-not-found": (server) => say`The name of ${server} is entered in the DNS.`,
  reset: (server) => say`${server} does not break the connection off.`,
  timeout: (server) => say`${server} answers in time.`,
  certificate: (server) => say`${server} gets a certificate that browsers trust.`,
  "blocked-by-extension": (server) => say`The user’s extension lets requests to ${server} through.`,
};

export const changes: Said = {
  "send-headers": ({ list: origins, preflight, actual }, server) => {
    const names = [...preflight, ...actual].find(([name]) => /^access-control-allow-origin$/iu.test(name))?.[1];
    if (origins.length > 1) return say`${server} allows ${list(origins)}, each by its own name:`;
    if (names === "*") return say`${server} lets any page read it, without cookies:`;
    return names === undefined ? say`${server} sends:` : say`${server} lets this page read:`;
  },
  "layer-first": ({ layer, past }, server) =>
    say`${server}: ${[layers[layer]]} is asked before ${[join(past.map((kind) => (kind === "cors" ? layers.cors : layers[kind].toLowerCase())))]}.`,
  "layer-for-more": ({ layer, list: of, condition }, server) =>
    of === "when"
      ? say`${server}: ${[layers[layer]]} is no longer only for requests where ${conditionWords(condition)}.`
      : say`${server}: ${[layers[layer]]} is for requests where ${conditionWords(condition)}, too.`,
  "exempt-own-origin": ({ origin }, server) => say`${server} lets its own pages (${origin}) through: CORS is not about them.`,
  "exempt-options": (_, server) => say`${server} lets ${"OPTIONS"} through without asking who it is: a preflight never says.`,
  "one-speaker": ({ by }, server) => say`${server}: ${speakers[by]}, so that only one sets CORS headers.`,
  "keep-headers-on-errors": ({ status }, server) => say`${server} keeps its CORS headers on the error page (${status}) too.`,
  "respect-vary": (_, server) => say`The cache of ${server} heeds ${"Vary"}.`,
  "send-vary": (_, server) =>
    say`${server} sends ${"Vary: Origin"} with every answer. What caches hold already stays wrong until it is stale: a new URL helps at once.`,
  "redirect-to": ({ from, to, because }, server) => say`${server} redirects to ${to} in place of ${from}, ${mended[because]}.`,
  "no-redirect": ({ from }, server) => say`${server} does not redirect ${from}.`,
  "answer-401": ({ redirectedTo }, server) =>
    say`${server} answers script with ${401} in place of a redirect. The page then goes to ${redirectedTo} itself: a sign-in is for people, script cannot use it.`,
  "repair-error": ({ status }, server) => say`${server} is repaired: it does not answer with ${status} any more.`,
  "switch-on": ({ layer }, server) => say`${server}: ${[layers[layer]]} is switched on.`,
  "host-up": ({ failure }, server) => reached[failure](server),
  "answers-for": ({ origin }, server) => say`${server} answers for ${origin} too.`,
  "serve-file": ({ path, file }, server) => say`${server} answers ${path} with a ${file} file, under the right type.`,
  "drop-headers": ({ names }) => say`The script does not send ${list(names)}.`,
  "rename-header": ({ from, to }) => say`The script writes ${to} in place of ${from}.`,
  credentials: ({ to }) =>
    to === "include" ? say`The script asks with cookies.` : say`The script asks without cookies, if it does not need them.`,
  mode: ({ to }) => say`The script asks in mode ${to}.`,
  "redirect-mode": ({ to }) => say`The script asks with redirect mode ${to}.`,
  "cache-mode": ({ to }) => say`The script asks with cache mode ${to}.`,
  crossorigin: ({ to }) =>
    to === "none"
      ? say`The element has no ${"crossorigin"}: it is shown, and script cannot look inside.`
      : say`The element says ${`crossorigin="${to}"`}.`,
  "no-keepalive": () => say`The script sends it without ${"keepalive"}.`,
  "send-token": () => say`The script sends the token, in ${"Authorization"}.`,
  "sign-in": ({ cookie }) => say`The user signs in first, so that the browser has the cookie ${cookie}.`,
  method: ({ to }) => say`The script writes the method as ${to}.`,
  "no-body": () => say`The script sends no body.`,
  "ask-url": ({ to, because }) => say`The page asks for ${to}${asked[because]}.`,
  "own-path": ({ to, upstream }) =>
    say`The page asks its own server, for ${to}, which passes it on to ${upstream}. No CORS is needed then.`,
  "page-https": ({ to }) => say`The page itself is served over ${"https"}, as ${to}.`,
  "page-served": ({ to }) => say`The page is not opened from the disk: a server hands it out, as ${to}, and the files beside it.`,
  unsandbox: () => say`The page is served outside of the sandbox, and has an origin that can be named.`,
  "page-csp": ({ directive, source }) => say`The page’s ${"Content-Security-Policy"} names ${source} in ${directive}.`,
  "page-coep": ({ to }) => say`The page’s ${"Cross-Origin-Embedder-Policy"} is ${to}.`,
  "user-allows": () => say`The user says yes when the browser asks.`,
};
