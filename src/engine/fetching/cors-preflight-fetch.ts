import { isConditional } from "../../http/freshness.ts";
import type { Header } from "../../http/messages.ts";
import { isCorsSafelistedMethod } from "../../http/methods.ts";
import { sameOrigin } from "../../origins/origin.ts";
import type { Failure } from "../../trace/failures.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { cachePlace, isCached } from "../preflight/cache-key.ts";
import { judgePreflight } from "../preflight/judgement.ts";
import type { PreflightNeed } from "../preflight/need.ts";
import { storePreflight } from "../preflight/storing.ts";
import { isFailure, serializeRequestOrigin } from "../requests/request.ts";
import { httpNetworkOrCacheFetch } from "./http-network-or-cache-fetch.ts";

export interface PreflightResult {
  readonly failure: Failure | null;
  /** The Origin that was sent; null: the cache served and nothing was sent. */
  readonly origin: string | null;
}

/** The cache look-up of https://fetch.spec.whatwg.org/#concept-http-fetch, and https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 */
export function* corsPreflightFetch(request: Request, browser: Browser, need: PreflightNeed): Algorithm<PreflightResult> {
  const { knobs } = browser;
  request.wasPreflighted = true;
  request.startedOver = request.urls.length - 1;
  const bypassed = bypassesCache(request, browser);
  if (yield* cacheServes(request, browser, need, bypassed)) return { failure: null, origin: null };

  const preflight = preflightRequest(request, browser, need);
  const response = yield* httpNetworkOrCacheFetch(preflight, browser, "preflight", null);
  const origin = serializeRequestOrigin(preflight);
  if (isFailure(response)) return { failure: response, origin };
  // DEVIATION: Firefox does not check what a preflight to the page's own server allows; recorded in g1001-5.
  const checkOrigin = !(knobs.preflightKeepsRealOrigin && sameOrigin(request.origin, request.current.origin));
  const judged = yield* judgePreflight(request, response, need, checkOrigin ? origin : null, knobs);
  if (judged.failure === null || (knobs.cacheKeepsRefusals && judged.wellFormed)) {
    if (!knobs.cacheNotFilledBy.includes(request.cache)) yield* storePreflight(request, response, judged, browser);
  }
  return { failure: judged.failure, origin };
}

function* cacheServes(request: Request, browser: Browser, need: PreflightNeed, bypassed: boolean): Algorithm<boolean> {
  const { knobs, preflightCache, now } = browser;
  const place = cachePlace(request, knobs);
  const { origin, url } = place;
  if (bypassed || !isCached(place, knobs)) {
    const why = bypassed ? "bypassed" : "no-entry";
    yield step("preflight-cache-lookup", "preflight-cache", "note", { url, origin, hit: false, why });
    return false;
  }
  const question = {
    ...place,
    credentials: request.credentials === "include",
    method: request.method,
    methodSafelisted: isCorsSafelistedMethod(request.method),
    forced: need.forced,
    unsafeHeaders: need.unsafeHeaders,
    now,
  };
  browser.work(question.unsafeHeaders.length);
  const answer = preflightCache.lookup(question, knobs);
  const { hit, expires } = answer;
  const values = hit
    ? { url, origin, hit, expires }
    : { url, origin, hit, why: answer.why, ...(expires !== undefined && { expires }) };
  yield step("preflight-cache-lookup", "preflight-cache", hit ? "pass" : "note", values);
  return answer.hit;
}

// DEVIATION: the Standard's cache mode does not concern the preflight cache; recorded in w-pfcache-mode-no-store and g1001-0.
function bypassesCache(request: Request, browser: Browser): boolean {
  const { knobs } = browser;
  if (knobs.cacheBypassedBy.includes(request.cache)) return true;
  const { cacheBypassedByConditional: whose } = knobs;
  if (whose === "none" || (whose === "fetch" && request.api !== "fetch")) return false;
  return request.cache === "default" && isConditional(request.headers);
}

function preflightRequest(request: Request, browser: Browser, need: PreflightNeed): Request {
  const headers: Header[] = [
    ["Accept", "*/*"],
    ["Access-Control-Request-Method", request.method],
  ];
  if (need.unsafeHeaders.length > 0) headers.push(["Access-Control-Request-Headers", need.unsafeHeaders.join(",")]);
  return {
    ...request,
    method: "OPTIONS",
    headers,
    body: null,
    credentials: "same-origin",
    cache: "default",
    responseTainting: "cors",
    // DEVIATION: WebKit, recorded in g1001-159.
    referrer: browser.knobs.preflightReferrerOfFirstUrl && request.api !== "beacon" ? request.firstReferrer : request.referrer,
    // DEVIATION: Firefox, recorded in g1001-51.
    taint: browser.knobs.preflightKeepsRealOrigin ? "same-origin" : request.taint,
  };
}
