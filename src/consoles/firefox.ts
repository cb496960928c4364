import type { AnyStep } from "../trace/steps.ts";
import { type BrowserConsole, type Call, textOf } from "./browser-console.ts";
import { exceptionText } from "./exceptions.ts";
import { corsTexts } from "./firefox-cors.ts";
import { gateTexts } from "./firefox-gates.ts";

/** When a policy would have told another site more than the origin. */
function referrerPolicyIgnored(policy: string, url: string): string {
  return `Referrer Policy: Ignoring the less restricted referrer policy “${policy}” for the cross-site request: ${url}`;
}

/** Recorded of this policy only, of those that tell another site more than the default does: ref-origin-when-cross-origin-cors-X-POST. */
function policyIgnored({ referrerPolicy }: Call, steps: readonly AnyStep[]): readonly string[] {
  if (referrerPolicy !== "origin-when-cross-origin") return [];
  const start = steps.find((step) => step.name === "construct-request" && step.verdict === "pass");
  const origins = steps.find((step) => step.name === "compare-origins");
  if (start?.name !== "construct-request" || origins?.name !== "compare-origins" || origins.values.sameSite) return [];
  return origins.verdict === "fail" ? [] : [referrerPolicyIgnored(referrerPolicy, start.values.url)];
}

export const firefox: BrowserConsole = {
  lines: (failure) => textOf(corsTexts, failure) ?? textOf(gateTexts, failure) ?? [],
  unrecorded: new Set([
    "ACAO_INVALID",
    "FRAMING_REFUSED",
    "LNA_DENIED",
    "LNA_INSECURE_CONTEXT",
    "MIXED_CONTENT",
    "NETWORK_ERROR",
    "P_ACAO_INVALID",
    "P_NETWORK",
    "REDIRECT_BAD_LOCATION",
  ]),
  network: () => null,
  warnings: policyIgnored,
  refusedLook: () => null,
  uncaught: ({ exception, failure }) => `Uncaught (in promise) ${exceptionText(exception, failure, "firefox")}`,
};
