import type { Knobs } from "../model/knobs.ts";
import type { CachePlace } from "../model/preflight-cache.ts";
import type { Request } from "../model/request.ts";
import { serializeRequestOrigin } from "../requests/request.ts";

/** To whom the preflight cache entries of a request belong. https://fetch.spec.whatwg.org/#cache-entry-byte-serialized-origin */
export function cachePlace(request: Request, knobs: Knobs): CachePlace {
  const origin = knobs.cacheKeyedByRealOrigin ? request.origin.serialized : serializeRequestOrigin(request);
  const isOwn = origin === "null" && knobs.cacheServesNullOrigin === "own";
  // A redirect's `null` is the request's alone; that of a sandboxed document serves the whole document.
  const owner = isOwn ? (request.origin.parts.opaque ? request.origin : request) : null;
  return { origin, url: request.current.href, owner };
}

/** Whether entries of such an origin are kept and used at all. */
export function isCached({ origin }: CachePlace, knobs: Knobs): boolean {
  return origin !== "null" || knobs.cacheServesNullOrigin !== "never";
}
