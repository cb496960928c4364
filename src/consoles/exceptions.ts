import type { ProfileName } from "../scenario/schema.ts";
import type { Failure } from "../trace/failures.ts";
import { refusedCall } from "./refused-calls.ts";

/** What `fetch()` rejects with when a request was made: the cause is never in it. The Standard leaves the text to the browser. */
const fetchRejections: Record<ProfileName, string> = {
  standard: "TypeError",
  chromium: "TypeError: Failed to fetch",
  firefox: "TypeError: NetworkError when attempting to fetch resource.",
  webkit: "TypeError: Load failed",
};

/** What a script can print of an error that it has caught: the exception's name, and its message. */
export function exceptionText(exception: string, failure: Failure, profile: ProfileName): string {
  const message = refused(failure, profile);
  if (message !== null) return `${exception}${message && `: ${message}`}`;
  return exception === "TypeError" ? fetchRejections[profile] : exception;
}

/** The message of a call that was refused before there was a request; empty where it is not known. null: it was not refused. */
function refused(failure: Failure, profile: ProfileName): string | null {
  if (failure.code !== "INVALID_REQUEST" && failure.code !== "URL_HAS_CREDENTIALS") return null;
  return refusedCall(failure, profile);
}
