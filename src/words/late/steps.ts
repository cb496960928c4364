import type { StepName, StepOf } from "../../trace/steps.ts";
import { list, type Phrase, say } from "../phrase.ts";
import type { EarlyStep, StepWords } from "../steps.ts";
import type { AroundName } from "./steps-around.ts";

type Words = { readonly [N in Exclude<StepName, EarlyStep | AroundName>]: (step: StepOf<N>) => StepWords };

const unlessCredentials = say` Without credentials ${"*"} stands for all.`;
const unlessCredentialsHeaders = say` Without credentials ${"*"} stands for all but, by the Standard, ${"Authorization"}.`;

export const laterSteps: Words = {
  "drop-headers": ({ values: v }) => ({
    title: say`${list(v.names)} left out`,
    why:
      v.because === "forbidden"
        ? say`Scripts may not set ${list(v.names)}. The browser leaves it out without an error.`
        : say`Mode ${"no-cors"} lets only a few harmless headers through. ${list(v.names)} is left out without an error.`,
  }),
  "method-normalized": ({ values: v }) => ({
    title: say`${v.from} becomes ${v.to}`,
    why: say`Six method names are put into capitals: ${"DELETE"}, ${"GET"}, ${"HEAD"}, ${"OPTIONS"}, ${"POST"}, ${"PUT"}. All others are sent as they are written.`,
  }),
  "block-bad-port": ({ values: v }) => ({
    title: say`Port ${v.port} is refused`,
    why: say`It belongs to another protocol. Nothing is sent.`,
  }),
  "keepalive-quota": ({ values: v }) => ({
    title: say`${v.size} bytes to keep alive`,
    why: say`Requests with ${"keepalive"} may carry ${v.limit} bytes together.`,
  }),
  "mixed-content": ({ values: v }) => ({
    title: say`Mixed content`,
    why: say`A page that came over ${"https"} may not fetch ${v.url}.`,
  }),
  "preflight-cache-lookup": ({ values: v }) => ({
    title: v.hit ? say`Permission is still in the cache` : say`No permission in the cache`,
    why: v.hit
      ? say`A preflight for ${v.url} was answered before and is still fresh. No second one is sent.`
      : say`${lookupMisses[v.why ?? "no-entry"]} The browser has to ask.`,
  }),
  "preflight-cache-store": ({ values: v }) => ({
    title: v.stored ? say`Permission kept for ${v.maxAge} s` : say`Permission is not kept`,
    why: say`${
      v.asked === null
        ? say`The server named no ${"Access-Control-Max-Age"}; the rule is then 5 seconds.`
        : say`The server asked for ${v.asked} seconds.`
    }${v.cap !== null && v.maxAge === v.cap ? say` This browser keeps it for ${v.cap} at most.` : []} It covers this URL, this page's origin, and what was listed.`,
  }),
  "preflight-cache-clear": ({ values: v }) => ({
    title: say`Permission forgotten`,
    why: say`The request failed, so what the cache held for ${v.url} is removed.`,
  }),
  "cookies-stored": ({ values: v }) => ({
    title: v.stored.length
      ? say`Cookie kept: ${some(v.stored)}`
      : v.deleted.length
        ? say`Cookie deleted: ${some(v.deleted)}`
        : say`Cookie refused`,
    why: [
      ...(v.stored.length ? say`The browser keeps ${some(v.stored)}, even if the script may not read the response. ` : []),
      ...(v.deleted.length ? say`${some(v.deleted)} has already expired: the browser keeps no such cookie any more. ` : []),
      ...v.refused.flatMap((c) => say`${shortened(c.line)} is refused: ${refused[c.because]}. `),
      ...v.evicted.flatMap((e) => say`To make room, the browser drops ${some(e.names)}: ${evicted[e.because](e.most)}. `),
    ],
  }),
  "preflight-redirect": ({ values: v }) => ({
    title: say`Redirect instead of permission`,
    why: say`Status ${v.status} to ${v.location}. A preflight does not follow redirects.`,
  }),
  "preflight-status": ({ values: v, verdict }) => ({
    title: say`Preflight status ${v.status}`,
    why: verdict === "fail" ? say`It has to be between ${200} and ${299}.` : say`Any status from ${200} to ${299} will do.`,
  }),
  "preflight-methods": ({ values: v }) => ({
    title: say`Method ${v.method}: ${methodReasons[v.because]}`,
    why: say`${"Access-Control-Allow-Methods"} is ${v.value ?? "absent"}. ${
      v.because === "safelisted"
        ? say`${v.method} is one of ${"GET"}, ${"HEAD"}, ${"POST"}: those need not be listed.`
        : say`Upper and lower case count.`
    }${v.credentials ? [] : unlessCredentials}`,
  }),
  "preflight-headers": ({ values: v }) => ({
    title: v.refused.length
      ? say`Header ${list(v.refused)}: not listed`
      : v.unsafeHeaders.length
        ? say`Headers allowed`
        : say`No header to allow`,
    why: v.unsafeHeaders.length
      ? say`The script wants to send ${list(v.unsafeHeaders)}. ${"Access-Control-Allow-Headers"} is ${v.value ?? "absent"}.${
          v.because === "authorization-by-name"
            ? say` ${"Authorization"} has to be listed by name.`
            : v.credentials
              ? []
              : unlessCredentialsHeaders
        }`
      : say`The script sends no header that needs permission.`,
  }),
  "corp-check": ({ values: v }) => ({
    title: say`Cross-Origin-Resource-Policy`,
    why: say`The response says ${v.policy}: whether pages of other origins may even load it.`,
  }),
  "network-error": ({ values: v }) => ({
    title: say`No answer from ${v.host}`,
    why: v.reason === "unknown-host" ? say`No server of this scenario has that name.` : say`Nobody answers there.`,
  }),
  redirect: ({ values: v }) => ({
    title: v.next === null ? say`Redirect ${v.status} is not followed` : say`Redirect ${v.status} to ${v.next}`,
    why: say`${
      v.next === null ? say`Redirect mode is ${v.mode}.` : say`The browser goes there itself, and checks everything again.`
    }${v.methodFrom === v.methodTo ? [] : say` Method ${v.methodFrom} becomes ${v.methodTo}.`}${
      v.removedHeaders.length ? say` ${list(v.removedHeaders)} is not sent on.` : []
    }`,
  }),
  "origin-tainted": ({ values: v }) => ({
    title: say`The origin is sent as ${"null"} from here on`,
    why: say`The chain has led through another origin and on to a different one. The request no longer speaks for ${v.origin} alone, so ${"Origin"} says ${"null"}.`,
  }),
};

