import { cacheDirectives } from "../http/cache-control.ts";
import { freshnessLifetime, isHeuristicallyCacheable, varyNames } from "../http/freshness.ts";
import { getHeader } from "../http/headers.ts";
import type { WireRequest, WireResponse } from "../http/messages.ts";
import type { StepValues } from "../trace/steps.ts";
import { type Entry, freshUntil, isUseful } from "./http-cache-entries.ts";
import type { Partition } from "./http-cache-partition.ts";

export interface Decision {
  /** null: it is not stored. */
  readonly entry: Entry | null;
  readonly because: StepValues["http-cache-store"]["because"];
  readonly maxAge: number | null;
}

/** https://www.rfc-editor.org/rfc/rfc9111#section-3, for a private cache. `wire`: the request, GET or HEAD. `now`: when the response came. */
export function decideStoring(wire: WireRequest, response: WireResponse, partition: Partition, now: number): Decision {
  const directives = cacheDirectives(response.headers);
  const maxAge = freshnessLifetime(response, directives, now, "private");
  const because = whyNot(wire, response, maxAge);
  if (because !== null) return { entry: null, because, maxAge };
  const entry: Entry = {
    url: wire.url,
    method: wire.method,
    partition,
    response,
    vary: variantOf(response, wire),
    stored: now,
    lifetime: maxAge,
    noCache: directives.has("no-cache"),
  };
  if (!isUseful(entry)) return { entry, because: "no-lifetime", maxAge };
  return { entry, because: freshUntil(entry) > now ? "fresh" : "validator", maxAge };
}

function whyNot({ headers }: WireRequest, response: WireResponse, maxAge: number | null): Decision["because"] | null {
  if (cacheDirectives(response.headers).has("no-store") || cacheDirectives(headers).has("no-store")) return "no-store";
  // Parts are not kept, and a 304 that nobody asked for says nothing about what is stored.
  if (response.status === 206 || response.status === 304) return "status";
  if (maxAge === null && !isHeuristicallyCacheable(response.status)) return "status";
  return varyNames(response.headers) === "*" ? "vary-star" : null;
}

function variantOf({ headers }: WireResponse, request: WireRequest): Entry["vary"] {
  const names = varyNames(headers);
  return names === "*" ? [] : names.map((name) => [name, getHeader(request.headers, name)] as const);
}

/** A stored response after a 304: its headers, and what follows from them. */
export function renewed(entry: Entry, headers: WireResponse["headers"], now: number): Entry {
  const response = { ...entry.response, headers };
  const directives = cacheDirectives(headers);
  const lifetime = freshnessLifetime(response, directives, now, "private");
  return { ...entry, response, stored: now, lifetime, noCache: directives.has("no-cache") };
}
