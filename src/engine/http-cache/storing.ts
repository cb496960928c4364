import { cacheDirectives } from "../../http/cache-control.ts";
import { freshnessLifetime, varyNames } from "../../http/freshness.ts";
import { getHeader, hasHeader } from "../../http/headers.ts";
import type { HeaderList, WireRequest, WireResponse } from "../../http/messages.ts";
import type { StepValues } from "../../trace/steps.ts";
import type { Entry, Partition } from "../model/http-cache.ts";
import type { Knobs } from "../model/knobs.ts";
import { freshUntil, isUseful } from "./entries.ts";

export interface Decision {
  /** null: it is not stored. */
  readonly entry: Entry | null;
  readonly because: StepValues["http-cache-store"]["because"];
  /** Seconds; null: none is named and none can be guessed. */
  readonly maxAge: number | null;
}

/** https://www.rfc-editor.org/rfc/rfc9111#section-3, for a private cache. `wire`: the request, GET or HEAD. `now`: when the response came. */
export function decideStoring(
  wire: WireRequest,
  response: WireResponse,
  partition: Partition,
  knobs: Knobs,
  now: number,
): Decision {
  const maxAge = lifetimeOf(response, knobs, now);
  const because = whyNot(wire, response, maxAge, knobs);
  if (because !== null) return { entry: null, because, maxAge };
  const entry: Entry = {
    url: wire.url,
    method: wire.method,
    partition,
    response,
    vary: variantOf(response, wire),
    stored: now,
    lifetime: maxAge,
    noCache: cacheDirectives(response.headers, knobs.httpCacheDirectives).has("no-cache"),
    authorized: hasHeader(wire.headers, "authorization"),
  };
  if (isUseful(entry)) return { entry, because: freshUntil(entry) > now ? "fresh" : "validator", maxAge };
  return { entry: knobs.httpCacheKeepsUseless ? entry : null, because: "no-lifetime", maxAge };
}

function whyNot({ method, headers }: WireRequest, response: WireResponse, maxAge: number | null, knobs: Knobs) {
  const { status } = response;
  if (method === "HEAD" && knobs.httpCacheHead !== "kept" && knobs.httpCacheHead !== "apart") return "method";
  const directives = [response.headers, headers].map((list) => cacheDirectives(list, knobs.httpCacheDirectives));
  if (directives.some((of) => of.has("no-store"))) return "no-store";
  // A 304 that nobody asked for says nothing about what is stored.
  if (status === 304 || knobs.httpCacheNeverStatuses.includes(status)) return "status";
  if (knobs.httpCacheStatuses?.includes(status) === false) return "status";
  if (maxAge === null && !knobs.httpCacheGuessedStatuses.includes(status)) return "status";
  // Of an answer that fits no request nothing but its ETag is of use.
  return varyNames(response.headers) === "*" && !knobs.httpCacheAsksOnVary ? "vary-star" : null;
}

/** How long a permanent redirect and its like live where nothing else is said; about a year. */
const lasting = 365 * 24 * 60 * 60;

function lifetimeOf(response: WireResponse, knobs: Knobs, now: number): number | null {
  const { httpCacheGuessedStatuses: guessed, httpCacheLastingStatuses: lastingStatuses } = knobs;
  const said = freshnessLifetime(response, now, "private", guessed, knobs.httpCacheDirectives);
  return said ?? (lastingStatuses.includes(response.status) ? lasting : null);
}

/** With `Vary: *` no request is like the one it was made for: none has a header of that name. */
function variantOf({ headers }: WireResponse, request: WireRequest): Entry["vary"] {
  const names = varyNames(headers);
  return names === "*" ? [["*", "*"]] : names.map((name) => [name, getHeader(request.headers, name)] as const);
}

/** A stored response after a 304: its headers, and what follows from them. `wire`: the request that was answered so. */
export function renewed(entry: Entry, headers: HeaderList, wire: WireRequest, knobs: Knobs, now: number): Entry {
  const response = { ...entry.response, headers };
  const noCache = cacheDirectives(headers, knobs.httpCacheDirectives).has("no-cache");
  return {
    ...entry,
    response,
    vary: variantOf(response, wire),
    stored: now,
    lifetime: lifetimeOf(response, knobs, now),
    noCache,
  };
}
