import type { AddressSpace } from "../../origins/address-space.ts";
import type { StepName, StepOf } from "../../trace/steps.ts";
import { things } from "../initiators.ts";
import { list, type Phrase, say } from "../phrase.ts";
import type { StepWords } from "../steps.ts";
import { embeddedWords } from "./embedded.ts";
import { addressSpaces, directiveText, framingText, policyText, typeText } from "./places.ts";

/** Steps that stand around CORS: what the page's policies, the caches and the elements decide. */
export type AroundName = Extract<
  StepName,
  | "csp-check"
  | "mixed-content-upgrade"
  | "local-network-check"
  | "http-cache-lookup"
  | "http-cache-update"
  | "http-cache-store"
  | "orb-check"
  | "mime-check"
  | "coep-check"
  | "framing-check"
  | "embed"
>;

type Words = { readonly [N in AroundName]: (step: StepOf<N>) => StepWords };

export const stepsAround: Words = {
  "csp-check": ({ values: v }) => ({
    title: v.sources === null ? say`Not limited by the page's policy` : say`The page's policy lets it through`,
    why:
      v.sources === null
        ? say`The page's ${"Content-Security-Policy"} limits neither ${v.directive} nor ${"default-src"}, so nothing is checked.`
        : say`${directiveText(v)} covers ${v.url === "inline" ? say`script that is written into the page` : say`${v.url}`}${v.matched === null ? [] : say`, by ${v.matched}`}.`,
  }),
  "mixed-content-upgrade": ({ values: v }) => ({
    title: say`${"http"} becomes ${"https"}`,
    why: say`The page came over ${"https"}, so the browser asks for ${v.upgraded} instead. It does so for images, audio and video; everything else it refuses.`,
  }),
  "local-network-check": ({ values: v }) => ({
    title: inward(v.from, v.to) ? say`The page may reach ${[addressSpaces[v.to]]}` : say`Nobody has to be asked`,
    why: inward(v.from, v.to)
      ? say`The page is from ${[addressSpaces[v.from]]}, the server on ${[addressSpaces[v.to]]}. The browser asks the user first; the answer here is ${[v.permission === "granted" ? "yes" : "no"]}.`
      : say`The server is on ${[addressSpaces[v.to]]}, which is no more private than where the page is from.`,
  }),
  "http-cache-lookup": ({ values: v }) => ({
    title: {
      fresh: say`Answered from the HTTP cache`,
      revalidate: say`The HTTP cache asks whether its copy still holds`,
      none: say`Nothing in the HTTP cache serves`,
    }[v.serves],
    why: say`${lookups[v.because](v)}${
      v.serves === "fresh"
        ? say` The server is not asked. The copy is checked with the headers it was stored with, whoever they were meant for.`
        : []
    }`,
  }),
  "http-cache-update": ({ values: v }) => ({
    title: say`The copy still holds`,
    why: say`The server answered ${304}: nothing new. ${v.headers.length ? say`What it says in ${list(v.headers)} goes over what was stored.` : say`The stored headers stay as they were.`}`,
  }),
  "http-cache-store": ({ values: v }) => ({
    title: v.stored ? say`Kept in the HTTP cache` : say`Not kept in the HTTP cache`,
    why: say`${storing[v.because](v)}${v.stored ? varies(v.vary) : []}`,
  }),
  "orb-check": ({ values: v, verdict }) => ({
    title: verdict === "pass" ? say`An element may have this response` : say`Is it something an element can use?`,
    why: orb[v.because](v),
  }),
  "mime-check": ({ values: v, verdict }) => ({
    title: verdict === "pass" ? say`The type fits` : say`Type ${typeText(v.mime)}`,
    why: say`It is asked for as a ${v.destination} and comes as ${typeText(v.mime)}.${
      v.nosniff ? say` ${"X-Content-Type-Options: nosniff"} holds the browser to that type.` : []
    }`,
  }),
  "coep-check": ({ values: v }) => ({
    title: say`The page's embedder policy lets it in`,
    why: say`The page's ${"Cross-Origin-Embedder-Policy"} is ${v.embedder}: what comes without CORS has to allow it. Its ${"Cross-Origin-Resource-Policy"} is ${policyText(v.policy)}.`,
  }),
  "framing-check": ({ values: v }) =>
    v.by === "sandbox"
      ? {
          title: say`The document has sandboxed itself`,
          why: say`Its ${"Content-Security-Policy"} says ${`sandbox ${v.value}`.trim()}. It is shown, but its origin equals no other, not even that of its own server.`,
        }
      : {
          title: say`It may be shown in this page's frame`,
          why: say`The answer says ${framingText(v)}. That allows a page of origin ${v.origin}.`,
        },
  embed: ({ values: v }) =>
    v.event === "error" || v.initiator === "fetch" || v.initiator === "xhr"
      ? {
          title: say`The ${[things[v.initiator].name]} gets an error event`,
          why: say`The page learns that it failed, and not why.`,
        }
      : embeddedWords({ initiator: v.initiator, event: v.event, readable: v.readable }),
};

