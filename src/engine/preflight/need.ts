import { isCorsSafelistedMethod } from "../../http/methods.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request } from "../model/request.ts";
import { corsUnsafeRequestHeaderNames } from "../requests/safelist.ts";

/** Whether a request needs the server's permission first, and for what. */
export interface PreflightNeed {
  readonly needed: boolean;
  /** For the Access-Control-Request-Headers header: lower case, sorted. */
  readonly unsafeHeaders: readonly string[];
  /** By an upload listener, or by what an engine remembers of earlier hops. */
  readonly forced: boolean;
}

/** The condition of the last but one case in https://fetch.spec.whatwg.org/#concept-main-fetch */
export function preflightNeed(request: Request, knobs: Knobs): PreflightNeed {
  const unsafeHeaders = corsUnsafeRequestHeaderNames(
    knobs.unsafeNamesFromAuthor ? request.authorHeaders : request.headersAskedFor,
    knobs,
  );
  const forced = request.useCorsPreflight || remembered(request, knobs);
  const unsafe = request.unsafeRequest && (unsafeHeaders.length > 0 || !isCorsSafelistedMethod(request.method));
  return { needed: forced || unsafe, unsafeHeaders, forced };
}

function remembered(request: Request, knobs: Knobs): boolean {
  if (knobs.keepsPreflighting && request.wasPreflighted) return true;
  return (
    knobs.removedHeadersPreflight &&
    request.unsafeRequest &&
    request.redirectCount > 0 &&
    corsUnsafeRequestHeaderNames(request.authorHeaders, knobs).length > 0
  );
}
