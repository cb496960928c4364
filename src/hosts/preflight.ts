import { hasHeader } from "../http/headers.ts";
import type { WireRequest } from "../http/messages.ts";

/** How a server tells a preflight from any other OPTIONS request. https://fetch.spec.whatwg.org/#cors-preflight-request */
export function isPreflight(request: WireRequest): boolean {
  return (
    request.method === "OPTIONS" &&
    hasHeader(request.headers, "origin") &&
    hasHeader(request.headers, "access-control-request-method")
  );
}
