import { conditionalLines, freshened, isConditional, varyNames } from "../../http/freshness.ts";
import { firstLine, hasHeader } from "../../http/headers.ts";
import type { HeaderList, WireRequest, WireResponse } from "../../http/messages.ts";
import { extractMimeType } from "../../http/mime-groups.ts";
import { sameOrigin } from "../../origins/origin.ts";
import { parseUrl } from "../../origins/request-url.ts";
import { httpCacheKey } from "../../trace/kept.ts";
import { corsCheck } from "../checks/cors-check.ts";
import type { Algorithm, EngineYield } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { Entry } from "../model/http-cache.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { serializeRequestOrigin } from "../requests/request.ts";
import { ageOf, isUseful, varianceOf, viewOf } from "./entries.ts";
import { partitionOf, samePartition } from "./partition.ts";
import { select } from "./select.ts";
import { decideStoring, renewed } from "./storing.ts";

/** A request that is about to be sent. */
export interface Asker {
  readonly request: Request;
  readonly wire: WireRequest;
  readonly browser: Browser;
  /** Whether they go along. */
  readonly credentials: boolean;
}

/** What the cache says before anything is sent. */
export type CacheReply =
  | { readonly serves: "fresh"; readonly response: WireResponse }
  /** `lines`: go along with the request. */
  | { readonly serves: "revalidate"; readonly entry: Entry; readonly lines: HeaderList }
  | { readonly serves: "none" };

/** What came over the network. */
interface Arrival {
  readonly response: WireResponse;
  readonly message: number;
}

/**
 * The browser's HTTP cache is asked and filled where https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch says so.
 * It does not remember who has passed a CORS check: what it serves is checked like what comes from the network.
 * Only what matters leaves steps: a response that may not be kept, where nothing is kept for its URL, leaves none.
 * SKIPPED: stale-while-revalidate and Range, which decide nothing about CORS.
 */
export function* askHttpCache({ request, wire, browser, credentials }: Asker): Algorithm<CacheReply> {
  const ofUrl = entriesOf(browser, wire.url);
  if (ofUrl.length === 0) return { serves: "none" };
  browser.work(ofUrl.length);
  const { knobs, now } = browser;
  const partition = partitionOf(request, browser, credentials);
  const { serves, because, entry, varies } = select(ofUrl, {
    ...{ wire, mode: cacheModeOf(request, knobs), partition, redirected: request.redirectedByNetwork, knobs, now },
  });
  if (serves !== "none" || ofUrl.some(isUseful)) {
    const age = entry === null ? {} : { age: ageOf(entry, now) };
    const values = { url: wire.url, serves, because, ...age, ...(varies !== null && { varies }) };
    yield step("http-cache-lookup", "http-cache", serves === "fresh" ? "pass" : "note", values);
  }
  if (entry === null || serves === "none") return { serves: "none" };
  if (serves === "fresh") return { serves, response: entry.response };
  return { serves, entry, lines: conditionalLines(entry.response.headers, because === "vary" ? "etag" : "all") };
}

/** Takes note of what came over the network. Returns the response to go on with: after a 304 the one that was stored. */
export function* updateHttpCache(asker: Asker, reply: CacheReply, came: Arrival): Algorithm<WireResponse> {
  const { method } = asker.wire;
  if (reply.serves === "revalidate" && came.response.status === 304) return yield* freshen(reply.entry, asker, came);
  if (method === "GET" || method === "HEAD") yield* store(asker, came);
  else yield* invalidate(asker, came);
  return came.response;
}

function entriesOf({ httpCache }: Browser, url: string): readonly Entry[] {
  return httpCache.get(url) ?? [];
}

function* store({ request, wire, browser, credentials }: Asker, { response, message }: Arrival): Algorithm<void> {
  const { knobs, now } = browser;
  if (cacheModeOf(request, knobs) === "no-store" || hasHeader(wire.headers, "range")) return;
  const partition = partitionOf(request, browser, credentials);
  const { entry, because, maxAge } = decideStoring(wire, response, partition, knobs, now);
  const news = entry !== null && (keepsRefused(request, response, knobs) || !isRefused(request, response, knobs)) ? entry : null;
  const isReplaced = (old: Entry) =>
    old.url === wire.url &&
    old.method === wire.method &&
    samePartition(old.partition, partition) &&
    (!knobs.httpCacheKeepsVariants || varianceOf(old, wire) === null);
  const ofUrl = entriesOf(browser, wire.url);
  const removed = ofUrl.filter((old) => isReplaced(old) && isUseful(old));
  browser.httpCache.set(wire.url, [...ofUrl.filter((old) => !isReplaced(old)), ...(news === null ? [] : [news])]);
  const stored = news !== null && isUseful(news);
  if (!stored && removed.length === 0) return;
  const names = varyNames(response.headers);
  const values = { url: wire.url, stored, because, maxAge, vary: names === "*" ? ["*"] : names };
  yield step("http-cache-store", "http-cache", "note", values, { message, deciding: decidingHeaders });
  yield changed(stored ? [news] : [], removed);
}

