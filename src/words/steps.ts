import type { OriginParts } from "../origins/origin.ts";
import type { AnyStep, StepName, StepOf } from "../trace/steps.ts";
import { failureWords } from "./failures.ts";
import { gateNames, gateQuestions } from "./gates.ts";
import { late } from "./late.ts";
import { list, type Phrase, say } from "./phrase.ts";

export interface StepWords {
  readonly title: Phrase;
  readonly why: Phrase;
}

/** The steps of the first scenario; the words of all others come later, see late.ts. */
export type EarlyStep = Extract<
  StepName,
  | "construct-request"
  | "compare-origins"
  | "preflight-needed"
  | "credentials"
  | "append-origin"
  | "cors-check"
  | "same-origin-response"
  | "expose"
>;

type Words = { readonly [N in EarlyStep]: (step: StepOf<N>) => StepWords };

const origin = (parts: OriginParts): Phrase =>
  parts.opaque ? say`an opaque origin (${"null"})` : say`${`${parts.scheme}://${parts.host}:${parts.port}`}`;

const words: Words = {
  "construct-request": ({ values: v }) => ({
    title: say`A request is made`,
    why: say`${v.method} ${v.url}, mode ${v.mode}, credentials ${v.credentials}. Only the browser decides what is really sent.`,
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
  credentials: ({ values: v }) => ({
    title: v.included
      ? v.cookies.length
        ? say`Cookies go along: ${list(v.cookies)}`
        : v.withheld.length
          ? say`Cookies stay behind: ${list(v.withheld.map(({ name }) => name))}`
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
  "append-origin": ({ values: v }) => ({
    title: v.origin === null ? say`No ${"Origin"} header` : say`${"Origin"}: ${v.origin}`,
    why: originReasons[v.because],
  }),
  "cors-check": ({ values: v, verdict }) => ({
    title: v.of === "preflight" ? say`The server allows this origin to ask` : say`The server allows this origin to read`,
    why: say`The request's origin is ${v.origin}; ${"Access-Control-Allow-Origin"} is ${v.allowOrigin ?? "absent"}${
      v.credentialsMode === "include" ? say`, ${"Access-Control-Allow-Credentials"} is ${v.allowCredentials ?? "absent"}` : []
    }. ${verdict === "pass" ? (v.of === "preflight" ? say`The server knows this origin.` : say`The script may have this response.`) : []}`,
  }),
  "same-origin-response": ({ values: v }) => ({
    title: say`Response ${v.status} of the own origin`,
    why: say`No CORS check: page and server are of the same origin.`,
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

const withheld: Record<StepOf<"credentials">["values"]["withheld"][number]["because"], Phrase> = {
  "same-site": say`its ${"SameSite"} does not let it travel to another site`,
  secure: say`it is ${"Secure"} and the URL is not`,
  "third-party": say`this browser does not send third-party cookies`,
  path: say`its path does not fit`,
};

const originReasons: Record<StepOf<"append-origin">["values"]["because"], Phrase> = {
  cors: say`The request is cross-origin, so the browser says whose page it is for. No script can change or forge this header.`,
  method: say`Anything but ${"GET"} and ${"HEAD"} carries it, even to the own origin.`,
  "not-needed": say`A ${"GET"} or ${"HEAD"} that is not a CORS request carries none.`,
  tainted: say`A redirect led through another origin, so the browser says ${"null"}.`,
  "referrer-policy": say`The page's referrer policy hides where it comes from.`,
};

/** Title and reason of a step; of a failing one the reason of its failure. */
export function stepWords(step: AnyStep): StepWords {
  if (step.failure) return failureWords(step.failure);
  const early = step.name in words ? (words[step.name as EarlyStep] as (s: AnyStep) => StepWords) : null;
  if (early) return early(step);
  return late()?.step(step) ?? { title: [gateNames[step.gate]], why: [gateQuestions[step.gate]] };
}
