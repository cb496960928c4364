import { isBadPort } from "../../http/bad-ports.ts";
import { isCorsSafelistedMethod } from "../../http/methods.ts";
import { sameOrigin } from "../../origins/origin.ts";
import { parseUrl } from "../../origins/request-url.ts";
import { sameSite } from "../../origins/site.ts";
import type { Failure } from "../../trace/failures.ts";
import { cspCheck } from "../checks/csp.ts";
import { localNetworkCheck } from "../checks/local-network.ts";
import { checksMixedContentLater, mixedContentCheck } from "../checks/mixed-content.ts";
import { upgradeMixedContent } from "../checks/mixed-content-upgrade.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Fetched, Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { cachePlace } from "../preflight/cache-key.ts";
import { preflightNeed } from "../preflight/need.ts";
import { determineReferrer } from "../requests/referrer.ts";
import { failureOf, isFailure } from "../requests/request.ts";
import { httpFetch } from "./http-fetch.ts";
import { isBesideThePage, schemeFetch } from "./scheme-fetch.ts";

/** https://fetch.spec.whatwg.org/#concept-main-fetch; whoever begins it compares the integrity. */
export function* mainFetch(request: Request, browser: Browser): Algorithm<Fetched> {
  const blocked = yield* blockBeforeNetwork(request, browser);
  if (blocked !== null) return blocked;
  if (request.referrer !== null) {
    const referrer = determineReferrer(request, browser);
    request.referrer = referrer === null ? null : parseUrl(referrer);
    if (request.redirectCount === 0) request.firstReferrer = request.referrer;
    else if (request.sync && browser.knobs.syncRedirectsKeepHeaders) request.referrer = request.firstReferrer;
  }
  const refused = yield* chooseTainting(request, browser);
  if (refused !== null) return refused;
  if (isInHand(request.current.scheme) || isBesideThePage(request)) return schemeFetch(request) ?? (yield* unreadable(request));
  const stopped = (yield* blockedByExtension(request, browser)) ?? (yield* localNetworkCheck(request, browser));
  if (stopped !== null) return stopped;
  if (request.responseTainting !== "cors") return yield* httpFetch(request, browser, null);

  const need = preflightNeed(request, browser.knobs);
  const methodSafelisted = isCorsSafelistedMethod(request.method);
  const { needed, unsafeHeaders, forced } = need;
  yield step("preflight-needed", "preflight-cache", "note", {
    needed,
    method: request.method,
    methodSafelisted,
    unsafeHeaders,
    forced,
  });
  const response = yield* httpFetch(request, browser, needed ? need : null);
  if (needed && isFailure(response) && clearsCache(response, browser.knobs)) yield* clearCacheEntries(request, browser);
  return response;
}

/** What no server is asked for. */
const isInHand = (scheme: string) => scheme === "data" || scheme === "blob";

/** A data: URL without a comma, or with broken base64. */
function* unreadable(request: Request): Algorithm<Failure> {
  const { current } = request;
  const failure = failureOf(request, "SCHEME_NOT_CORS", { scheme: current.scheme, url: current.href });
  yield step("network-error", "request", "fail", { host: "", reason: "unreadable" }, { failure });
  return failure;
}

/** DEVIATION: Chromium and WebKit never do, recorded in g1001-46; of Firefox and redirect mode error it was seen by the live suite. */
function clearsCache({ code }: Failure, { cacheClearedByNetworkError }: Knobs): boolean {
  switch (cacheClearedByNetworkError) {
    case "always":
      return true;
    case "but-for-redirects":
      return code !== "REDIRECT_MODE_ERROR";
    case "never":
      return false;
  }
}

/** https://fetch.spec.whatwg.org/#concept-cache-clear */
function* clearCacheEntries(request: Request, browser: Browser): Algorithm<void> {
  const place = cachePlace(request, browser.knobs);
  if (browser.preflightCache.clear(place) === 0) return;
  yield step("preflight-cache-clear", "preflight-cache", "note", { url: place.url });
  yield { type: "state", preflightCache: browser.preflightCache.changes(browser.now) };
}

/** The steps of main fetch that keep a request from going where the page, or who made it, would not have it go. */
function* blockBeforeNetwork(request: Request, browser: Browser): Algorithm<Failure | null> {
  yield* upgradeMixedContent(request, browser);
  return (
    (yield* blockUrlCredentials(request, browser)) ??
    (yield* blockDangling(request, browser)) ??
    (yield* blockBadPort(request)) ??
    (checksMixedContentLater(request, browser.knobs) ? null : yield* mixedContentCheck(request, browser)) ??
    (yield* cspCheck(request, browser))
  );
}

