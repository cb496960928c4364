import { firstLine } from "../../http/headers.ts";
import type { Header, HeaderList, WireRequest } from "../../http/messages.ts";
import type { Work } from "../../patterns/match.ts";
import type { LayerOf } from "../../scenario/schema.ts";
import { letsIn } from "./origin-rule.ts";
import { ownOrigin } from "./own-origin.ts";

export type CorsPolicySpec = Extract<LayerOf<"cors">, { style: "policy" }>;

export interface PolicyHeaders {
  /** Put on the answer to a preflight. */
  readonly preflight: HeaderList;
  /** Put on every other response. */
  readonly actual: HeaderList;
  /** The request's origin is unknown and such are turned away with 403. */
  readonly refused: boolean;
}

/**
 * What a policy makes of one request, as the common middlewares do it (expressjs/cors, rs/cors, jub0bs/cors):
 * mistakes in a policy are put on the wire as they are, so that they can be seen.
 */
export function policyHeaders(policy: CorsPolicySpec, request: WireRequest, work: Work = () => {}): PolicyHeaders {
  const origin = firstLine(request.headers, "origin");
  if (policy.ownOrigin === "exempt" && origin === ownOrigin(request)) return { preflight: [], actual: [], refused: false };
  const allowed = allowedOrigin(policy, origin, work);
  const vary: Header[] = policy.vary && dependsOnOrigin(policy) ? [["Vary", "Origin"]] : [];
  const refused = allowed === null && origin !== null && policy.unknownOrigin === "refuse" && Array.isArray(policy.origins);
  if (allowed === null) return { preflight: vary, actual: vary, refused };

  const shared: Header[] = [["Access-Control-Allow-Origin", allowed]];
  if (policy.credentials) shared.push(["Access-Control-Allow-Credentials", "true"]);
  return {
    preflight: [...shared, ...permissions(policy, request), ...vary],
    actual: [...shared, ...exposure(policy), ...vary],
    refused,
  };
}

/** The value of Access-Control-Allow-Origin; null where it is left out. */
function allowedOrigin(policy: CorsPolicySpec, origin: string | null, work: Work): string | null {
  if (policy.origins === "any") return "*";
  if (policy.origins === "reflect") return origin;
  if (origin !== null && (policy.origins.includes(origin) || policy.rules.some((rule) => letsIn(rule, origin, work))))
    return origin;
  if (policy.unknownOrigin === "any") return "*";
  return policy.unknownOrigin === "first" ? (policy.origins[0] ?? null) : null;
}

/**
 * Whether two origins can get different headers: only then must caches tell them apart, also for requests without Origin.
 * https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches
 */
export function dependsOnOrigin(policy: CorsPolicySpec): boolean {
  if (policy.origins === "any") return false;
  if (policy.origins === "reflect") return true;
  const known = policy.origins.length + policy.rules.length;
  if (policy.unknownOrigin === "first" && policy.rules.length === 0) return known > 1;
  return known > 0 || policy.unknownOrigin === "refuse";
}

function permissions(policy: CorsPolicySpec, request: WireRequest): Header[] {
  const list: Header[] = [];
  const methods = asked(policy.methods, request, "access-control-request-method");
  const headers = asked(policy.headers, request, "access-control-request-headers");
  if (methods !== "") list.push(["Access-Control-Allow-Methods", methods]);
  if (headers !== "") list.push(["Access-Control-Allow-Headers", headers]);
  if (policy.maxAge !== null) list.push(["Access-Control-Max-Age", String(policy.maxAge)]);
  return list;
}

/** What is allowed, as one header value: the list, or what the preflight's header asks for. */
function asked(allowed: "echo" | readonly string[], request: WireRequest, header: string): string {
  return allowed === "echo" ? (firstLine(request.headers, header) ?? "") : allowed.join(", ");
}

function exposure(policy: CorsPolicySpec): Header[] {
  return policy.expose.length > 0 ? [["Access-Control-Expose-Headers", policy.expose.join(", ")]] : [];
}
