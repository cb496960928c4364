import { parsePageOrigin } from "../../origins/origin.ts";
import type { Browser } from "../model/browser.ts";
import type { Request } from "../model/request.ts";

/** Whether the document that is asked for will stand in a window of its own, its URL in the address bar. */
export function isTopLevel({ destination }: Pick<Request, "destination">): boolean {
  return destination === "document";
}

/**
 * The site whose name stands in the address bar: what caches and partitioned cookies are kept apart by.
 * A sandboxed page is a frame of the page at its URL. https://fetch.spec.whatwg.org/#determine-the-network-partition-key
 */
export function topLevelSite(request: Request, registrableDomain: Browser["registrableDomain"]): string {
  const { parts } = isTopLevel(request) ? request.current.origin : embedderOf(request);
  if (parts.opaque) return "null";
  return `${parts.scheme}://${registrableDomain(parts.host) ?? parts.host}`;
}

function embedderOf({ client, origin }: Request): Request["origin"] {
  const around = parsePageOrigin(client.url);
  return around.parts.opaque ? origin : around;
}
