import { sameOrigin } from "../../origins/origin.ts";
import { parseUrl, type RequestUrl } from "../../origins/request-url.ts";
import { sameSite } from "../../origins/site.ts";
import { isPotentiallyTrustworthy } from "../../origins/trustworthy.ts";
import type { Browser } from "../model/browser.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Page } from "../model/page.ts";
import type { Request } from "../model/request.ts";

const longest = 4096;

/**
 * Where a page says it is; one with an opaque origin does not say, a srcdoc names the page around it.
 * https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer
 * DEVIATION: WebKit goes by the document's URL alone: a srcdoc has none, a sandboxed one says its own; recorded in fr-srcdoc-X-fetch and fr-sandboxed-X-X-fetch.
 */
export function clientReferrer(page: Page, { sandboxReferrer }: Knobs): RequestUrl | null {
  return (sandboxReferrer === "url" ? page.isSrcdoc : page.origin.parts.opaque) ? null : httpUrl(page);
}

// DEVIATION: Firefox and WebKit name the page around a sandboxed srcdoc frame; recorded in null-img.
export function elementReferrer(page: Page, { sandboxReferrer }: Knobs): RequestUrl | null {
  const source = httpUrl(page);
  if (source === null || !page.origin.parts.opaque) return source;
  switch (sandboxReferrer) {
    case "none":
      return null;
    case "origin":
      return parseUrl(`${source.origin.serialized}/`);
    case "url":
      return source;
  }
}

function httpUrl({ url }: Page): RequestUrl | null {
  const source = parseUrl(url);
  return source !== null && (source.scheme === "http" || source.scheme === "https") ? source : null;
}

/** https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer for a request to its current URL; null: no Referer. */
export function determineReferrer(request: Request, browser: Browser): string | null {
  const { knobs } = browser;
  const source = request.referrer;
  const target = request.current;
  if (source === null) return null;
  const toOrigin = `${source.origin.serialized}/`;
  const whole = source.wire.length > longest ? toOrigin : source.wire;
  const same = sameOrigin(source.origin, target.origin);
  const navigates = request.mode === "navigate";
  const trims =
    knobs.referrerTrimmedCrossSite === "each-hop" && !sameSite(source.origin, target.origin, browser.registrableDomain);
  const downgrade = isDowngrade(source, target, knobs);
  switch (request.referrerPolicy) {
    case "no-referrer":
      return null;
    case "origin":
      return toOrigin;
    case "unsafe-url":
      return trims && navigates ? toOrigin : whole;
    case "strict-origin":
      return downgrade ? null : toOrigin;
    case "same-origin":
      // DEVIATION: to Firefox a sandboxed frame is cross-origin to every URL; seen by the live suite.
      if (knobs.sandboxReferrer === "origin" && request.origin.parts.opaque) return null;
      return same ? whole : null;
    case "origin-when-cross-origin":
      return same || (trims && !navigates) ? whole : toOrigin;
    case "no-referrer-when-downgrade":
      return downgrade ? null : trims && navigates ? toOrigin : whole;
    default:
      if (same) return whole;
      return downgrade ? null : toOrigin;
  }
}

// DEVIATION: the browsers, which look at the schemes alone; seen by the live suite.
function isDowngrade(source: RequestUrl, target: RequestUrl, { referrerDowngrade }: Knobs): boolean {
  if (referrerDowngrade === "from-https") return source.scheme === "https" && target.scheme !== "https";
  return isPotentiallyTrustworthy(source) && !isPotentiallyTrustworthy(target);
}

/**
 * The value of the Referer header; null: none is sent.
 * DEVIATION: Firefox tells other sites no more than the origin; recorded in ref-unsafe-url-cors-X-GET. WebKit in elements; in em-rp-X-img.
 * In Firefox the next hop, if it goes home again, is told all, but for navigations: seen by the live suite.
 */
export function refererHeader({ api, referrer, current }: Request, { knobs, registrableDomain }: Browser): string | null {
  if (referrer === null) return null;
  const { referrerTrimmedCrossSite: who } = knobs;
  const trims = who === "all" || who === "each-hop" || (who === "elements" && api !== "fetch" && api !== "xhr");
  return trims && !sameSite(referrer.origin, current.origin, registrableDomain)
    ? `${referrer.origin.serialized}/`
    : referrer.wire;
}

const policies = new Set([
  "no-referrer",
  "no-referrer-when-downgrade",
  "same-origin",
  "origin",
  "strict-origin",
  "origin-when-cross-origin",
  "strict-origin-when-cross-origin",
  "unsafe-url",
]);

/** https://w3c.github.io/webappsec-referrer-policy/#parse-referrer-policy-from-header; null: the header names no policy. */
export function parseReferrerPolicy(value: string): string | null {
  let policy: string | null = null;
  for (const token of value.split(",")) {
    const name = token.trim().toLowerCase();
    if (policies.has(name)) policy = name;
  }
  return policy;
}
