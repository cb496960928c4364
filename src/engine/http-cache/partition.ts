import type { Browser } from "../model/browser.ts";
import type { Partition } from "../model/http-cache.ts";
import type { Request } from "../model/request.ts";
import { topLevelSite } from "../requests/top-level-site.ts";

/** `credentials`: whether they go along with the request. */
export function partitionOf(request: Request, { knobs, registrableDomain }: Browser, credentials: boolean): Partition {
  return { partition: topLevelSite(request, registrableDomain), apart: apartBy(request, knobs, credentials) };
}

function apartBy(request: Request, knobs: Browser["knobs"], credentials: boolean): Partition["apart"] {
  // DEVIATION: Firefox, recorded in w-cache-def-inc.
  if (knobs.httpCacheCredentialsApart && credentials) return "credentials";
  // DEVIATION: Firefox, recorded in h-hc-script-1.
  if (knobs.httpCacheElementsApart && request.destination !== "") return "elements";
  if (knobs.httpCacheCredentialsApart) return "no-credentials";
  // DEVIATION: Chromium, recorded in w-cache-opaque-origin.
  return knobs.httpCacheSandboxApart && request.origin.parts.opaque ? "sandbox" : null;
}

export function samePartition(a: Partition, b: Partition): boolean {
  return a.partition === b.partition && a.apart === b.apart;
}