const lookupMisses: Record<NonNullable<StepOf<"preflight-cache-lookup">["values"]["why"]>, Phrase> = {
  "no-entry": say`Nothing is kept for this URL and this page.`,
  expired: say`What was kept has expired.`,
  method: say`What is kept does not cover the method.`,
  header: say`What is kept does not cover all headers.`,
  credentials: say`What is kept was given without credentials.`,
  bypassed: say`This request's cache mode passes the cache by.`,
};

const refused: Record<StepOf<"cookies-stored">["values"]["refused"][number]["because"], Phrase> = {
  "no-credentials": say`the request was made without credentials`,
  "same-site": say`its ${"SameSite"} does not allow it from another site`,
  secure: say`${"Secure"} is missing, or the URL is not secure`,
  "third-party": say`this browser keeps no third-party cookies`,
  invalid: say`it is not a cookie this URL may set`,
  "too-large": say`its name and value are longer than this browser keeps`,
  "no-room": say`the browser holds as many cookies of this site as it will, and they do not go for this one`,
};

const evicted: Record<StepOf<"cookies-stored">["values"]["evicted"][number]["because"], (most: number) => Phrase> = {
  "too-many": (most) => say`it holds ${most} cookies of one site at most`,
  "too-many-bytes": (most) => say`kept apart for one site, another site’s cookies may have ${most} bytes at most`,
};

/** Cookies can be dropped by the dozen. */
function some(names: readonly string[]): Phrase {
  if (names.length <= 8) return list(names);
  const first = names.slice(0, 6).flatMap((name): Phrase => [{ code: name }, ", "]);
  return [...first.slice(0, -1), ` and ${names.length - 6} more`];
}

/** Lines can have thousands of characters. */
function shortened(line: string): string {
  return line.length <= 120 ? line : `${line.slice(0, 100)}…`;
}

const methodReasons: Record<StepOf<"preflight-methods">["values"]["because"], Phrase> = {
  listed: say`listed`,
  wildcard: say`covered by ${"*"}`,
  safelisted: say`always allowed`,
  "not-listed": say`not listed`,
  unparsable: say`the list cannot be read`,
};
