import { type Origin, parsePageOrigin } from "../../origins/origin.ts";
import type { RegistrableDomain } from "../../origins/site.ts";
import type { Request } from "../model/request.ts";

/** Whether the document that is asked for will stand in a window of its own, its URL in the address bar. */
export function isTopLevel({ destination }: Pick<Request, "destination">): boolean {
  return destination === "document";
}

/**
 * The site whose name stands in the address bar: what caches and partitioned cookies are kept apart by. https://fetch.spec.whatwg.org/#determine-the-network-partition-key
 */
export function topLevelSite(request: Request, registrableDomain: RegistrableDomain): string {
  return siteOf(isTopLevel(request) ? request.current.origin : embedderOf(request), registrableDomain);
}

/** https://html.spec.whatwg.org/#obtain-a-site, serialised. */
export function siteOf({ parts }: Origin, registrableDomain: RegistrableDomain): string {
  return parts.opaque ? "null" : `${parts.scheme}://${registrableDomain(parts.host) ?? parts.host}`;
}

function embedderOf({ client, origin }: Request): Origin {
  const around = parsePageOrigin(client.framedBy ?? client.url);
  return around.parts.opaque ? origin : around;
}
