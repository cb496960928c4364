import { firstLine } from "../../http/headers.ts";
import type { WireRequest } from "../../http/messages.ts";
import { Url } from "../../url/url.ts";

/** The origin that a server takes itself for: the scheme that the request came by, and its Host. Behind a proxy it may not be what the browser asked. */
export function ownOrigin(request: WireRequest): string {
  const url = Url.of(request.url);
  const host = firstLine(request.headers, "host") ?? url.host;
  return Url.parse(`${url.protocol}//${host}`)?.origin ?? url.origin;
}
