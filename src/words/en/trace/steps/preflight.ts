import type { StepOf } from "../../../../trace/steps.ts";
import type { Phrase } from "../../../phrase.ts";
import type { StepTable } from "../../../trace/tables.ts";
import { list, say } from "../../grammar.ts";

const unlessCredentials = say` Without credentials ${"*"} stands for all.`;

const unlessCredentialsHeaders = say` Without credentials ${"*"} stands for all but, by the Standard, ${"Authorization"}.`;

/** Whether permission is asked for, given and kept. */
export const preflightSteps = {
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
    }${v.cap !== null && v.maxAge === v.cap ? say` This browser keeps it for ${v.cap} at most.` : []} It covers this URL, this page’s origin, and what was listed.`,
  }),
  "preflight-cache-clear": ({ values: v }) => ({
    title: say`Permission forgotten`,
    why: say`The request failed, so what the cache held for ${v.url} is removed.`,
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
        : say`No header needs permission`,
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
} satisfies Partial<StepTable>;

const lookupMisses: Record<NonNullable<StepOf<"preflight-cache-lookup">["values"]["why"]>, Phrase> = {
  "no-entry": say`Nothing is kept for this URL and this page.`,
  expired: say`What was kept has expired.`,
  method: say`What is kept does not cover the method.`,
  header: say`What is kept does not cover all headers.`,
  credentials: say`What is kept was given without credentials.`,
  bypassed: say`This request’s cache mode passes the cache by.`,
};

const methodReasons: Record<StepOf<"preflight-methods">["values"]["because"], Phrase> = {
  listed: say`listed`,
  wildcard: say`covered by ${"*"}`,
  safelisted: say`always allowed`,
  "not-listed": say`not listed`,
  unparsable: say`the list cannot be read`,
};
