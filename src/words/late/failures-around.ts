import type { FailureCode, FailureOf, LocalNetworkValues } from "../../trace/failures.ts";
import { Url } from "../../url/url.ts";
import type { FailureWords } from "../failures.ts";
import { things } from "../initiators.ts";
import { type Phrase, say } from "../phrase.ts";
import { addressSpaces, directiveText, framingText, policyText, typeText } from "./places.ts";

/** Failures of the gates that stand around CORS. */
export type AroundCode = Extract<
  FailureCode,
  | "CORP_COEP"
  | "CSP_BLOCKED"
  | "FRAMING_REFUSED"
  | "ORB_BLOCKED"
  | "NOSNIFF"
  | "MIME_BLOCKED"
  | "NOT_USABLE"
  | "LNA_INSECURE_CONTEXT"
  | "LNA_DENIED"
>;

type Words = { readonly [C in AroundCode]: (failure: FailureOf<C>) => FailureWords };

const where = (v: LocalNetworkValues): Phrase =>
  say`The page is from ${[addressSpaces[v.from]]}, the server on ${[addressSpaces[v.to]]}.`;

/** Said to a script that wants the data, whatever element it had tried it with. */
const askWithFetch = say`Script that wants the data asks with ${"fetch()"}, and the server allows it with CORS.`;

export const failuresAround: Words = {
  CORP_COEP: ({ values: v }) =>
    v.missing === "cross-origin-embedder-policy"
      ? {
          title: say`The page takes only frames that do as it does`,
          why: say`The page's ${"Cross-Origin-Embedder-Policy"} is ${v.embedder}: what it shows in a frame needs such a policy too, even from its own server. The answer has none.`,
          remedy: say`The server of the frame sends ${"Cross-Origin-Embedder-Policy: require-corp"} as well.`,
        }
      : {
          title: say`The page takes only what allows it`,
          why: say`The page's ${"Cross-Origin-Embedder-Policy"} is ${v.embedder}: what comes from another origin without CORS has to say that it may be embedded. Its ${"Cross-Origin-Resource-Policy"} is ${policyText(v.policy)}.`,
          remedy: say`The server sends ${"Cross-Origin-Resource-Policy: cross-origin"}; or the page asks with CORS (${"crossorigin"}) and the server allows that.`,
        },
  CSP_BLOCKED: ({ values: v }) =>
    v.url === "inline"
      ? {
          title: say`The page's own policy forbids it`,
          why: say`The page's ${"Content-Security-Policy"} says ${directiveText(v)}. Script that is written into the page is not covered, so what was smuggled in never runs.`,
          remedy: say`None is needed: this is what the policy is for. The page's own script comes from a file, or carries a nonce.`,
        }
      : {
          title: say`The page's own policy forbids it`,
          why: say`The page's ${"Content-Security-Policy"} says ${directiveText(v)}, and ${v.url} is not covered by it. The browser does not send it, whichever script asks.`,
          remedy: say`Whoever serves the page adds ${originOf(v.url)} to ${v.directive}.`,
        },
  ORB_BLOCKED: ({ values: v }) => ({
    title: say`Nothing that an element could use`,
    why: say`The answer (${v.status}, ${typeText(v.mime)}) is neither media nor a script nor a stylesheet. Without CORS the browser keeps it out of the page's process altogether, so that no trick can read it there.`,
    remedy: askWithFetch,
  }),
  NOSNIFF: ({ values: v }) => ({
    title: say`The type does not fit, and guessing is forbidden`,
    why: say`${"X-Content-Type-Options: nosniff"} holds the browser to the type ${typeText(v.mime)}; for a ${v.destination} that is the wrong one.`,
    remedy: say`The server sends the ${"Content-Type"} that the file really has.`,
  }),
  MIME_BLOCKED: ({ values: v }) => ({
    title: say`Not the type of a ${v.destination}`,
    why: say`The answer comes as ${typeText(v.mime)}. A browser never takes that for a ${v.destination}.`,
    remedy: say`The server sends the ${"Content-Type"} that the file really has.`,
  }),
  NOT_USABLE: ({ values: v }) => ({
    title: say`It has arrived, and cannot be used`,
    why: say`The answer (${v.status}, ${typeText(v.mime)}) was let through, but it is not what ${[things[v.initiator].one]} needs.`,
    remedy: say`The server answers with the right kind of file.`,
  }),
  FRAMING_REFUSED: ({ values: v }) => ({
    title: say`The answer may not be shown in this page's frame`,
    why: say`It says ${framingText(v)}, and the page's origin is ${v.origin}. The frame shows an error page instead; what the request did on the server has happened.`,
    remedy: say`The server names the page in ${"Content-Security-Policy: frame-ancestors"}. Where that is there, ${"X-Frame-Options"} no longer counts.`,
  }),
  LNA_INSECURE_CONTEXT: ({ values: v }) => ({
    title: say`Only a secure page may ask for that`,
    why: say`${where(v)} A page that came over ${"http"} is refused at once: the user is not even asked.`,
    remedy: say`Serve the page over ${"https"}. Then the browser asks the user.`,
  }),
  LNA_DENIED: ({ values: v }) => ({
    title: say`The user did not allow it`,
    why: say`${where(v)} The browser asked the user whether the page may go there, and the answer was no. Nothing was sent.`,
    remedy: say`The user says yes: under Browser, what the user answers can be changed.`,
  }),
};

function originOf(url: string): string {
  const parsed = Url.parse(url);
  return parsed && parsed.origin !== "null" ? parsed.origin : url;
}
