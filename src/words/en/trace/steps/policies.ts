import type { StepTable } from "../../../trace/tables.ts";
import { say } from "../../grammar.ts";
import { addressSpaces, directiveText, framingText, guessText, policyText } from "../places.ts";

/** What the policies of page and response decide, and networks. */
export const policySteps = {
  "mixed-content": ({ values: v }) => ({
    title: say`Mixed content`,
    why: say`A page that came over ${"https"} may not fetch ${v.url}.`,
  }),
  "csp-check": ({ values: v }) => ({
    title: v.sources === null ? say`Not limited by the page’s policy` : say`The page’s policy lets it through`,
    why:
      v.sources === null
        ? say`The page’s ${"Content-Security-Policy"} limits neither ${v.directive} nor ${"default-src"}, so nothing is checked.`
        : say`${directiveText(v)} covers ${v.url === "inline" ? say`script that is written into the page` : say`${v.url}`}${v.matched === null ? [] : say`, by ${v.matched}`}.`,
  }),
  "mixed-content-upgrade": ({ values: v }) => ({
    title: say`${"http"} becomes ${"https"}`,
    why: say`The page came over ${"https"}, so the browser asks for ${v.upgraded} instead. It does so for images, audio and video; everything else it refuses.`,
  }),
  "local-network-check": ({ values: v }) => ({
    title: v.permission === "not-yet" ? say`The user is asked` : say`The page may reach ${[addressSpaces[v.to]]}`,
    why: say`The page is from ${[addressSpaces[v.from]]}, the server on ${[addressSpaces[v.to]]}. The browser asks the user first; ${
      v.permission === "not-yet" ? "there is no answer yet, and the request waits" : "the answer here is yes"
    }.${guessText(v.guessed)}`,
  }),
  "coep-check": ({ values: v }) => ({
    title: say`The page’s embedder policy lets it in`,
    why: say`The page’s ${"Cross-Origin-Embedder-Policy"} is ${v.embedder}: what comes without CORS has to allow it. Its ${"Cross-Origin-Resource-Policy"} is ${policyText(v.policy)}.`,
  }),
  "framing-check": ({ values: v }) =>
    v.by === "sandbox"
      ? {
          title: say`The document has sandboxed itself`,
          why: say`Its ${"Content-Security-Policy"} says ${`sandbox ${v.value}`.trim()}. It is shown, but its origin equals no other, not even that of its own server.`,
        }
      : {
          title: say`It may be shown in this page’s frame`,
          why: say`The answer says ${framingText(v)}. That allows a page of origin ${v.origin}.`,
        },
} satisfies Partial<StepTable>;
