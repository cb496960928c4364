import type { WireRequest } from "../engine/http/messages.ts";
import { has } from "./headers.ts";

/** How a server tells a preflight from any other OPTIONS request. https://fetch.spec.whatwg.org/#cors-preflight-request */
export function isPreflight(request: WireRequest): boolean {
  return request.method === "OPTIONS" && has(request.headers, "origin") && has(request.headers, "access-control-request-method");
}
