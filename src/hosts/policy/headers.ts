import { firstLine } from "../../http/headers.ts";
import type { Header, HeaderList, WireRequest } from "../../http/messages.ts";
import type { LayerOf } from "../../scenario/schema.ts";

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
export function policyHeaders(policy: CorsPolicySpec, request: WireRequest): PolicyHeaders {
  const origin = firstLine(request.headers, "origin");
  const allowed = allowedOrigin(policy, origin);
  const vary: Header[] = policy.vary && dependsOnOrigin(policy) ? [["Vary", "Origin"]] : [];
  const refused = allowed === null && origin !== null && policy.unknownOrigin === "refuse" && Array.isArray(policy.origins);
  if (allowed === null) return { preflight: vary, actual: vary, refused };

  const shared: Header[] = [["Access-Control-Allow-Origin", allowed]];
  if (policy.credentials) shared.push(["Access-Control-Allow-Credentials", "true"]);
  return { preflight: [...shared, ...permissions(policy), ...vary], actual: [...shared, ...exposure(policy), ...vary], refused };
}

/** The value of Access-Control-Allow-Origin; null where it is left out. */
function allowedOrigin(policy: CorsPolicySpec, origin: string | null): string | null {
  if (policy.origins === "any") return "*";
  if (policy.origins === "reflect") return origin;
  if (origin !== null && policy.origins.includes(origin)) return origin;
  return policy.unknownOrigin === "first" ? (policy.origins[0] ?? null) : null;
}

/**
 * Whether two origins can get different headers: only then must caches tell them apart, also for requests without Origin.
 * https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches
 */
function dependsOnOrigin(policy: CorsPolicySpec): boolean {
  if (policy.origins === "any") return false;
  if (policy.origins === "reflect") return true;
  if (policy.unknownOrigin === "first") return policy.origins.length > 1;
  return policy.origins.length > 0 || policy.unknownOrigin === "refuse";
}

function permissions(policy: CorsPolicySpec): Header[] {
  const list: Header[] = [];
  if (policy.methods.length > 0) list.push(["Access-Control-Allow-Methods", policy.methods.join(", ")]);
  if (policy.headers.length > 0) list.push(["Access-Control-Allow-Headers", policy.headers.join(", ")]);
  if (policy.maxAge !== null) list.push(["Access-Control-Max-Age", String(policy.maxAge)]);
  return list;
}

function exposure(policy: CorsPolicySpec): Header[] {
  return policy.expose.length > 0 ? [["Access-Control-Expose-Headers", policy.expose.join(", ")]] : [];
}
