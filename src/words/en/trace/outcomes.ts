import type { Phrase } from "../../phrase.ts";
import { say } from "../grammar.ts";

/** What comes of an action in the end. A cause is the title of a failure. */
export const outcomes = {
  hidden: (responseType: string) => say`An ${responseType} response: nothing can be read`,
  readsStatus: (status: number) => say`The script reads status ${status}`,
  /** Of a synchronous XMLHttpRequest. */
  readsNothing: say`The script reads status ${0}, and no error is thrown`,
  neverRan: say`The injected script never ran`,
  /** Until the user has answered a question. */
  waits: {
    "local-network-permission": {
      title: say`The request waits for the user’s answer`,
      why: say`The browser has asked whether the page may reach this network. Until there is an answer nothing is sent, and script hears nothing: no error, no time limit. Under Browser the answer can be given.`,
    },
  },
  /** `hearer`: script, or an element, without an article. */
  getsEvent: (hearer: string) => say`The ${[hearer]} gets ${["an error event"]} and nothing else`,
  getsException: (hearer: string, exception: string) => say`The ${[hearer]} gets ${exception} and nothing else`,
  script: "script",
  failedUnnoticed: say`It failed, and script does not notice`,
  noAnswer: say`No answer`,
  programReads: (status: number) => say`The program reads status ${status}`,
  refusedAtOnce: (why: Phrase) => say`The call was refused before there was a request; nothing was sent. ${why}`,
  causeHidden: (cause: Phrase) =>
    say`No status, no header, no reason: those stay in the console. The cause here: ${inSentence(cause)}.`,
  causeUntold: (cause: Phrase) => say`No error reaches the script. The cause: ${inSentence(cause)}.`,
  programReadsAll: say`Whatever the server sent is there to be read. Nobody stood in between.`,
  /** Of a request to the page's own server. */
  refusedByServersCors: say` It is the server that refused: its CORS layer does not take the page’s origin for its own.`,
  readable: {
    basic: say`Page and server are of the same origin, so the browser handed the response on, without a CORS check.`,
    cors: say`The response allows this page’s origin, so the browser handed it on.`,
    opaque: say`The request was sent and answered. In mode ${"no-cors"} that is all the script may know.`,
    opaqueredirect: say`The server redirected, and the script asked not to follow. It may not see where it leads.`,
  },
};

/** A title in the middle of a sentence. What begins with two capitals is an abbreviation; a value is spelt as it is. */
function inSentence([first, ...rest]: Phrase): Phrase {
  if (first === undefined) return [];
  const keeps = typeof first !== "string" || /^\p{Lu}{2}/u.test(first);
  return [keeps ? first : first.charAt(0).toLowerCase() + first.slice(1), ...rest];
}
