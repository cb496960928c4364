import { sameOrigin } from "../../origins/origin.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request } from "../model/request.ts";

/**
 * Whether WebKit takes a request to have its credentials still: one that set out for the page's own origin with them. It asks redirects of
 * other origins for Access-Control-Allow-Credentials then, but only when the next request is ready to be sent: its preflight has been
 * made. Recorded in n-own-SXY and e1-own-SXX-xa-same-origin-noacac.
 */
export function keepsOwnCredentials({ credentials, origin, urls }: Request, knobs: Knobs): boolean {
  const [first] = urls;
  const isOwn = first !== undefined && sameOrigin(origin, first.origin);
  return knobs.redirectsKeepOwnCredentials && credentials === "same-origin" && isOwn;
}
