import type { BrowserStateEvent, Changes, LayerDeed, Outcome, RequestEvent, ResponseEvent, TraceEvent } from "../trace/events.ts";
import { Url } from "../url/url.ts";
import { failureWords } from "./failures.ts";
import { things } from "./initiators.ts";
import { late } from "./late.ts";
import type { Names } from "./names.ts";
import { list, type Phrase, say } from "./phrase.ts";
import { type StepWords, stepWords } from "./steps.ts";

/** Path and query of a URL: what a request line shows. The text itself where it does not parse. */
export function pathOf(url: string): string {
  const parsed = Url.parse(url);
  return parsed ? `${parsed.pathname}${parsed.search}` : url;
}

export function requestTitle({ purpose, request }: RequestEvent): Phrase {
  return purpose === "preflight"
    ? say`Preflight: ${`OPTIONS ${pathOf(request.url)}`}`
    : say`${`${request.method} ${pathOf(request.url)}`}`;
}

export function responseTitle({ response }: ResponseEvent): Phrase {
  return "failure" in response ? say`No answer` : say`${response.status}`;
}

const answers: Record<Extract<LayerDeed, { did: "answered" }>["reason"], string> = {
  preflight: "answers the preflight",
  "origin-refused": "refuses the origin",
  unauthenticated: "asks who you are",
  redirect: "redirects",
  route: "answers",
  "not-modified": "says that nothing has changed",
  "no-route": "knows no such path",
  "method-not-allowed": "does not take this method",
  "loop-detected": "has seen this message too often",
  "no-upstream": "has nobody to forward to",
  "bad-gateway": "got no answer from upstream",
};

export function deedWords(deed: LayerDeed): Phrase {
  switch (deed.did) {
    case "passed":
      return say`passes it on`;
    case "answered":
      return say`${[answers[deed.reason]]} (${deed.status})`;
    case "headers":
      return deed.added.length
        ? say`adds ${list(deed.added)}${deed.removed.length ? say`, removes ${list(deed.removed)}` : []}`
        : deed.removed.length
          ? say`removes ${list(deed.removed)}`
          : say`adds no header`;
    case "forwarded":
      return say`sends it on to ${deed.url}`;
    case "cache":
      return late()?.cacheDeed(deed) ?? say`looks into what it keeps`;
    case "threw":
      return say`throws ${deed.status}${deed.keptHeaders ? "" : ", headers set so far are lost"}`;
  }
}

/** What is said for the moment in which the words are fetched, and where they cannot be. */
const pending: StepWords = { title: say`It has arrived`, why: say`What script can read of it is another question.` };

function embeddedWords({ initiator, event, readable }: Extract<Outcome, { kind: "embedded" }>): StepWords {
  return late()?.embedded({ initiator, event, readable: readable?.allowed ?? null }) ?? pending;
}

/** Who hears of a failure: script, or an element. */
function hearerOf({ failure }: Extract<Outcome, { kind: "error" }>): string {
  const { api } = failure.context;
  return api === "fetch" || api === "xhr" ? "script" : things[api].name;
}

export function outcomeTitle(outcome: Outcome): Phrase {
  switch (outcome.kind) {
    case "response":
      return outcome.responseType === "opaque" || outcome.responseType === "opaqueredirect"
        ? say`An ${outcome.responseType} response: nothing can be read`
        : say`The script reads status ${outcome.status}`;
    case "error":
      if (outcome.exception === "never ran") return say`The injected script never ran`;
      return say`The ${[hearerOf(outcome)]} gets ${outcome.exception === "error event" ? ["an error event"] : outcome.exception} and nothing else`;
    case "embedded":
      return outcome.failure ? say`It failed, and script does not notice` : embeddedWords(outcome).title;
    case "client":
      return "failure" in outcome.result ? say`No answer` : say`The program reads status ${outcome.result.status}`;
  }
}

/** A title in the middle of a sentence. */
function lowerFirst([first, ...rest]: Phrase): Phrase {
  return typeof first === "string"
    ? [first.charAt(0).toLowerCase() + first.slice(1), ...rest]
    : first === undefined
      ? []
      : [first, ...rest];
}

