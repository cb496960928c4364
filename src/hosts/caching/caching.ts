import { holds, withoutBodyHeaders } from "./conditional.ts";
import { SharedCaches } from "./shared-cache.ts";

/** What hosts do for caches, loaded on demand: shared caches, and answers of 304 to those who have the response already. */
export interface Caching {
  readonly shared: SharedCaches;
  readonly holds: typeof holds;
  readonly withoutBodyHeaders: typeof withoutBodyHeaders;
}

export function newCaching(): Caching {
  return { shared: new SharedCaches(), holds, withoutBodyHeaders };
}