const privacy: Record<AddressSpace, number> = { public: 0, local: 1, loopback: 2 };
const inward = (from: AddressSpace, to: AddressSpace) => privacy[to] > privacy[from];

type Lookup = StepOf<"http-cache-lookup">["values"];

const copyAge = ({ age }: Lookup) => (age === undefined ? say`The copy` : say`The copy, ${age} s old,`);

const lookups: Record<Lookup["because"], (v: Lookup) => Phrase> = {
  fresh: (v) => say`${copyAge(v)} is still fresh.`,
  stale: (v) => say`${copyAge(v)} is no longer fresh.`,
  "no-entry": (v) => say`Nothing is stored for ${v.url}.`,
  vary: ({ varies: differs }) =>
    differs
      ? say`The copy was stored for ${differs.name} ${differs.stored ?? "absent"}; now it is ${differs.now ?? "absent"}. ${"Vary"} keeps the two apart.`
      : say`The copy was stored for a request with other headers. ${"Vary"} keeps the two apart.`,
  "cache-mode": () => say`The request's cache mode decides about it.`,
  "no-cache": (v) => say`${copyAge(v)} may be used only after asking the server.`,
  method: () => say`Only ${"GET"} is answered from the cache.`,
  partition: () => say`A copy is there, but it is kept apart for other requests; this one gets none of it.`,
  range: () => say`The request asks for a part, and the copy cannot give it.`,
};

type Storing = StepOf<"http-cache-store">["values"];

const storing: Record<Storing["because"], (v: Storing) => Phrase> = {
  fresh: ({ maxAge }) =>
    maxAge === null ? say`The response says how long it stays fresh.` : say`The server lets it be used again for ${maxAge} s.`,
  validator: () => say`It names no lifetime, but it has a mark (${"ETag"} or ${"Last-Modified"}) to ask with the next time.`,
  "no-store": () => say`The response says ${"no-store"}.`,
  "no-lifetime": () => say`The response names no lifetime, and nothing to ask with later.`,
  method: () => say`Only answers to ${"GET"} are kept.`,
  status: () => say`Answers of this status are not kept.`,
  "vary-star": () => say`It says ${"Vary: *"}: no two requests are alike.`,
  "cache-mode": () => say`The request's cache mode is ${"no-store"}.`,
};

function varies(vary: readonly string[]): Phrase {
  return vary.length
    ? say` It serves only requests with the same ${list(vary)}.`
    : say` It has no ${"Vary"}: whoever asks for this URL gets this copy, ${"Access-Control-Allow-Origin"} included.`;
}

type Orb = StepOf<"orb-check">["values"];

const orb: Record<Orb["because"], (v: Orb) => Phrase> = {
  "safelisted-mime": (v) => say`${typeText(v.mime)} is a type that elements use.`,
  "never-sniffed": (v) => say`${typeText(v.mime)} is a type that only script has a use for.`,
  nosniff: (v) => say`It comes as ${typeText(v.mime)}, and ${"X-Content-Type-Options: nosniff"} forbids to look closer.`,
  partial: () => say`It is a part (${206}), and nothing says that it begins an image, audio or video.`,
  "sniffed-media": () => say`Its first bytes are those of an image, of audio or of video.`,
  "bad-status": () => say`Its status says that it is an error page.`,
  "no-mime": () => say`It names no type, so nothing speaks against it.`,
  javascript: () => say`It can be read as JavaScript.`,
  "not-javascript": () => say`It is neither media nor JavaScript.`,
};
