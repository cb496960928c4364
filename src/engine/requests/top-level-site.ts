import { parsePageOrigin } from "../../origins/origin.ts";
import type { Browser } from "../model/browser.ts";
import type { Request } from "../model/request.ts";

/**
 * The site whose name stands in the address bar: what caches and partitioned cookies are kept apart by.
 * A sandboxed page is a frame of the page at its URL. https://fetch.spec.whatwg.org/#determine-the-network-partition-key
 */
export function topLevelSite({ client, origin }: Request, registrableDomain: Browser["registrableDomain"]): string {
  const around = parsePageOrigin(client.url);
  const { parts } = around.parts.opaque ? origin : around;
  if (parts.opaque) return "null";
  return `${parts.scheme}://${registrableDomain(parts.host) ?? parts.host}`;
}
