import { Cookie, canonicalDomain, defaultPath, domainMatch, getPublicSuffix } from "tough-cookie";
import { scenarioStart as start } from "../../http/http-date.ts";
import { isLoopback } from "../../origins/trustworthy.ts";
import type { CookieView } from "../../trace/events.ts";
import { Url } from "../../url/url.ts";

/** https://www.ietf.org/archive/id/draft-west-cookie-priority-00.html */
export type CookiePriority = "low" | "medium" | "high";

/** What a Set-Cookie line asks for, whoever sends it. */
export interface ReadLine extends Pick<CookieView, "name" | "value" | "secure" | "httpOnly" | "sameSite"> {
  /** In lower case, without a leading dot; null: not given. */
  readonly domain: string | null;
  /** Begins with a slash; null: not given. */
  readonly path: string | null;
  /** Seconds; it counts for more than `expires`. */
  readonly maxAge: number | null;
  /** Milliseconds since the scenario's start; null: not given. */
  readonly expires: number | null;
  readonly priority: CookiePriority;
  readonly partitioned: boolean;
}

/** null: the line is no cookie. tough-cookie reads it: it knows dates and stray characters of thirty years. */
export function readLine(line: string): ReadLine | null {
  const cookie = Cookie.parse(line, { loose: true });
  if (cookie === undefined) return null;
  const { key: name, value, secure, httpOnly, maxAge, expires } = cookie;
  return {
    name,
    value,
    secure,
    httpOnly,
    sameSite: sameSiteOf(cookie.sameSite),
    domain: cookie.cdomain() ?? null,
    path: cookie.path,
    maxAge: typeof maxAge === "number" ? maxAge : null,
    expires: expires instanceof Date ? expires.getTime() - start : null,
    priority: priorityOf(cookie.extensions ?? []),
    partitioned: cookie.extensions?.some((one) => /^partitioned(?:\s*=|$)/iu.test(one)) ?? false,
  };
}

function sameSiteOf(value: string | undefined): CookieView["sameSite"] {
  return value === "strict" || value === "lax" || value === "none" ? value : "unset";
}

function priorityOf(extensions: readonly string[]): CookiePriority {
  const given = extensions
    .map((one) => /^priority\s*=\s*(low|medium|high)$/iu.exec(one)?.[1])
    .findLast((one) => one !== undefined);
  return (given?.toLowerCase() as CookiePriority | undefined) ?? "medium";
}

/** Milliseconds since the scenario's start; null: until the browser closes. https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-storage-model */
export function expiresAt({ maxAge, expires }: ReadLine, now: number): number | null {
  if (maxAge === null) return expires;
  return now + Math.max(0, maxAge) * 1000;
}

/** Where a cookie comes from, or where it may go. */
export interface CookieUrl {
  /** As the URL parser leaves it, without the brackets of IPv6. */
  readonly host: string;
  /** Percent-decoded. */
  readonly path: string;
  /** https, or the machine itself. */
  readonly secure: boolean;
}

export function cookieUrl(text: string): CookieUrl {
  const { hostname, pathname, protocol } = Url.of(text);
  const secure = protocol === "https:" || isLoopback(hostname);
  return { host: canonicalDomain(hostname) ?? "", path: decoded(pathname) || "/", secure };
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

export type CookiePlace = Pick<CookieView, "domain" | "hostOnly" | "path">;

/** Where a cookie will belong; null: this URL may not set it there. https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-storage-model */
export function placeFrom({ domain, path, secure }: ReadLine, url: CookieUrl): CookiePlace | null {
  if (secure && !url.secure) return null;
  const where = { path: path ?? defaultPath(url.path) };
  if (domain === null || domain === "") return { ...where, domain: url.host, hostOnly: true };
  if (isPublicSuffix(domain) || domainMatch(url.host, domain, false) !== true) return null;
  return { ...where, domain, hostOnly: false };
}

/** localhost and other names for special use may have cookies of their own. */
function isPublicSuffix(domain: string): boolean {
  const isAddress = /^[\d.]+$|:/u.test(domain);
  return !isAddress && getPublicSuffix(domain, { allowSpecialUseDomain: true, ignoreError: true }) === undefined;
}
