import type { Knobs } from "../model/knobs.ts";
import type { Request } from "../model/request.ts";
import { serializeRequestOrigin } from "../requests/request.ts";

/** The origin to which a preflight cache entry belongs. https://fetch.spec.whatwg.org/#cache-entry-byte-serialized-origin */
export function cacheOrigin(request: Request, knobs: Knobs): string {
  return knobs.cacheKeyedByRealOrigin ? request.origin.serialized : serializeRequestOrigin(request);
}
