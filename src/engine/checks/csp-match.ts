import { defaultPort, type Origin, sameOrigin } from "../infra/origin.ts";
import type { UrlRecord } from "../infra/url.ts";

/**
 * The source expression that lets the URL through, as written; null: none does.
 * `self`: the origin that the policy came from. `redirected`: paths no longer count, so that nobody learns where a redirect leads.
 * https://w3c.github.io/webappsec-csp/#match-url-to-source-list
 */
export function matchSourceList(sources: readonly string[], url: UrlRecord, self: Origin, redirected: boolean): string | null {
  return sources.find((source) => matchesSource(source, url, self, redirected)) ?? null;
}

const schemeSource = /^([a-z][a-z0-9+.-]*):$/iu;
const hostSource =
  /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|\[[0-9a-f:.]+\]|(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)(?::(\d+|\*))?(\/[^?#]*)?$/iu;

/** https://w3c.github.io/webappsec-csp/#match-url-to-source-expression; what is no expression, 'none' included, matches nothing. */
function matchesSource(source: string, url: UrlRecord, self: Origin, redirected: boolean): boolean {
  const own = self.parts.opaque ? "" : self.parts.scheme;
  if (source === "*") return url.scheme === "http" || url.scheme === "https" || matchesScheme(own, url.scheme);
  if (source.toLowerCase() === "'self'") return matchesSelf(url, self);
  const [, onlyScheme] = schemeSource.exec(source) ?? [];
  if (onlyScheme !== undefined) return matchesScheme(onlyScheme.toLowerCase(), url.scheme);
  const [, scheme, host, port, path] = hostSource.exec(source) ?? [];
  if (host === undefined || url.host === "") return false;
  return (
    matchesScheme(scheme?.toLowerCase() ?? own, url.scheme) &&
    matchesHost(host.toLowerCase(), url.host) &&
    matchesPort(port, url) &&
    (path === undefined || redirected || matchesPath(path, url))
  );
}

/** A secure scheme is never worse than what was asked for. https://w3c.github.io/webappsec-csp/#scheme-part-match */
function matchesScheme(allowed: string, scheme: string): boolean {
  return allowed === scheme || (allowed === "http" && scheme === "https");
}

function matchesSelf(url: UrlRecord, self: Origin): boolean {
  if (sameOrigin(self, url.origin)) return true;
  if (self.parts.opaque || url.scheme !== "https" || self.parts.host !== url.host) return false;
  return self.parts.port === defaultPort(self.parts.scheme) && url.port === defaultPort(url.scheme);
}

/**
 * https://w3c.github.io/webappsec-csp/#host-part-match
 * NOTE: of IP addresses the Standard lets only 127.0.0.1 match; browsers compare them as text, like names.
 */
function matchesHost(allowed: string, host: string): boolean {
  if (allowed === "*") return true;
  return allowed.startsWith("*.") ? host.endsWith(allowed.slice(1)) : host === allowed;
}

function matchesPort(allowed: string | undefined, url: UrlRecord): boolean {
  if (allowed === "*") return true;
  return url.port === (allowed === undefined ? defaultPort(url.scheme) : Number(allowed));
}

/** https://w3c.github.io/webappsec-csp/#path-part-match: the whole path, or one that ends in a slash and all below it. */
function matchesPath(allowed: string, url: UrlRecord): boolean {
  const path = decoded(new URL(url.href).pathname);
  const wanted = decoded(allowed);
  return wanted.endsWith("/") ? path.startsWith(wanted) : path === wanted;
}

/** A path that is not UTF-8 once decoded is compared as written. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
