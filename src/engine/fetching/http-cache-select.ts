import { cacheDirectives, seconds } from "../http/cache-control.ts";
import { validatorOf } from "../http/freshness.ts";
import { getHeader, hasHeader } from "../http/headers.ts";
import type { WireRequest } from "../http/messages.ts";
import type { StepValues } from "../trace/steps.ts";
import { ageOf, type Entry, freshUntil, isFor, type Variance, varianceOf } from "./http-cache-entries.ts";
import type { Partition } from "./http-cache-partition.ts";
import type { Request } from "./request.ts";

type Lookup = StepValues["http-cache-lookup"];

export interface Question {
  readonly wire: WireRequest;
  readonly mode: Request["cache"];
  readonly partition: Partition;
  /** Milliseconds since the scenario's start. */
  readonly now: number;
}

export interface Selected {
  readonly serves: Lookup["serves"];
  readonly because: Lookup["because"];
  readonly entry: Entry | null;
  readonly varies: Variance | null;
}

/**
 * What of all that is stored for the URL serves the request, and how.
 * https://www.rfc-editor.org/rfc/rfc9111#section-4, as far as the cache mode lets it. `ofUrl`: at least one.
 */
export function select(ofUrl: readonly Entry[], { wire, mode, partition, now }: Question): Selected {
  const { method } = wire;
  if (method !== "GET" && method !== "HEAD") return nothing("method");
  if (mode === "no-store" || mode === "reload") return nothing("cache-mode");
  if (hasHeader(wire.headers, "range")) return nothing("range");
  const own = ofUrl.filter((entry) => isFor(entry, partition, method));
  const last = own.at(-1);
  if (last === undefined) return nothing(ofUrl.some((entry) => isFor(entry, entry.partition, method)) ? "partition" : "no-entry");
  const entry = own.findLast((candidate) => varianceOf(candidate, wire) === null);
  if (entry === undefined) return { ...nothing("vary"), varies: varianceOf(last, wire) };
  const because = whyAsked(entry, wire, mode, now);
  if (because === "fresh") return { serves: "fresh", because, entry, varies: null };
  if (mode === "force-cache" || mode === "only-if-cached") {
    return { serves: "fresh", because: "cache-mode", entry, varies: null };
  }
  const serves = validatorOf(entry.response.headers) === null ? "none" : "revalidate";
  return { serves, because, entry, varies: null };
}

function nothing(because: Lookup["because"]): Selected {
  return { serves: "none", because, entry: null, varies: null };
}

/** "fresh": nobody need be asked. What script says in Cache-Control or Pragma counts too. */
function whyAsked(
  entry: Entry,
  { headers }: WireRequest,
  mode: Request["cache"],
  now: number,
): "fresh" | "stale" | "no-cache" | "cache-mode" {
  if (mode === "no-cache") return "cache-mode";
  const asked = cacheDirectives(headers);
  const maxAge = seconds(asked, "max-age");
  const pragma = asked.size === 0 && getHeader(headers, "pragma") === "no-cache";
  if (entry.noCache || asked.has("no-cache") || pragma || maxAge === 0) return "no-cache";
  if (maxAge !== null && ageOf(entry, now) > maxAge) return "stale";
  return now < freshUntil(entry) ? "fresh" : "stale";
}
