import { getHeader } from "../../http/headers.ts";
import { sameOrigin } from "../../origins/origin.ts";
import type { RequestUrl } from "../../origins/request-url.ts";
import type { Failure } from "../../trace/failures.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Fetched, Request, Response } from "../model/request.ts";
import { step } from "../model/step.ts";
import { type Location, locationOf } from "../requests/location.ts";
import { followRedirect, type RedirectChange } from "../requests/redirect-change.ts";
import { parseReferrerPolicy } from "../requests/referrer.ts";
import { appendUrl, failureOf, noMessage } from "../requests/request.ts";
import { mainFetch } from "./main-fetch.ts";

const redirectLimit = 20;
const byLocation = ["location"];

/** What https://fetch.spec.whatwg.org/#concept-http-fetch does with a redirect status, by redirect mode. */
export function* handleRedirectStatus(request: Request, response: Response, browser: Browser): Algorithm<Fetched> {
  const { knobs } = browser;
  const { status } = response.wire;
  const location = locationOf(response.wire, request.current, knobs);
  const failure = whyStopped(request, status, location, knobs);
  const follows = failure === null && request.redirect === "follow" && location.kind === "url";
  const next = follows ? location.url : null;
  const methodFrom = request.method;
  const policy = policyNamed(response);
  const change = next === null ? null : followRedirect(request, status, next, knobs);
  const values = {
    status,
    mode: request.redirect,
    location: location.value,
    count: request.redirectCount,
    next: next?.href ?? null,
    methodFrom,
    methodTo: change?.method ?? methodFrom,
    removedHeaders: change?.removedHeaders ?? [],
    ...(follows && policy !== null && { referrerPolicy: policy }),
  };
  const extras = { message: response.message, deciding: location.value === null ? [] : byLocation };
  if (failure !== null) {
    yield step("redirect", "redirect", "fail", values, { ...extras, failure });
    return failure;
  }
  yield step("redirect", "redirect", follows ? "pass" : "note", values, extras);
  if (next === null || change === null) return unfollowed(request, response, location, knobs);
  return yield* httpRedirectFetch(request, response, next, change, browser);
}

/** The end of https://fetch.spec.whatwg.org/#concept-http-redirect-fetch: everything is allowed, the request changes and starts over. */
function* httpRedirectFetch(
  request: Request,
  response: Response,
  next: RequestUrl,
  change: RedirectChange,
  browser: Browser,
): Algorithm<Fetched> {
  change.apply(request);
  request.redirectCount++;
  request.redirectedByNetwork = response.message !== noMessage;
  // DEVIATION: WebKit; seen by the live suite.
  const forgotten = browser.knobs.navigationRedirectForgetsPolicy && request.mode === "navigate" && request.redirectCount === 1;
  request.referrerPolicy = policyNamed(response) ?? (forgotten ? "" : request.referrerPolicy);
  const wasTainted = request.taint !== "same-origin";
  appendUrl(request, next, browser.registrableDomain);
  if (!wasTainted && request.taint !== "same-origin" && !request.origin.parts.opaque) {
    const urls = request.urls.map((url) => url.href);
    yield step("origin-tainted", "redirect", "note", { origin: request.origin.serialized, urls });
  }
  return yield* mainFetch(request, browser);
}

function policyNamed({ wire }: Response): string | null {
  const policy = getHeader(wire.headers, "referrer-policy");
  return policy === null ? null : parseReferrerPolicy(policy);
}

/** The checks of https://fetch.spec.whatwg.org/#concept-http-redirect-fetch, in its order; null: go on. */
function whyStopped(request: Request, status: number, location: Location, knobs: Knobs): Failure | null {
  const nextUrl = location.kind === "url" ? location.url.href : null;
  const absent = location.value === null || location.value === "";
  if (request.redirect === "error") {
    if (absent && knobs.errorModeNeedsLocation) return null;
    return failureOf(request, "REDIRECT_MODE_ERROR", { status, url: request.current.href }, nextUrl);
  }
  if (request.redirect === "manual") {
    const refused = knobs.manualModeParsesLocation && location.kind === "failure";
    return refused ? failureOf(request, "REDIRECT_BAD_LOCATION", { location: location.value }) : null;
  }
  if (location.kind === "none") return null;
  if (location.kind === "failure") return failureOf(request, "REDIRECT_BAD_LOCATION", { location: location.value });
  const { url } = location;
  if (url.scheme !== "http" && url.scheme !== "https") {
    return failureOf(request, "REDIRECT_SCHEME", { location: location.value, scheme: url.scheme }, nextUrl);
  }
  // DEVIATION: Chromium, recorded in j-chain-20-iframe.
  const limit = request.mode === "navigate" ? knobs.navigationRedirectLimit : redirectLimit;
  if (request.redirectCount === limit) {
    return failureOf(request, "REDIRECT_LIMIT", { limit, url: url.href }, nextUrl);
  }
  if (url.includesCredentials && refusesCredentials(request, url, knobs)) {
    return failureOf(request, "REDIRECT_CREDENTIALS", { location: location.value }, nextUrl);
  }
  return null;
}

function refusesCredentials(request: Request, url: RequestUrl, knobs: Knobs): boolean {
  if (knobs.locationCredentialsNever || request.responseTainting === "cors") return true;
  return request.mode === "cors" && !sameOrigin(url.origin, request.origin);
}

function unfollowed(request: Request, response: Response, location: Location, knobs: Knobs): Response {
  if (request.redirect !== "manual") return response;
  // DEVIATION: WebKit lets script read the body; recorded in w-rdm-manual-x-noloc.
  const readable = knobs.manualModeBodyWithoutLocation && (location.value === null || location.value === "");
  const body = readable ? response.wire.body : "";
  return { ...response, type: "opaqueredirect", wire: { ...response.wire, body } };
}
