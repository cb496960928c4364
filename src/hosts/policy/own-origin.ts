import { firstLine } from "../../http/headers.ts";
import type { WireRequest } from "../../http/messages.ts";
import { Url } from "../../url/url.ts";

/** The host that the request is addressed to. A browser always says it; the engine leaves the header out where it says what the URL says. */
export function hostOf(request: WireRequest): string {
  return firstLine(request.headers, "host") ?? Url.of(request.url).host;
}

/** The origin that a server takes itself for: the scheme that the request came by, and its Host. Behind a proxy it may not be what the browser asked. */
export function ownOrigin(request: WireRequest): string {
  const { protocol, origin } = Url.of(request.url);
  return Url.parse(`${protocol}//${hostOf(request)}`)?.origin ?? origin;
}