/** https://www.rfc-editor.org/rfc/rfc9111#section-4.3.4 */
function* freshen(entry: Entry, { wire, browser }: Asker, { response, message }: Arrival): Algorithm<WireResponse> {
  const { headers, replaced } = freshened(entry.response.headers, response.headers);
  const news = renewed(entry, headers, wire, browser.knobs, browser.now);
  const all = entriesOf(browser, entry.url).map((old) => (old === entry ? news : old));
  browser.httpCache.set(entry.url, all);
  yield step("http-cache-update", "http-cache", "pass", { url: entry.url, headers: replaced }, { message });
  // Kept under the same key it stays where it stood.
  const moved = httpCacheKey(viewOf(entry)) !== httpCacheKey(viewOf(news)) || !isUseful(news);
  yield changed(isUseful(news) ? [news] : [], moved && isUseful(entry) ? [entry] : []);
  return news.response;
}

/** What a request that changes things makes invalid. https://www.rfc-editor.org/rfc/rfc9111#section-4.4 */
function* invalidate(asker: Asker, came: Arrival): Algorithm<void> {
  const { request, wire, browser } = asker;
  if (!invalidates(request, came.response, browser.knobs)) return;
  yield* remove(wire.url, asker, came);
  if (!browser.knobs.httpCacheInvalidatesNamed) return;
  for (const name of ["location", "content-location"]) {
    const value = firstLine(came.response.headers, name);
    const named = value === null ? null : parseUrl(value, wire.url);
    if (named !== null && sameOrigin(named.origin, request.current.origin) && named.wire !== wire.url)
      yield* remove(named.wire, asker, came);
  }
}

function* remove(url: string, { browser }: Asker, { message }: Arrival): Algorithm<void> {
  const removed = entriesOf(browser, url).filter(isUseful);
  browser.httpCache.delete(url);
  if (removed.length === 0) return;
  const values = { url, stored: false, because: "method", maxAge: null, vary: [] } as const;
  yield step("http-cache-store", "http-cache", "note", values, { message });
  yield changed([], removed);
}

/** Of the entries only those are told that are of use to a request that does not insist. */
function changed(set: readonly Entry[], removed: readonly Entry[]): EngineYield {
  return { type: "state", httpCache: { set: set.map(viewOf), removed: removed.map(viewOf) } };
}

const decidingHeaders = ["cache-control", "expires", "etag", "last-modified", "vary"];

// DEVIATION: Chromium and WebKit; recorded in hc-cors-failed. What Chromium keeps was seen by the live suite.
function keepsRefused({ api }: Request, { headers, body }: WireResponse, { httpCacheKeepsRefused: keeps }: Knobs): boolean {
  if (keeps !== "read") return keeps === "all";
  return body === "" || (api !== "fetch" && sniffed.has(extractMimeType(headers, "last")));
}

/** Types that Chromium does not believe: it reads what has come before it goes on. Recorded in wpt-refused-script-short. */
const sniffed: ReadonlySet<string> = new Set(["", "text/plain", "application/octet-stream", "text/xml", "application/xml"]);

function isRefused(request: Request, response: WireResponse, knobs: Knobs): boolean {
  return (
    request.responseTainting === "cors" && corsCheck(request, response, serializeRequestOrigin(request), knobs).code !== null
  );
}

function invalidates(request: Request, { status }: WireResponse, knobs: Knobs): boolean {
  const { httpCacheInvalidatedBy: by } = knobs;
  // DEVIATION: WebKit, recorded in hc-post-500; Firefox, recorded in hc-post.
  if (!isInvalidating(request, knobs)) return false;
  if (by === "any") return true;
  if (by === "same-origin") return sameOrigin(request.origin, request.current.origin);
  return status >= 200 && status < 400;
}

function isInvalidating({ method, body }: Request, { httpCacheInvalidatingMethods: which }: Knobs): boolean {
  switch (which) {
    case "unsafe":
      return method !== "OPTIONS";
    case "common":
      return method === "POST" || method === "DELETE" || method === "PATCH" || (method === "PUT" && body !== null);
    case "and-options":
      return true;
  }
}

/** A conditional request of script's own is between script and server. https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch */
function cacheModeOf({ cache, headers }: Request, { httpCacheOwnConditions: when }: Knobs): Request["cache"] {
  if (!isConditional(headers)) return cache;
  if (cache === "default" || when === "every-mode") return "no-store";
  // DEVIATION: WebKit, recorded in wpt-cond-force-cache-200-if-none-match.
  return cache === "force-cache" && when === "and-force-cache" ? "reload" : cache;
}
