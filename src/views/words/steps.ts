import type { AnyStep, OriginParts, StepName, StepOf } from "../../engine/trace/steps.ts";
import { failureWords } from "./failures.ts";
import { list, type Phrase, say } from "./phrase.ts";
import { type AroundName, stepsAround } from "./steps-around.ts";

export interface StepWords {
  readonly title: Phrase;
  readonly why: Phrase;
}

type Words = { readonly [N in Exclude<StepName, AroundName>]: (step: StepOf<N>) => StepWords };

const origin = (parts: OriginParts): Phrase =>
  parts.opaque ? say`an opaque origin (${"null"})` : say`${`${parts.scheme}://${parts.host}:${parts.port}`}`;

const unlessCredentials = say` Without credentials ${"*"} stands for all.`;
const unlessCredentialsHeaders = say` Without credentials ${"*"} stands for all but, by the Standard, ${"Authorization"}.`;

const words: Words = {
  "construct-request": ({ values: v }) => ({
    title: say`The script's call becomes a request`,
    why: say`${v.method} ${v.url}, mode ${v.mode}, credentials ${v.credentials}. Only the browser decides what is really sent.`,
  }),
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
  "compare-origins": ({ values: v }) => ({
    title: !v.same ? say`Another origin` : v.tainting === "basic" ? say`Same origin` : say`Home again, by way of another origin`,
    why:
      v.same && v.tainting !== "basic"
        ? say`The URL is of the page's own origin, but the redirects led through another one. What came from there cannot be told apart any more, so the response is treated as foreign: ${v.tainting === "cors" ? say`it needs the CORS headers too` : say`the script will see nothing of it`}.`
        : v.same
          ? say`Scheme, host and port are all equal. The same-origin policy is satisfied: the script may read whatever comes back, no header needed.`
          : v.tainting === "basic"
            ? say`The page is ${origin(v.page)}, the URL ${origin(v.url)}.`
            : v.tainting === "opaque"
              ? say`The page is ${origin(v.page)}, the URL ${origin(v.url)}. In mode ${"no-cors"} the request may go, but the script will see nothing of the answer.`
              : say`The page is ${origin(v.page)}, the URL ${origin(v.url)}. One difference is enough. The script may only read the answer if the server says so: that is CORS.`,
  }),
  "preflight-needed": ({ values: v }) => ({
    title: v.needed ? say`A preflight is needed` : say`No preflight needed`,
    why: v.needed
      ? say`${v.methodSafelisted ? [] : say`Method ${v.method} is more than a form could ever send. `}${
          v.unsafeHeaders.length ? say`${list(v.unsafeHeaders)}, by name or value, is more than a form could ever send. ` : []
        }${v.forced ? say`The script listens to the upload, which forces one. ` : []}So the browser asks the server first, with ${"OPTIONS"}.`
      : say`${v.method} with these headers is what a plain form could send too. The browser sends it at once; whether the script may read the answer is decided afterwards.`,
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
  credentials: ({ values: v }) => ({
    title: v.included
      ? v.cookies.length
        ? say`Cookies go along: ${list(v.cookies)}`
        : say`Credentials would go along; there are none`
      : say`No cookies go along`,
    why: say`Credentials mode is ${v.mode}. ${
      v.included
        ? []
        : v.mode === "same-origin"
          ? say`This request is cross-origin, so they stay at home. `
          : say`So they stay at home. `
    }${v.withheld.flatMap((c) => say`${c.name} stays behind: ${withheld[c.because]}. `)}`,
  }),
  "cookies-stored": ({ values: v }) => ({
    title: v.stored.length ? say`Cookie kept: ${list(v.stored)}` : say`Cookie refused`,
    why: say`${v.stored.length ? say`The browser keeps ${list(v.stored)}, even if the script may not read the response. ` : []}${v.refused.flatMap(
      (c) => say`${c.line} is refused: ${refused[c.because]}. `,
    )}`,
  }),
  "append-origin": ({ values: v }) => ({
    title: v.origin === null ? say`No ${"Origin"} header` : say`${"Origin"}: ${v.origin}`,
    why: originReasons[v.because],
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
  "cors-check": ({ values: v, verdict }) => ({
    title: v.of === "preflight" ? say`The server allows this origin to ask` : say`The server allows this origin to read`,
    why: say`The request's origin is ${v.origin}; ${"Access-Control-Allow-Origin"} is ${v.allowOrigin ?? "absent"}${
      v.credentialsMode === "include" ? say`, ${"Access-Control-Allow-Credentials"} is ${v.allowCredentials ?? "absent"}` : []
    }. ${verdict === "pass" ? (v.of === "preflight" ? say`The server knows this origin.` : say`The script may have this response.`) : []}`,
  }),
  "corp-check": ({ values: v }) => ({
    title: say`Cross-Origin-Resource-Policy`,
    why: say`The response says ${v.policy}: whether pages of other origins may even load it.`,
  }),
  "network-error": ({ values: v }) => ({
    title: say`No answer from ${v.host}`,
    why: v.reason === "unknown-host" ? say`No server of this scenario has that name.` : say`Nobody answers there.`,
  }),
  "same-origin-response": ({ values: v }) => ({
    title: say`Response ${v.status} of the own origin`,
    why: say`No CORS check: page and server are of the same origin.`,
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
  expose: ({ values: v }) => ({
    title:
      v.responseType === "opaque"
        ? say`An opaque response for the script`
        : v.responseType === "opaqueredirect"
          ? say`An opaque redirect for the script`
          : say`The script gets the response`,
    why:
      v.responseType === "opaque"
        ? say`Status ${0}, no headers, an empty body: the script learns only that something came.`
        : v.responseType === "opaqueredirect"
          ? say`Status ${0} and no ${"Location"}: the script may not see where it leads.`
          : v.responseType === "basic"
            ? say`Same origin: all headers but ${"Set-Cookie"}.`
            : v.hidden.length
              ? say`Headers that stay hidden: ${list(v.hidden)}. ${"Access-Control-Expose-Headers"} is ${v.value ?? "absent"}.`
              : say`Nothing of it is hidden.`,
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

const withheld: Record<StepOf<"credentials">["values"]["withheld"][number]["because"], Phrase> = {
  "same-site": say`its ${"SameSite"} does not let it travel to another site`,
  secure: say`it is ${"Secure"} and the URL is not`,
  "third-party": say`this browser does not send third-party cookies`,
  path: say`its path does not fit`,
};

const refused: Record<StepOf<"cookies-stored">["values"]["refused"][number]["because"], Phrase> = {
  "no-credentials": say`the request was made without credentials`,
  "same-site": say`its ${"SameSite"} does not allow it from another site`,
  secure: say`${"Secure"} is missing, or the URL is not secure`,
  "third-party": say`this browser keeps no third-party cookies`,
  invalid: say`it is not a cookie this URL may set`,
};

const originReasons: Record<StepOf<"append-origin">["values"]["because"], Phrase> = {
  cors: say`The request is cross-origin, so the browser says whose page it is for. No script can change or forge this header.`,
  method: say`Anything but ${"GET"} and ${"HEAD"} carries it, even to the own origin.`,
  "not-needed": say`A ${"GET"} or ${"HEAD"} that is not a CORS request carries none.`,
  tainted: say`A redirect led through another origin, so the browser says ${"null"}.`,
  "referrer-policy": say`The page's referrer policy hides where it comes from.`,
};

const methodReasons: Record<StepOf<"preflight-methods">["values"]["because"], Phrase> = {
  listed: say`listed`,
  wildcard: say`covered by ${"*"}`,
  safelisted: say`always allowed`,
  "not-listed": say`not listed`,
  unparsable: say`the list cannot be read`,
};

/** Title and reason of a step; of a failing one the reason of its failure. */
export function stepWords(step: AnyStep): StepWords {
  if (step.failure) return failureWords(step.failure);
  return ({ ...words, ...stepsAround }[step.name] as (s: AnyStep) => StepWords)(step);
}
