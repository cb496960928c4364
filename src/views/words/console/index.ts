import type { Outcome } from "../../../engine/trace/events.ts";
import type { Failure } from "../../../engine/trace/failures.ts";
import type { AnyStep } from "../../../engine/trace/steps.ts";
import type { ProfileName } from "../../../scenario/schema.ts";
import { exceptionText } from "../exceptions.ts";
import { chromiumLine, chromiumNetworkLine, refusedHeader } from "./chromium.ts";
import { firefoxLines, referrerPolicyIgnored } from "./firefox.ts";
import { webkitLines } from "./webkit.ts";

/** Whose console. */
export type ConsoleName = Exclude<ProfileName, "standard">;

/** Whose words are shown for a profile; the Standard prints nothing, so that Chrome speaks for it. */
export function consoleOf(profile: ProfileName): ConsoleName {
  return profile === "standard" ? "chromium" : profile;
}

/**
 * Every line that a browser prints about the request itself when it fails, in order; none for the Standard.
 * Firefox's are without the file and line at their end.
 */
export function consoleLines(failure: Failure, profile: ProfileName): readonly string[] {
  switch (profile) {
    case "standard":
      return [];
    case "chromium": {
      const line = chromiumLine(failure);
      return line === null ? [] : [line];
    }
    case "firefox":
      return firefoxLines(failure);
    case "webkit":
      return webkitLines(failure);
  }
}

/** The line of the network layer, beside those of consoleLines; null: none that is known. */
export function networkLine(failure: Failure, profile: ProfileName): string | null {
  return profile === "chromium" ? chromiumNetworkLine(failure) : null;
}

/** What a console needs to know of a call beside the steps that it led to. */
export interface Call {
  readonly api: "fetch" | "xhr";
  /** In force for this call: its own, or the page's. */
  readonly referrerPolicy: string;
}

/** What is printed although nothing has failed: something was not done as script wished. `steps`: those of the call, in order. */
export function warningLines(call: Call, steps: readonly AnyStep[], profile: ProfileName): readonly string[] {
  switch (profile) {
    case "standard":
      return [];
    case "chromium":
    case "webkit":
      // NOTE: fetch() leaves them out in silence.
      return call.api === "xhr"
        ? steps.flatMap((step) => (step.name === "drop-headers" ? step.values.names.map(refusedHeader) : []))
        : [];
    case "firefox":
      return policyIgnored(call, steps);
  }
}

/** Recorded of this policy only, of those that tell another site more than the default does: ref-origin-when-cross-origin-cors-X-POST. */
function policyIgnored({ referrerPolicy }: Call, steps: readonly AnyStep[]): readonly string[] {
  if (referrerPolicy !== "origin-when-cross-origin") return [];
  const start = steps.find((step) => step.name === "construct-request" && step.verdict === "pass");
  const origins = steps.find((step) => step.name === "compare-origins");
  if (start?.name !== "construct-request" || origins?.name !== "compare-origins" || origins.values.sameSite) return [];
  return origins.verdict === "fail" ? [] : [referrerPolicyIgnored(referrerPolicy, start.values.url)];
}

/** What is printed when nobody catches the rejection of a fetch(). */
export function uncaughtLine(outcome: Extract<Outcome, { kind: "error" }>, profile: ProfileName): string {
  const prefix = profile === "webkit" ? "Unhandled Promise Rejection:" : "Uncaught (in promise)";
  return `${prefix} ${exceptionText(outcome, profile)}`;
}
