import { cacheDirectives, seconds } from "../../http/cache-control.ts";
import { validatorOf } from "../../http/freshness.ts";
import { getHeader, hasHeader } from "../../http/headers.ts";
import type { WireRequest } from "../../http/messages.ts";
import type { StepValues } from "../../trace/steps.ts";
import type { Entry, Partition } from "../model/http-cache.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request } from "../model/request.ts";
import { ageOf, freshUntil, isFor, type Variance, varianceOf } from "./entries.ts";

type Lookup = StepValues["http-cache-lookup"];

export interface Question {
  readonly wire: WireRequest;
  readonly mode: Request["cache"];
  readonly partition: Partition;
  /** A redirect that came over the network has led here. */
  readonly redirected: boolean;
  readonly knobs: Knobs;
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
export function select(ofUrl: readonly Entry[], question: Question): Selected {
  const { wire, mode, partition, redirected, knobs } = question;
  const { method, headers } = wire;
  if (method !== "GET" && (method !== "HEAD" || knobs.httpCacheHead === "bypassed")) return nothing("method");
  if (mode === "no-store" || mode === "reload") return nothing("cache-mode");
  // DEVIATION: WebKit, recorded in e1-cred-303-SS-GET.
  if (redirected && !knobs.httpCacheAfterRedirect) return nothing("redirected");
  if (hasHeader(headers, "range")) return nothing("range");
  if (isBypassed(wire, knobs)) return nothing("no-cache");
  const own = ofUrl.filter((entry) => isFor(entry, partition, method, knobs));
  const last = own.at(-1);
  const isElsewhere = (entry: Entry) => isFor(entry, entry.partition, method, knobs);
  if (last === undefined) return nothing(ofUrl.some(isElsewhere) ? "partition" : "no-entry");
  // DEVIATION: Firefox, recorded in e1-cauth-auth-no-max and hc-authorization.
  const isApart = hasHeader(headers, "authorization") && !last.authorized && knobs.httpCacheAuthorizationApart;
  if (isApart) return nothing("authorization");
  const entry = own.findLast((candidate) => varianceOf(candidate, wire) === null);
  if (entry !== undefined) return serving(entry, question);
  const varies = varianceOf(last, wire);
  const asks = knobs.httpCacheAsksOnVary && hasHeader(last.response.headers, "etag") && isAskedAbout(last, knobs);
  return asks ? { serves: "revalidate", because: "vary", entry: last, varies } : { ...nothing("vary"), varies };
}

function serving(entry: Entry, { wire, mode, knobs, now }: Question): Selected {
  const because = whyAsked(entry, wire, mode, knobs, now);
  const selected = { entry, varies: null };
  if (because === "fresh") return { ...selected, serves: "fresh", because };
  if (mode === "force-cache" || mode === "only-if-cached") return { ...selected, serves: "fresh", because: "cache-mode" };
  return { ...selected, serves: isAskedAbout(entry, knobs) ? "revalidate" : "none", because };
}

function nothing(because: Lookup["because"]): Selected {
  return { serves: "none", because, entry: null, varies: null };
}

function isAskedAbout({ response }: Entry, { httpCacheAskedStatuses: asked }: Knobs): boolean {
  return validatorOf(response.headers) !== null && (asked === null || asked.includes(response.status));
}

// DEVIATION: Chromium and Firefox, each with its own headers; recorded in hc-author.
function isBypassed({ headers }: WireRequest, knobs: Knobs): boolean {
  const directives = cacheDirectives(headers, knobs.httpCacheDirectives);
  if (directives.has("no-cache") && knobs.httpCacheAuthorNoCache === "bypasses") return true;
  if (directives.has("no-store") && knobs.httpCacheAuthorNoStoreBypasses) return true;
  return knobs.httpCacheAuthorPragma === "bypasses" && getHeader(headers, "pragma") === "no-cache";
}

/** "fresh": nobody need be asked. What script says in Cache-Control or Pragma counts too. */
function whyAsked(
  entry: Entry,
  { headers }: WireRequest,
  mode: Request["cache"],
  knobs: Knobs,
  now: number,
): "fresh" | "stale" | "no-cache" | "cache-mode" {
  if (mode === "no-cache") return "cache-mode";
  const directives = cacheDirectives(headers, knobs.httpCacheDirectives);
  const maxAge = seconds(directives, "max-age");
  const pragma = directives.size === 0 && knobs.httpCacheAuthorPragma === "asks" && getHeader(headers, "pragma") === "no-cache";
  if (entry.noCache || directives.has("no-cache") || pragma || maxAge === 0) return "no-cache";
  if (maxAge !== null && ageOf(entry, now) > maxAge && !knobs.httpCacheAuthorMaxAgeZeroOnly) return "stale";
  const left = (freshUntil(entry) - now) / 1000;
  // DEVIATION: Firefox, recorded in wpt-cache-4.
  if (left > 0) return knobs.httpCacheAuthorMinFresh && left < (seconds(directives, "min-fresh") ?? 0) ? "stale" : "fresh";
  return isStaleEnough(-left, directives, knobs) ? "stale" : "fresh";
}

/** DEVIATION: Firefox and WebKit, recorded in wpt-cache-7. `by`: seconds. */
function isStaleEnough(by: number, directives: ReadonlyMap<string, string | null>, { httpCacheAuthorMaxStale }: Knobs): boolean {
  if (httpCacheAuthorMaxStale === "ignored" || !directives.has("max-stale")) return true;
  // Without a number it means: however stale it is.
  const most = directives.get("max-stale") === null ? null : seconds(directives, "max-stale");
  return most !== null && (httpCacheAuthorMaxStale === "whole-seconds" ? Math.floor(by) : by) > most;
}
