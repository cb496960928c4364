import type { LayerResult } from "../../../trace/events.ts";
import type { Phrase } from "../../phrase.ts";
import { conditionWords } from "../conditions.ts";
import { list, say } from "../grammar.ts";
import { cacheWords } from "./cache-results.ts";

const answers: Record<Extract<LayerResult, { did: "answered" }>["reason"], string> = {
  preflight: "answers the preflight",
  "origin-refused": "refuses the origin",
  unauthenticated: "asks who you are",
  redirect: "redirects",
  answer: "is sent",
  "error-page": "is an error page, and headers set so far are lost",
  route: "answers",
  socket: "opens the socket",
  "not-modified": "says that nothing has changed",
  "no-route": "knows no such path",
  "method-not-allowed": "does not take this method",
  "loop-detected": "has seen this message too often",
  "no-upstream": "has nobody to forward to",
  "bad-gateway": "got no answer from upstream",
};

/** What a layer of a server did, behind the layer's name. */
export function layerResult(result: LayerResult): Phrase {
  switch (result.did) {
    case "passed":
      return say`passes it on`;
    case "answered":
      return say`${[answers[result.reason]]} (${result.status})`;
    case "headers":
      return result.added.length
        ? say`adds ${list(result.added)}${result.removed.length ? say`, removes ${list(result.removed)}` : []}`
        : result.removed.length
          ? say`removes ${list(result.removed)}`
          : say`adds no header`;
    case "forwarded":
      return say`sends it on to ${result.url}`;
    case "cache":
      return cacheWords(result);
    case "left-out":
      return say`does not put ${list(result.headers)} on an answer of status ${result.status}`;
    case "not-meant":
      return result.list === "when"
        ? say`passes it on: it is only for requests where ${conditionWords(result.condition)}`
        : say`passes it on: it is not for requests where ${conditionWords(result.condition)}`;
  }
}

/** Whatever is no step. */
export const events = {
  action: {
    title: (who: string, action: string) => say`${[who]} starts ${[action]}`,
    client: say`A program that is not a browser. It has no same-origin policy: nobody’s cookies are at stake but its own.`,
    page: say`The page hands the request to the browser and waits.`,
  },
  preflight: (line: string) => say`Preflight: ${line}`,
  /** `request`: its title. `to`: null where no server of the scenario is asked. */
  request: (request: Phrase, to: string | null) =>
    say`${request} to ${to === null ? say`nowhere: no server of this scenario has that origin` : [to]}`,
  requestReasons: {
    preflight: say`The browser asks for permission: may a page of this origin send such a request? Cookies never go along.`,
    actual: say`The request itself is on the wire. Whatever the server does now, it does.`,
    forward: say`The proxy makes a request of its own. On this hop there is no browser and no CORS.`,
    client: say`Straight to the server: no gate, no preflight.`,
  },
  noAnswer: say`No answer`,
  /** `response`: its title. `from`: null where no server of the scenario has been asked. */
  response: (response: Phrase, from: string | null, to: string) => say`${response} from ${[from ?? "nowhere"]} to ${[to]}`,
  nobodyAnswers: (host: string) => say`Nobody answers at ${host}.`,
  preflightArrived: say`The answer to the preflight has arrived. It is for the browser alone: from it the browser learns whether it may send the request itself.`,
  arrivedInBrowser: say`The response has arrived. Whether the script may have it is now for the browser to decide.`,
  arrives: say`The response arrives.`,
  layer: {
    title: (layer: string, result: Phrase) => say`${[layer]} ${result}`,
    on: (host: string) => say`On ${[host]}.`,
  },
  effect: {
    title: (host: string, effect: string) => say`${[host]}: ${[effect]}`,
    why: say`This has happened on the server, whether or not any script may read the answer.`,
  },
  changes: {
    cookies: say`The cookie jar changes`,
    httpCache: say`The HTTP cache changes`,
    preflightCache: say`The preflight cache changes`,
    kept: (names: readonly string[]) => say`Kept from now on: ${list(names)}. `,
    gone: (names: readonly string[]) => say`No longer kept: ${list(names)}.`,
  },
};
