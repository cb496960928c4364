import { ageOnArrival, validatorOf } from "../../http/freshness.ts";
import { getHeader } from "../../http/headers.ts";
import type { WireRequest } from "../../http/messages.ts";
import type { HttpCacheEntryView } from "../../trace/events.ts";
import type { StepValues } from "../../trace/steps.ts";
import type { Entry, Partition } from "../model/http-cache.ts";
import type { Knobs } from "../model/knobs.ts";
import { samePartition } from "./partition.ts";

export type Variance = NonNullable<StepValues["http-cache-lookup"]["varies"]>;

/** Whether a request of that partition could be answered with the entry, Vary aside. What GET has brought serves HEAD too. */
export function isFor(entry: Entry, partition: Partition, method: string, knobs: Knobs): boolean {
  // DEVIATION: Firefox, recorded in w-cache-head.
  const serves = entry.method === method || (entry.method === "GET" && knobs.httpCacheHead !== "apart");
  return serves && samePartition(entry.partition, partition);
}

/** https://www.rfc-editor.org/rfc/rfc9111#section-4.1; null: the entry was made for such a request. */
export function varianceOf(entry: Entry, request: WireRequest): Variance | null {
  for (const [name, stored] of entry.vary) {
    const now = getHeader(request.headers, name);
    if (now !== stored) return { name, stored, now };
  }
  return null;
}

/** When it becomes stale; milliseconds since the scenario's start. */
export function freshUntil({ stored, lifetime, response, noCache }: Entry): number {
  return noCache ? stored : stored + Math.max(0, (lifetime ?? 0) - ageOnArrival(response.headers)) * 1000;
}

/** Seconds. https://www.rfc-editor.org/rfc/rfc9111#section-4.2.3 */
export function ageOf({ stored, response }: Entry, now: number): number {
  return ageOnArrival(response.headers) + (now - stored) / 1000;
}

/** Whether it will ever serve a request that does not insist (cache mode force-cache): by itself for a while, or after asking. */
export function isUseful(entry: Entry): boolean {
  return freshUntil(entry) > entry.stored || validatorOf(entry.response.headers) !== null;
}

export function viewOf(entry: Entry): HttpCacheEntryView {
  const { method, url, partition, vary, stored, response } = entry;
  return {
    ...partition,
    method,
    url,
    status: response.status,
    vary,
    stored,
    freshUntil: freshUntil(entry),
    validator: validatorOf(response.headers),
    allowOrigin: getHeader(response.headers, "access-control-allow-origin"),
  };
}
