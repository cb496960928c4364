import { cacheDirectives } from "../../http/cache-control.ts";
import { ageOnArrival, freshnessLifetime, validatorOf, varyNames } from "../../http/freshness.ts";
import { getHeader, hasHeader } from "../../http/headers.ts";
import type { WireRequest, WireResponse } from "../../http/messages.ts";
import type { LayerOf } from "../../scenario/schema.ts";
import type { LayerResult } from "../../trace/events.ts";

/** A response that a shared cache keeps. */
export interface Kept {
  readonly url: string;
  readonly response: WireResponse;
  /** Request headers with the values it was made for. */
  readonly vary: readonly (readonly [name: string, value: string | null])[];
  /** Milliseconds since the scenario's start. */
  readonly stored: number;
  /** Seconds. */
  readonly maxAge: number;
}

type NotKept = Extract<LayerResult, { did: "cache"; what: "not-kept" }>["because"];

/** Kept without being told to. https://www.rfc-editor.org/rfc/rfc9110#section-15.1 */
const guessed = [200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501];

/**
 * https://www.rfc-editor.org/rfc/rfc9111#section-3, for a shared cache; else why the response is not kept.
 * NOTE: Set-Cookie forbids nothing in the RFC, and so it is here; nginx, Varnish and most CDNs do not keep such a response.
 */
export function keep(spec: LayerOf<"cache">, request: WireRequest, response: WireResponse, now: number): Kept | NotKept {
  const { status, headers } = response;
  const directives = cacheDirectives(headers);
  if (directives.has("no-store") || cacheDirectives(request.headers).has("no-store")) return "no-store";
  if (directives.has("private")) return "private";
  // https://www.rfc-editor.org/rfc/rfc9111#section-3.5
  const shareable = directives.has("public") || directives.has("s-maxage") || directives.has("must-revalidate");
  if (hasHeader(request.headers, "authorization") && !shareable) return "authorization";
  if (status === 206 || status === 304) return "status";
  const names = spec.ignoreVary ? [] : varyNames(headers);
  if (names === "*") return "vary-star";
  const said = freshnessLifetime(response, now, "shared", guessed);
  if (said === null && !guessed.includes(status)) return "status";
  const lifetime = said ?? spec.defaultMaxAge;
  if (lifetime === null) return "no-lifetime";
  const maxAge = directives.has("no-cache") ? 0 : lifetime;
  if (maxAge === 0 && validatorOf(headers) === null) return "no-lifetime";
  const vary = names.map((name) => [name, getHeader(request.headers, name)] as const);
  return { url: request.url, response, vary, stored: now, maxAge };
}

export function fitsRequest({ vary }: Kept, { headers }: WireRequest): boolean {
  return vary.every(([name, value]) => getHeader(headers, name) === value);
}

/** Seconds. https://www.rfc-editor.org/rfc/rfc9111#section-4.2.3 */
export function ageOf({ response, stored }: Kept, now: number): number {
  return ageOnArrival(response.headers) + Math.floor((now - stored) / 1000);
}

export function isFresh(kept: Kept, now: number): boolean {
  return (kept.maxAge - ageOnArrival(kept.response.headers)) * 1000 > now - kept.stored;
}
