import type { Header } from "../../http/messages.ts";
import { sameOrigin } from "../../origins/origin.ts";
import type { RequestUrl } from "../../origins/request-url.ts";
import { sameSite } from "../../origins/site.ts";
import { isPotentiallyTrustworthy } from "../../origins/trustworthy.ts";
import type { Browser } from "../model/browser.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request } from "../model/request.ts";

/** https://w3c.github.io/webappsec-fetch-metadata/#fetch-metadata-headers, to trustworthy URLs only. */
export function secFetchHeaders(request: Request, browser: Browser, purpose: "preflight" | "actual"): readonly Header[] {
  // DEVIATION: Chromium, seen by the live suite.
  const saysMode = purpose === "preflight" && browser.knobs.preflightAlwaysSaysMode;
  if (!isPotentiallyTrustworthy(request.current)) return saysMode ? [["Sec-Fetch-Mode", request.mode]] : none;
  const dest = destinationOf(request, browser.knobs);
  if (dest === null) return none;
  // DEVIATION: WebKit, recorded in em-xs-X.
  if (request.sync && !browser.knobs.syncXhrSendsSecFetch) return none;
  // DEVIATION: WebKit, recorded in g1001-71.
  if (
    purpose === "actual" &&
    browser.knobs.secFetchEndsAtCrossOriginRedirect &&
    request.mode === "cors" &&
    crossedOrigins(request)
  )
    return none;
  return [
    ["Sec-Fetch-Site", site(request, browser, purpose)],
    ["Sec-Fetch-Mode", request.mode],
    ["Sec-Fetch-Dest", dest],
    ...(request.byUser && browser.knobs.secFetchUser ? [user] : []),
  ];
}

const none: readonly Header[] = [];

/** https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-user-header */
const user: Header = ["Sec-Fetch-User", "?1"];

function destinationOf({ mode, destination }: Request, knobs: Knobs): string | null {
  if (mode === "websocket") return knobs.webSocketSecFetchDest;
  return destination === "" ? "empty" : destination;
}

function crossedOrigins({ urls, current }: Request): boolean {
  const last = urls.at(-2);
  return last !== undefined && !sameOrigin(last.origin, current.origin);
}

type Site = "same-origin" | "same-site" | "cross-site";

function site(request: Request, browser: Browser, purpose: "preflight" | "actual"): Site {
  // DEVIATION: WebKit compares a preflight's URLs with the origin it sends, which may be null; recorded in g1001-1122.
  if (browser.knobs.taintedPreflightIsCrossSite && purpose === "preflight" && request.taint !== "same-origin")
    return "cross-site";
  const urls = urlsLookedAt(request, browser, purpose);
  let result: Site = "same-origin";
  for (const url of urls) {
    if (sameOrigin(url.origin, request.origin)) continue;
    if (!sameSite(url.origin, request.origin, browser.registrableDomain)) return "cross-site";
    result = "same-site";
  }
  // DEVIATION: Firefox, recorded in g1001-1039.
  const { sameSiteRedirectIsCrossSite: when } = browser.knobs;
  const isFar = result === "same-site" && urls.length > 1 && when === "over-http" && request.current.scheme === "http";
  return isFar ? "cross-site" : result;
}

// DEVIATION: Chromium and Firefox; recorded in g1001-303 and g1001-192.
function urlsLookedAt(request: Request, { knobs }: Browser, purpose: "preflight" | "actual"): readonly RequestUrl[] {
  if (purpose === "preflight") return knobs.preflightSecFetchSiteOfLastUrl ? [request.current] : request.urls;
  const forgets = knobs.redirectedSecFetchSiteOfLastUrl && request.mode === "cors";
  return forgets ? request.urls.slice(request.startedOver) : request.urls;
}
