import { isIpAddress } from "../../origins/ip-address.ts";
import type { RegistrableDomain } from "../../origins/site.ts";
import { isLoopback } from "../../origins/trustworthy.ts";
import type { CookieView } from "../../trace/events.ts";
import { Url } from "../../url/url.ts";

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
  return { host: canonicalHost(hostname), path: decoded(pathname) || "/", secure };
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-canonicalized-host-names, without a leading dot; IPv6 without brackets. */
export function canonicalHost(written: string): string {
  const host = written.trim().replace(/^\./u, "");
  if (host.includes(":")) {
    return Url.parse(`http://[${host.replace(/^\[|\]$/gu, "")}]`)?.hostname.slice(1, -1) ?? host.toLowerCase();
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is ASCII has no other form than lower case
  return /^[\x01-\x7f]*$/u.test(host) ? host.toLowerCase() : (Url.parse(`http://${host}`)?.hostname ?? host);
}

export type CookiePlace = Pick<CookieView, "domain" | "hostOnly" | "path">;

/** What a Set-Cookie line says of the place of its cookie; null: nothing. */
interface Asked {
  readonly domain: string | null;
  readonly path: string | null;
  readonly secure: boolean;
}

/** Where a cookie will belong; null: this URL may not set it there. https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-storage-model */
export function placeFrom(
  { domain, path, secure }: Asked,
  url: CookieUrl,
  registrableDomain: RegistrableDomain,
): CookiePlace | null {
  if (secure && !url.secure) return null;
  const where = { path: path ?? defaultPath(url.path) };
  if (domain === null || domain === "") return { ...where, domain: url.host, hostOnly: true };
  if (isPublicSuffix(domain, registrableDomain) || !domainMatches(url.host, domain)) return null;
  return { ...where, domain, hostOnly: false };
}

/** https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-paths-and-path-match */
function defaultPath(path: string): string {
  const end = path.lastIndexOf("/");
  return path.startsWith("/") && end > 0 ? path.slice(0, end) : "/";
}

/** localhost and other names for special use may have cookies of their own. */
function isPublicSuffix(domain: string, registrableDomain: RegistrableDomain): boolean {
  const isAddress = /^[\d.]+$|:/u.test(domain);
  return !isAddress && !forSpecialUse.test(domain) && registrableDomain(domain) === null;
}

/** https://www.rfc-editor.org/rfc/rfc6761, and what is below them. */
const forSpecialUse = /^(?:localhost|invalid)$|\.(?:local|example|invalid|localhost|test)$/u;

/** https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-domain-matching */
export function domainMatches(host: string, domain: string): boolean {
  return host === domain || (host.endsWith(`.${domain}`) && !isIpAddress(host));
}

/** https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-paths-and-path-match */
export function pathMatches(path: string, cookiePath: string): boolean {
  if (path === cookiePath) return true;
  return path.startsWith(cookiePath) && (cookiePath.endsWith("/") || path[cookiePath.length] === "/");
}
