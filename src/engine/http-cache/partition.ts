import { parseOrigin } from "../../origins/origin.ts";
import { type RegistrableDomain, sameSite } from "../../origins/site.ts";
import type { Browser } from "../model/browser.ts";
import type { Partition } from "../model/http-cache.ts";
import type { Request } from "../model/request.ts";
import { isTopLevel, siteOf, topLevelSite } from "../requests/top-level-site.ts";

/** `credentials`: whether they go along with the request. */
export function partitionOf(request: Request, { knobs, registrableDomain }: Browser, credentials: boolean): Partition {
  const top = topLevelSite(request, registrableDomain);
  const frame = knobs.httpCacheFramesApart ? foreignFrame(request, registrableDomain) : null;
  return { partition: frame === null ? top : `${frame} in ${top}`, apart: apartBy(request, knobs, credentials) };
}

// DEVIATION: Chromium, recorded in hc-frame-X.
function foreignFrame(request: Request, registrableDomain: RegistrableDomain): string | null {
  const { client, origin } = request;
  if (client.framedBy === null || origin.parts.opaque || isTopLevel(request)) return null;
  return sameSite(origin, parseOrigin(client.framedBy), registrableDomain) ? null : siteOf(origin, registrableDomain);
}

function apartBy(request: Request, knobs: Browser["knobs"], credentials: boolean): Partition["apart"] {
  // DEVIATION: Firefox, recorded in w-cache-def-inc.
  if (knobs.httpCacheCredentialsApart && credentials) return "credentials";
  // DEVIATION: Firefox, recorded in h-hc-script-1.
  if (knobs.httpCacheElementsApart && request.destination !== "") return "elements";
  if (knobs.httpCacheCredentialsApart) return "no-credentials";
  // DEVIATION: Chromium, recorded in w-cache-opaque-origin.
  return knobs.httpCacheFramesApart && request.origin.parts.opaque ? "sandbox" : null;
}

export function samePartition(a: Partition, b: Partition): boolean {
  return a.partition === b.partition && a.apart === b.apart;
}