function outcomeWhy(outcome: Outcome): Phrase {
  switch (outcome.kind) {
    case "error":
      if (outcome.exception === "never ran") return failureWords(outcome.failure).why;
      return outcome.failure.code === "INVALID_REQUEST" || outcome.failure.code === "URL_HAS_CREDENTIALS"
        ? say`The call was refused before there was a request; nothing was sent. ${failureWords(outcome.failure).why}`
        : say`No status, no header, no reason: those stay in the console. The cause here: ${lowerFirst(failureWords(outcome.failure).title)}.`;
    case "embedded":
      return outcome.failure
        ? say`No error reaches the script. The cause: ${lowerFirst(failureWords(outcome.failure).title)}.`
        : embeddedWords(outcome).why;
    case "client":
      return say`Whatever the server sent is there to be read. Nobody stood in between.`;
    case "response":
      return {
        basic: say`Page and server are of the same origin, so the browser handed the response on. CORS had no part in it.`,
        cors: say`The server named this page's origin (or ${"*"}), so the browser handed the response on.`,
        opaque: say`The request was sent and answered. In mode ${"no-cors"} that is all the script may know.`,
        opaqueredirect: say`The server redirected, and the script asked not to follow. It may not see where it leads.`,
      }[outcome.responseType];
  }
}

/** Title and reason of any event of a trace. */
export function eventWords(event: TraceEvent, names: Names): StepWords {
  switch (event.type) {
    case "action":
      return {
        title: say`${[names.node(event.by)]} starts ${[names.action(event.action)]}`,
        why: event.by.startsWith("client:")
          ? say`A program that is not a browser. It has no same-origin policy: nobody's cookies are at stake but its own.`
          : say`The page hands the request to the browser and waits.`,
      };
    case "step":
      return stepWords(event.step);
    case "request":
      return requestWords(event, names);
    case "response":
      return {
        title: say`${responseTitle(event)} from ${[event.from ? names.node(event.from) : "nowhere"]} to ${[names.node(event.to)]}`,
        why:
          "failure" in event.response
            ? say`Nobody answers at ${event.response.host}.`
            : event.to === "browser"
              ? say`The response has arrived. Whether the script may have it is now for the browser to decide.`
              : say`The response arrives.`,
      };
    case "layer":
      return {
        title: say`${[names.layer(event.host, event.layer)]} ${deedWords(event.deed)}`,
        why: say`On ${[names.node(`host:${event.host}`)]}.`,
      };
    case "effect":
      return {
        title: say`${[names.node(`host:${event.host}`)]}: ${[event.effect]}`,
        why: say`This has happened on the server, whether or not any script may read the answer.`,
      };
    case "state":
      return stateWords(event);
    case "outcome":
      return {
        title: outcomeTitle(event.outcome),
        why: outcomeWhy(event.outcome),
      };
  }
}

function stateWords({ cookies, preflightCache, httpCache }: BrowserStateEvent): StepWords {
  if (cookies) return { title: say`The cookie jar changes`, why: changeWords(cookies, ({ name }) => name) };
  if (httpCache) return { title: say`The HTTP cache changes`, why: changeWords(httpCache, ({ url }) => url) };
  return { title: say`The preflight cache changes`, why: changeWords(preflightCache ?? none, ({ url }) => url) };
}

const none: Changes<never> = { set: [], removed: [] };

function changeWords<T>({ set, removed }: Changes<T>, name: (item: T) => string): Phrase {
  const added = set.length === 0 ? [] : say`Kept from now on: ${list(set.map(name))}. `;
  const gone = removed.length === 0 ? [] : say`No longer kept: ${list(removed.map(name))}.`;
  return [...added, ...gone];
}

function requestWords(event: RequestEvent, names: Names): StepWords {
  const to = event.to === null ? say`nowhere: no server of this scenario has that origin` : say`${[names.node(event.to)]}`;
  const why = {
    preflight: say`The browser asks for permission: may a page of this origin send such a request? Cookies never go along.`,
    actual: say`The request itself is on the wire. Whatever the server does now, it does.`,
    forward: say`The proxy makes a request of its own. On this hop there is no browser and no CORS.`,
    client: say`Straight to the server: no gate, no preflight.`,
  }[event.purpose];
  return { title: say`${requestTitle(event)} to ${to}`, why };
}
