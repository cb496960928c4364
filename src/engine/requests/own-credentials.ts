import { sameOrigin } from "../../origins/origin.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request } from "../model/request.ts";

/**
 * The request as WebKit judges answers along redirects: one that set out for the page's own origin, with its credentials, is taken to
 * have them still. That goes for redirects of other origins, and for preflights after one. Recorded in n-own-SXY.
 */
export function withOwnCredentials(request: Request, knobs: Knobs): Request {
  const { credentials, origin, urls } = request;
  const [first] = urls;
  const isOwn = first !== undefined && sameOrigin(origin, first.origin);
  return knobs.redirectsKeepOwnCredentials && credentials === "same-origin" && isOwn
    ? { ...request, credentials: "include" }
    : request;
}

/** Whether a redirect of another origin has led to where the request goes now. */
export function isLedByOthers({ origin, urls }: Request): boolean {
  return urls.slice(0, -1).some((url) => !sameOrigin(origin, url.origin));
}
