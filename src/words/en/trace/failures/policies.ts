import type { CorpValues, LocalNetworkValues } from "../../../../trace/failures.ts";
import type { Phrase } from "../../../phrase.ts";
import type { FailureTable, StepWords } from "../../../trace/tables.ts";
import { say } from "../../grammar.ts";
import { addressSpaces, directiveText, framingText, guessText, policyText } from "../places.ts";

const corp = (v: CorpValues): StepWords => ({
  title: say`Not meant for this page`,
  why: say`The response says ${`Cross-Origin-Resource-Policy: ${v.policy}`}: pages of ${v.origin} may not even load it.`,
});

const where = (v: LocalNetworkValues): Phrase =>
  say`The page is from ${[addressSpaces[v.from]]}, the server on ${[addressSpaces[v.to]]}.${guessText(v.guessed)}`;

/** What the policies of page and response forbid, and networks. */
export const policyFailures = {
  MIXED_CONTENT: ({ values: v }) => ({
    title: say`Mixed content`,
    why: say`The page ${v.pageUrl} came over ${"https"}; it may not fetch ${v.url}, which would travel in the clear.`,
  }),
  CORP_SAME_ORIGIN: ({ values: v }) => corp(v),
  CORP_SAME_SITE: ({ values: v }) => corp(v),
  CORP_COEP: ({ values: v }) =>
    v.missing === "cross-origin-embedder-policy"
      ? {
          title: say`The frame has no embedder policy, and the page requires one`,
          why: say`The page’s ${"Cross-Origin-Embedder-Policy"} is ${v.embedder}: what it shows in a frame needs such a policy too, even from its own server. The answer has none.`,
        }
      : {
          title: say`The response does not say that it may be embedded`,
          why: say`The page’s ${"Cross-Origin-Embedder-Policy"} is ${v.embedder}: what comes from another origin without CORS has to say that it may be embedded. Its ${"Cross-Origin-Resource-Policy"} is ${policyText(v.policy)}.`,
        },
  CSP_BLOCKED: ({ values: v }) =>
    v.url === "inline"
      ? {
          title: say`The page’s own policy forbids it`,
          why: say`The page’s ${"Content-Security-Policy"} says ${directiveText(v)}. Script that is written into the page is not covered, so what was smuggled in never runs.`,
        }
      : {
          title: say`The page’s own policy forbids it`,
          why: say`The page’s ${"Content-Security-Policy"} says ${directiveText(v)}, and ${v.url} is not covered by it. The browser does not send it, whichever script asks.`,
        },
  FRAMING_REFUSED: ({ values: v }) => ({
    title: say`The answer may not be shown in this page’s frame`,
    why: say`It says ${framingText(v)}, and a page around the frame has the origin ${v.origin}. The frame shows an error page instead; what the request did on the server has happened.`,
  }),
  LNA_INSECURE_CONTEXT: ({ values: v }) => ({
    title: say`Only a secure page may ask for that`,
    why: say`${where(v)} A page that came over ${"http"} is refused at once: the user is not even asked.`,
  }),
  LNA_DENIED: ({ values: v }) =>
    v.keepalive
      ? {
          title: say`A request that may outlive its page stays out`,
          why: say`${where(v)} Because of ${"keepalive"} the request may go on after its page has been left; this browser lets none of that kind in, whatever the user has allowed. Nothing was sent.`,
        }
      : {
          title: say`The user did not allow it`,
          why: say`${where(v)} The browser asked the user whether the page may go there, and the answer was no. Nothing was sent.`,
        },
} satisfies Partial<FailureTable>;
