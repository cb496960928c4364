import type { Outcome } from "../../engine/trace/events.ts";
import type { ProfileName } from "../../scenario/schema.ts";

/** What `fetch()` rejects with: the cause is never in it. The Standard leaves the text to the browser. */
const fetchRejections: Record<ProfileName, string> = {
  standard: "TypeError",
  chromium: "TypeError: Failed to fetch",
  firefox: "TypeError: NetworkError when attempting to fetch resource.",
  webkit: "TypeError: Load failed",
};

/** What a script can print of an error. */
export function exceptionText({ exception, failure }: Extract<Outcome, { kind: "error" }>, profile: ProfileName): string {
  if (exception === "error event") return "error event, status 0";
  if (exception === "TypeError" && failure.code !== "INVALID_REQUEST" && failure.code !== "URL_HAS_CREDENTIALS")
    return fetchRejections[profile];
  return exception;
}
