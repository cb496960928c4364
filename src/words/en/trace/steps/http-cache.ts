import type { StepOf } from "../../../../trace/steps.ts";
import type { Phrase } from "../../../phrase.ts";
import type { StepTable } from "../../../trace/tables.ts";
import { list, say } from "../../grammar.ts";

/** What the HTTP cache gives and keeps. */
export const httpCacheSteps = {
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
} satisfies Partial<StepTable>;

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
  "cache-mode": () => say`The request’s cache mode decides about it.`,
  "no-cache": (v) => say`${copyAge(v)} may be used only after asking the server.`,
  method: () => say`Only ${"GET"} is answered from the cache.`,
  partition: () => say`A copy is there, but it is kept apart for other requests; this one gets none of it.`,
  authorization: () => say`This browser does not answer a request with ${"Authorization"} from its cache.`,
  redirected: () => say`This browser does not look into its cache after a redirect.`,
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
  "cache-mode": () => say`The request’s cache mode is ${"no-store"}.`,
};

function varies(vary: readonly string[]): Phrase {
  return vary.length
    ? say` It serves only requests with the same ${list(vary)}.`
    : say` It has no ${"Vary"}: whoever asks for this URL gets this copy, ${"Access-Control-Allow-Origin"} included.`;
}
