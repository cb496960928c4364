import { isJavaScriptType } from "../http/mime-groups.ts";
import { isOkStatus } from "../http/statuses.ts";
import type { FailureContext } from "../trace/failures.ts";
import { askedAs } from "./preloaded.ts";

/** Types that Firefox never takes for a script, and says so before it looks at nosniff. */
export const neverScripts = /^(?:image|audio|video)\/|^text\/csv$/u;

export const mismatch = (mime: string, url: string) =>
  `The resource from “${url}” was blocked due to MIME type (“${mime}”) mismatch (X-Content-Type-Options: nosniff).`;

export const disallowed = (what: "Loading module from" | "Loading Worker from" | "Script from", mime: string, url: string) =>
  `${what} “${url}” was blocked because of a disallowed MIME type (“${mime}”).`;

export const loadedAnyway = (mime: string, url: string) =>
  `The script from “${url}” was loaded even though its MIME type (“${mime}”) is not a valid JavaScript MIME type.`;

interface Told {
  readonly line: string;
  /** The type alone has stopped it: of CORS nothing is said any more. */
  readonly stopped: boolean;
}

/**
 * What Firefox has to say of the type of an answer before it makes the CORS check; null: nothing. Recorded in el-v911-57 and
 * el-v911-114.
 */
export function toldFirst(context: FailureContext): Told | null {
  const { lastUrl: url, request } = context;
  if (request?.answer === undefined || request.nextUrl !== null) return null;
  const { mime, nosniff, status } = request.answer;
  const api = askedAs(context);
  if (api === "stylesheet") return nosniff && mime !== "text/css" ? { line: mismatch(mime, url), stopped: true } : null;
  if (isJavaScriptType(mime)) return null;
  if (neverScripts.test(mime)) return { line: disallowed("Script from", mime, url), stopped: true };
  if (api !== "script") return { line: disallowed("Loading module from", mime, url), stopped: true };
  if (nosniff) return { line: mismatch(mime, url), stopped: true };
  return isOkStatus(status) ? { line: loadedAnyway(mime, url), stopped: false } : null;
}
