import { getLines } from "../../http/headers.ts";
import type { WireResponse } from "../../http/messages.ts";
import { parseOrigin } from "../../origins/origin.ts";
import { parseUrl, type RequestUrl } from "../../origins/request-url.ts";
import { sameSite, schemelesslySameSite } from "../../origins/site.ts";
import { isLoopback } from "../../origins/trustworthy.ts";
import type { CookieView } from "../../trace/events.ts";
import type { StepValues } from "../../trace/steps.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Browser } from "../model/browser.ts";
import type { SetCookie } from "../model/cookie-jar.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { isTopLevel, topLevelSite } from "../requests/top-level-site.ts";

type Withheld = StepValues["credentials"]["withheld"][number];
type Refused = StepValues["cookies-stored"]["refused"][number];
type Evicted = StepValues["cookies-stored"]["evicted"][number];

/** How a request stands to the page, as far as cookies are concerned. */
interface CookieContext {
  readonly thirdParty: boolean;
  /** SameSite cookies may travel. https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-same-site-and-cross-site-re */
  readonly sameSite: boolean;
  /** A top-level navigation: by a safe method Lax cookies travel, by another those that are young and have no SameSite. */
  readonly navigates: "safely" | "unsafely" | null;
  /** Where the cookies of a third party live if the browser partitions them. */
  readonly partition: string | undefined;
  /** Where those live that ask to be partitioned, if the browser goes by that. https://www.ietf.org/archive/id/draft-cutler-httpbis-partitioned-cookies-01.html */
  readonly ownPartition: string | undefined;
}

/** https://fetch.spec.whatwg.org/#append-a-request-cookie-header; null: no Cookie header. */
export function* attachCookies(request: Request, browser: Browser, included: boolean): Algorithm<string | null> {
  const { cookies: jar, now } = browser;
  if (jar.isUntouched) return null;
  const context = cookieContext(request, browser);
  const url = request.current.wire;
  const found = jar.matching(url, now, [...new Set([context.partition, context.ownPartition ?? context.partition])]);
  // What the host has set elsewhere stays out of sight of a partition.
  const elsewhere = context.partition === undefined ? [] : jar.matching(url, now);
  if (found.length === 0 && elsewhere.length === 0) return null;
  browser.work(found.length + elsewhere.length);
  const sent: CookieView[] = [];
  const withheld: Withheld[] = [];
  const young: string[] = [];
  if (included) {
    for (const cookie of elsewhere)
      withheld.push({ name: cookie.name, because: whyWithheld(cookie, context, browser.knobs) ?? "partitioned" });
    for (const cookie of found) {
      const because = whyWithheld(cookie, context, browser.knobs);
      const goesYoung = because === "same-site" && isYoung(cookie, context, browser);
      if (goesYoung) young.push(cookie.name);
      if (because === null || goesYoung) sent.push(cookie);
      else withheld.push({ name: cookie.name, because });
    }
  }
  const cookies = sent.map((cookie) => cookie.name);
  yield step("credentials", "request", "note", {
    ...{ mode: request.credentials, included, cookies, withheld },
    ...(young.length > 0 && { young }),
  });
  jar.sent(sent, now);
  if (sent.length === 0) return null;
  const pairs = sent.map(({ name, value }) => (name === "" ? value : `${name}=${value}`));
  return pairs.filter((pair) => pair !== "").join("; ");
}

/** Takes the Set-Cookie lines of a response, even of one that script will not be allowed to read. */
export function* storeCookies(
  request: Request,
  browser: Browser,
  response: WireResponse,
  message: number,
  included: boolean,
): Algorithm<void> {
  const lines = getLines(response.headers, "set-cookie");
  if (lines.length === 0) return;
  browser.work(lines.length);
  const context = cookieContext(request, browser);
  const stored: string[] = [];
  const deleted: string[] = [];
  const refused: Refused[] = [];
  const evicted: Evicted[] = [];
  for (const line of lines) {
    const cookie = browser.cookies.read(line);
    const because = included ? whyRefused(cookie, request, context, browser.knobs) : "no-credentials";
    if (cookie === null || because !== null) {
      refused.push({ line, because: because ?? "invalid" });
      continue;
    }
    const became = keep(line, cookie, request, context, browser);
    if (became.did === "kept") stored.push(became.cookie.name);
    else if (became.did === "deleted") deleted.push(became.name);
    else refused.push({ line, because: became.because });
    evicted.push(...became.evicted);
  }
  yield step("cookies-stored", "request", "note", { stored, deleted, refused, evicted }, { message, deciding: ["set-cookie"] });
  const cookies = browser.cookies.changes();
  if (cookies.set.length + cookies.removed.length > 0) yield { type: "state", cookies };
}

function keep(line: string, { partitioned }: SetCookie, request: Request, context: CookieContext, browser: Browser) {
  const partition = partitioned ? (context.ownPartition ?? context.partition) : context.partition;
  return browser.cookies.store(line, request.current.wire, browser.now, partition);
}

/** Told with the partition. */
const foreignFrame = "(in frames of other sites)";

