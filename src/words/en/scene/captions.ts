import type { Captions } from "../../scene/tables.ts";
import { say } from "../grammar.ts";

/** What is said of a scene: a line of some forty letters, and a sentence. */
export const captions: Captions = {
  rest: {
    head: "Ready. Nothing has happened yet.",
    text: say`Play shows it from the beginning; Next goes scene by scene.`,
  },
  names: {
    ask: "Ask",
    preflight: "Preflight",
    "preflight-answer": "Its answer",
    cancelled: "Cancelled",
    cache: "Cache",
    request: "Request",
    server: "Server works",
    response: "Response",
    check: "Check",
    redirect: "Redirect",
    script: "Script",
  },
  asks: {
    script: (method) => `The script asks, with ${method}.`,
    injected: (method) => `A smuggled script asks, with ${method}.`,
    thing: (thing) => `The page wants ${thing}.`,
    own: say`The URL is of the page’s own origin, so CORS has no part in it.`,
    freely: say`The URL is of another origin. A form could send the same, so the browser does not have to ask first.`,
    first: (because) =>
      say`The URL is of another origin, and ${because} is more than a form could send. The request waits; the browser asks first.`,
    permitted: say`The URL is of another origin. Permission for it is still in the cache, so nobody has to be asked.`,
    unasked: say`The URL is of another origin. That is all the browser notes.`,
  },
  client: {
    asks: (name, method) => `${name} asks, with ${method}.`,
    free: say`It is a program, not a page in a browser: nobody checks what it asks.`,
    head: (name) => `${name} sends it straight to the server.`,
    text: say`No browser stands in between: no origin, no preflight, no gate.`,
    arrives: (name) => `The answer arrives at ${name}.`,
    whole: say`Status, headers and body: nobody keeps anything from a program.`,
  },
  preflight: {
    head: (method) => `The browser itself asks: may it ${method}?`,
    text: say`${"OPTIONS"} is the browser’s own message. It carries no cookie and no body, only the question.`,
  },
  preflightAnswer: {
    head: "The answer says yes.",
    text: say`The gate opens, and the request that waited may go.`,
  },
  cancelled: {
    head: (method) => `The ${method} never leaves the browser.`,
    text: say`The server has not seen it, and nothing has happened there.`,
  },
  cache: {
    head: "The browser has this answer already.",
    text: say`It comes out of the HTTP cache, without a message to the server, and is judged like any other.`,
  },
  leaves: {
    atOnce: "The request leaves at once.",
    now: (method) => `Now the ${method} leaves.`,
    again: (host) => `A new request goes to ${host}.`,
    origin: (origin) => say`The browser adds who asks: ${"Origin"}: ${origin}.`,
    noOrigin: say`It carries no ${"Origin"} header.`,
    cookie: say` The cookie goes along.`,
  },
  server: {
    answers: (host, status) => `${host} answers ${status}.`,
    hands: (from, to) => `${from} passes it on to ${to}.`,
    works: (host) => `${host} works.`,
    noAnswer: (host) => `No answer from ${host}.`,
    effect: (effect) => say`It ${[effect]}. That has happened, whatever the browser decides later.`,
    silent: say`It blocks nothing. It only says nothing about who may read.`,
    says: (header, value) => say`It says who may read: ${header}: ${value}.`,
    plain: say`The answer is on its way.`,
    proxied: say`This is a request of the proxy’s own. Between servers there is no CORS.`,
    nobody: say`No server of this scenario has that origin.`,
  },
  response: {
    read: "The answer comes back and may be read.",
    arrives: "The answer arrives in the browser.",
    unharmed: say`Status, headers and body: nothing on the way has stopped it.`,
    own: say`It is of the page’s own origin; no CORS check is made.`,
  },
  check: { script: "The browser keeps it from the script.", page: "The browser keeps it from the page." },
  leak: {
    read: (who) => `${who} reads it, and must not.`,
    done: (who) => `${who} has it done, and must not.`,
  },
  redirect: {
    head: (status, host) => `${status}: go to ${host} instead.`,
    text: say`The browser follows by itself. The same gates are asked anew for the next address.`,
  },
};