/** DEVIATION: Chromium, tried on loopback; a redirect's URL is another matter. */
function* blockUrlCredentials(request: Request, { knobs }: Browser): Algorithm<Failure | null> {
  const { api, current, urls } = request;
  if (urls.length > 1 || !current.includesCredentials || !knobs.urlCredentialsRefusedBy.includes(api)) return null;
  const failure = failureOf(request, "URL_HAS_CREDENTIALS", { url: current.href });
  yield step("network-error", "request", "fail", { host: current.host, reason: "url-credentials" }, { failure });
  return failure;
}

/** DEVIATION: Chromium, recorded in wpt-dangling-0-S; what a server says in Location is another matter. */
function* blockDangling(request: Request, { knobs }: Browser): Algorithm<Failure | null> {
  const { current, urls } = request;
  if (urls.length > 1 || !current.mayDangle || !knobs.danglingMarkupIsBlocked) return null;
  const values = { host: current.host, reason: "dangling-markup" } as const;
  const failure = failureOf(request, "NETWORK_ERROR", { ...values, url: current.href });
  yield step("network-error", "request", "fail", values, { failure });
  return failure;
}

/** Extensions hear of a request before the network does, and of each hop. */
function* blockedByExtension(request: Request, browser: Browser): Algorithm<Failure | null> {
  const { current } = request;
  if (!browser.isBlockedByExtension(current.href)) return null;
  const values = { host: current.host, reason: "blocked-by-extension" } as const;
  const failure = failureOf(request, "NETWORK_ERROR", { ...values, url: current.href });
  yield step("network-error", "request", "fail", values, { failure });
  return failure;
}

/** https://fetch.spec.whatwg.org/#block-bad-port */
function* blockBadPort(request: Request): Algorithm<Failure | null> {
  const { current } = request;
  if (current.port !== null && current.scheme.startsWith("http") && isBadPort(current.port)) {
    const failure = failureOf(request, "BAD_PORT", { port: current.port });
    yield step("block-bad-port", "request", "fail", { port: current.port }, { failure });
    return failure;
  }
  return null;
}

const documentUrl = ({ client }: Request) => (client.isSrcdoc ? "about:srcdoc" : client.url);

/** Neither navigations nor WebSockets are read by CORS, whatever their origin. */
function isOwnAffair(mode: Request["mode"]): boolean {
  return mode === "navigate" || mode === "websocket";
}

/** The switch in the middle of main fetch: decides the response tainting. Once tainted, a way back to the own origin changes nothing. */
function* chooseTainting(request: Request, browser: Browser): Algorithm<Failure | null> {
  const { current, origin, mode } = request;
  const same = sameOrigin(origin, current.origin);
  const basic = (same && request.responseTainting === "basic") || current.scheme === "data" || isOwnAffair(mode);
  let failure: Failure | null = null;
  if (basic) request.responseTainting = "basic";
  else if (mode === "same-origin") {
    failure = failureOf(request, "SAME_ORIGIN_MODE", {
      origin: origin.serialized,
      url: current.href,
      pageUrl: documentUrl(request),
    });
  } else if (mode === "no-cors") {
    request.responseTainting = "opaque";
    if (request.redirect !== "follow") {
      failure = failureOf(request, "NO_CORS_REDIRECT_MODE", { redirect: request.redirect, url: current.href });
    }
  } else {
    request.responseTainting = "cors";
  }
  if (failure === null && !basic && current.scheme !== "http" && current.scheme !== "https" && !isBesideThePage(request)) {
    failure = failureOf(request, "SCHEME_NOT_CORS", { scheme: current.scheme, url: current.href });
  }
  const values = {
    page: origin.parts,
    url: current.origin.parts,
    same,
    sameSite: same || sameSite(origin, current.origin, browser.registrableDomain),
    tainting: request.responseTainting,
  };
  yield step(
    "compare-origins",
    "same-origin",
    // Another origin is not a refusal: it only means that CORS decides.
    failure !== null ? "fail" : basic && (same || !isOwnAffair(mode)) ? "pass" : "note",
    values,
    failure === null ? undefined : { failure },
  );
  return failure;
}