function cookieContext(request: Request, { knobs, registrableDomain }: Browser): CookieContext {
  const isSame = knobs.schemefulSameSite ? sameSite : schemelesslySameSite;
  const { client, current } = request;
  const top = client.framedBy === null ? request.origin : parseOrigin(client.framedBy);
  // DEVIATION: WebKit does not mind which frame asks; recorded in em-cks-S-img and ck-frame-X-S-plain.
  const page = knobs.cookiesKnowTopSiteOnly ? top : request.origin;
  const isHome = isSame(top, current.origin, registrableDomain);
  const otherSite = !isHome || !isSame(page, current.origin, registrableDomain);
  // Where schemes do not count, a way over https and back has not left the site; seen by the live suite.
  const leftSite =
    knobs.schemefulSameSite || request.urls.some(({ origin }) => !isSame(request.origin, origin, registrableDomain));
  const redirected = knobs.sameSiteSeesRedirects && request.taint === "cross-site" && leftSite;
  // What stands in the address bar is no third party, whoever sent the window there.
  const topLevel = isTopLevel(request);
  const thirdParty = otherSite && !topLevel;
  // What a frame of another site sets for the site around it is kept apart from what that site sets itself. Recorded in ck-frame-X-S-chips.
  const partition = topLevelSite(request, registrableDomain) + (isHome && thirdParty ? ` ${foreignFrame}` : "");
  return {
    thirdParty,
    sameSite: !otherSite && !redirected,
    navigates: !topLevel ? null : safeMethods.has(request.method) ? "safely" : "unsafely",
    // DEVIATION: Chromium and Firefox, recorded in lim-partitioned-insecure and lim-partitioned-and-not.
    ownPartition: knobs.partitionedAttribute ? partition : undefined,
    partition: thirdParty && knobs.thirdPartyCookies === "partitioned" ? partition : undefined,
  };
}

/** The most specific reason: what the cookie itself says comes before what the browser does with third parties. */
function whyWithheld(cookie: CookieView, context: CookieContext, knobs: Knobs): Withheld["because"] | null {
  if (!context.sameSite && !travelsAnyway(effectiveSameSite(cookie.sameSite, knobs), context)) return "same-site";
  return context.thirdParty && cookie.partition === undefined && knobs.thirdPartyCookies === "blocked" ? "third-party" : null;
}

function travelsAnyway(sameSite: "strict" | "lax" | "none", { navigates }: CookieContext): boolean {
  return sameSite === "none" || (sameSite === "lax" && navigates === "safely");
}

/**
 * "Lax-Allowing-Unsafe": a sign-in that comes back by POST from another site would lose its cookie otherwise.
 * https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-lax-allowing-unsafe-enforce
 */
function isYoung(cookie: CookieView, { navigates }: CookieContext, { cookies, knobs, now }: Browser): boolean {
  const { laxCookiesAreYoungFor: age } = knobs;
  return cookie.sameSite === "unset" && navigates === "unsafely" && age !== null && now - cookies.createdAt(cookie) <= age;
}

/** https://httpwg.org/specs/rfc9110.html#safe.methods */
const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "TRACE"]);

function whyRefused(cookie: SetCookie | null, request: Request, context: CookieContext, knobs: Knobs): Refused["because"] | null {
  if (cookie === null) return "invalid";
  if (lacksSecurity(cookie, request.current, knobs)) return "secure";
  if (isMisnamed(cookie, knobs)) return "invalid";
  if (!context.sameSite && context.navigates === null && effectiveSameSite(cookie.sameSite, knobs) !== "none") return "same-site";
  const isApart = cookie.partitioned && knobs.partitionedAttribute;
  return context.thirdParty && !isApart && knobs.thirdPartyCookies === "blocked" ? "third-party" : null;
}

function lacksSecurity(cookie: SetCookie, { scheme, host }: Pick<RequestUrl, "scheme" | "host">, knobs: Knobs): boolean {
  if (cookie.sameSite === "none" && !cookie.secure && knobs.sameSiteNoneNeedsSecure) return true;
  if (cookie.partitioned && !cookie.secure && knobs.partitionedAttribute) return true;
  if (!cookie.secure && promisesSecure(cookie, knobs)) return true;
  return cookie.secure && scheme !== "https" && !(knobs.secureCookiesOnLocalhost && isLoopback(host));
}

function promisesSecure({ name }: SetCookie, { cookiePrefixes, httpCookiePrefixes }: Knobs): boolean {
  return (cookiePrefixes && /^__(?:secure|host)-/iu.test(name)) || (httpCookiePrefixes && /^__http-/iu.test(name));
}

/**
 * A name promises more than the line holds, or a value looks like such a name (https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-cookie-name-prefixes),
 * or the Domain is none that this browser takes.
 */
function isMisnamed({ name, value, path, domain, httpOnly }: SetCookie, knobs: Knobs): boolean {
  // DEVIATION: WebKit, recorded in h-ck-S-fetch-Domainlocalhost and h-ck-hostpfx.
  if (!knobs.cookieDomainOfOneLabel && domain !== null && !domain.includes(".")) return true;
  if (!knobs.cookiePrefixes) return false;
  if (/^__host-/iu.test(name) && (path !== "/" || domain !== null)) return true;
  if (name === "" && /^__(?:secure|host)-/iu.test(value)) return true;
  // DEVIATION: Chromium and Firefox, recorded in line-prefix-http and line-prefix-in-value-http.
  if (!knobs.httpCookiePrefixes) return false;
  return (/^__(?:host-)?http-/iu.test(name) && !httpOnly) || (name === "" && /^__http-/iu.test(value));
}

/** Whether a browser keeps a cookie from a visit to the URL itself, where nothing of another site is involved. */
export function keepsCookie(line: string, url: string, { cookies, knobs }: Browser): boolean {
  const set = parseUrl(url);
  const cookie = cookies.read(line);
  return set !== null && cookie !== null && !lacksSecurity(cookie, set, knobs) && !isMisnamed(cookie, knobs);
}

function effectiveSameSite(sameSite: CookieView["sameSite"], knobs: Knobs): "strict" | "lax" | "none" {
  return sameSite === "unset" ? knobs.sameSiteDefault : sameSite;
}
