import { isWireFailure } from "../../http/messages.ts";
import { extractMimeType } from "../../http/mime-groups.ts";
import { includesCredentials } from "../../scenario/credentials.ts";
import type { AnswerReason, Outcome } from "../../trace/events.ts";
import { Url } from "../../url/url.ts";
import type { ChangeName } from "./change.ts";
import { type Facts, type Hop, statusOf, withBehind } from "./facts.ts";
import { gotIn } from "./outcome.ts";

/**
 * What the reader may want of an action.
 * - Of one that failed: `answer`: script reads what the server says · `shown`: it is loaded, shown or sent
 * - Of one that did not: `known`: the server knows who asks · `look`: script sees what is in it · `headers`: script reads all its headers
 */
export type Wish = "answer" | "shown" | "known" | "look" | "headers";

/** Null: nothing is missing, or it was not a browser that stopped it. */
export function wishOf(facts: Facts): Wish | null {
  const { spec, failure, outcome, hops } = facts;
  if (failure?.code === "RUN_LIMIT") return null;
  if (failure === null && outcome.kind !== "pending") {
    return hops.flatMap(withBehind).some((hop) => answeredBecause(hop, "origin-refused")) ? "answer" : furtherWish(facts);
  }
  switch (spec.kind) {
    case "fetch":
      return spec.mode === "no-cors" ? "shown" : "answer";
    case "xhr":
    case "eventsource":
    case "websocket":
      return "answer";
    case "element":
    case "form":
    case "iframe":
    case "navigation":
    case "beacon":
      return "shown";
  }
}

/** Whether a wish is for more than what an action has got, and nothing has gone wrong. */
export function isFurther(wish: Wish): boolean {
  return wish !== "answer" && wish !== "shown";
}

function furtherWish({ outcome, spec, hops }: Facts): Wish | null {
  if (outcome.kind === "embedded") return spec.kind === "element" && outcome.readable?.allowed === false ? "look" : null;
  if (outcome.kind !== "response") return null;
  if (outcome.responseType === "opaque") return "look";
  if (hops.flatMap(withBehind).some((hop) => answeredBecause(hop, "unauthenticated") && statusOf(hop) === outcome.status))
    return "known";
  return hiddenHeaders(outcome).length > 0 ? "headers" : null;
}

function answeredBecause({ layers }: Hop, reason: AnswerReason): boolean {
  return layers.some(({ result }) => result.did === "answered" && result.reason === reason);
}

/** Of the headers that script may not read those that it could have a use for. */
const useful = /^(?:x-|ratelimit|etag$|link$|location$|content-disposition$|content-range$|retry-after$|server-timing$)/u;

export function hiddenHeaders(outcome: Outcome): readonly string[] {
  return outcome.kind === "response" && outcome.responseType === "cors" ? outcome.hidden.filter((name) => useful.test(name)) : [];
}

/**
 * How good an outcome is.
 * - `good`: as wished · `fair`: script reads the error that the browser had kept from it · `poor`: it reads some other error, or gets less
 *   than it had asked for · `no`: it fails, or what it gets is not what it had asked for
 */
export type Grade = "good" | "fair" | "poor" | "no";

export function gradeOf(wish: Wish, before: Facts, after: Facts, done: readonly ChangeName[]): Grade {
  const { how, status } = gotIn(after.outcome);
  if (how === "fails") return "no";
  if (wish === "shown") return getsLess(before, after) ? "poor" : "good";
  if (how !== "read" || isSomebodysPage(before, after)) return "no";
  if (isFurther(wish)) return (status ?? 200) < 400 && hiddenHeaders(after.outcome).length === 0 ? "good" : "no";
  if (status === null || status < 400) return "good";
  if (done.includes("answer-401")) return "good";
  if (before.refused?.purpose === "actual" && statusOf(before.refused) === status) return "fair";
  // Whoever asks elsewhere, or otherwise, and comes upon an error there has gained nothing.
  if (done.some((name) => asksOtherwise.has(name))) return "no";
  // Who shows less of itself is told so.
  const showsLess = done.includes("drop-headers") || (includesCredentials(before.spec) && !includesCredentials(after.spec));
  return showsLess ? "no" : "poor";
}

const asksOtherwise: ReadonlySet<ChangeName> = new Set([
  "ask-url",
  "own-path",
  "redirect-to",
  "no-redirect",
  "method",
  "no-body",
]);

function getsLess({ spec: before }: Facts, { spec: after }: Facts): boolean {
  return before.kind === "element" && after.kind === "element" && before.crossorigin !== "none" && after.crossorigin === "none";
}

/** Script asked for data, was redirected to another server or path, and what comes from there is a page for people: a sign-in, most often. */
export function isSomebodysPage(before: Facts, after: Facts): boolean {
  if (isPageOnTheWay(before, after)) return true;
  const asked = before.hops[0]?.host;
  const led = new Set(before.hops.slice(1).flatMap(({ host }) => (host === null || host === asked ? [] : [host])));
  const answered = after.hops.at(-1);
  if (answered === undefined || led.size === 0) return false;
  return withBehind(answered).some((hop) => hop.host !== null && led.has(hop.host) && isDocument(hop));
}

/** The same server, another path. */
function isPageOnTheWay(before: Facts, after: Facts): boolean {
  const answered = after.hops.at(-1);
  const [first] = before.hops;
  if (answered === undefined || first === undefined || !isDocument(answered)) return false;
  const led = [...before.hops, ...after.hops].filter(({ result }) => isRedirect(result)).length > 0;
  return led && pathOf(answered) !== pathOf(first);
}

const isRedirect = (result: Hop["result"]) =>
  result !== null && !isWireFailure(result) && result.status >= 300 && result.status < 400 && result.status !== 304;

/** A slash at its end is no other path. */
const pathOf = ({ request }: Hop) => (Url.parse(request.url)?.pathname ?? "").replace(/\/$/u, "");

export function isDocument({ result }: Hop): boolean {
  return (
    result !== null &&
    !isWireFailure(result) &&
    /^(?:text\/html|application\/xhtml\+xml)\b/u.test(extractMimeType(result.headers))
  );
}
