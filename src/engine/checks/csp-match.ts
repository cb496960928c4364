import { type Origin, sameOrigin } from "../../origins/origin.ts";
import type { RequestUrl } from "../../origins/request-url.ts";
import { defaultPort } from "../../url/parts.ts";
import { Url } from "../../url/url.ts";
import { decodedPath, type Source } from "./csp-source.ts";

/**
 * The source expression that lets the URL through, as written; null: none does.
 * `self`: the origin that the policy came from. `redirected`: paths no longer count, so that nobody learns where a redirect leads.
 * NOTE: of a WebSocket `url` is that of its handshake. The Standard lets http and hosts without a scheme match it; no browser does, as tried.
 * https://w3c.github.io/webappsec-csp/#match-url-to-source-list
 */
export function matchSourceList(
  sources: readonly Source[],
  url: RequestUrl,
  self: Origin,
  redirected: boolean,
  webSocket = false,
): string | null {
  const target = {
    url,
    scheme: webSocket ? url.scheme.replace("http", "ws") : url.scheme,
    path: redirected ? null : decodedPath(Url.of(url.href).pathname),
  };
  return sources.find((source) => matchesSource(source, target, self))?.text ?? null;
}

interface Target {
  readonly url: RequestUrl;
  /** As people know it: ws of a WebSocket. */
  readonly scheme: string;
  /** null: paths do not count. */
  readonly path: string | null;
}

/** https://w3c.github.io/webappsec-csp/#match-url-to-source-expression */
function matchesSource(source: Source, { url, scheme, path }: Target, self: Origin): boolean {
  const own = self.parts.opaque ? "" : self.parts.scheme;
  switch (source.kind) {
    case "any":
      return /^(?:http|ws)s?$/u.test(scheme) || matchesScheme(own, scheme);
    case "self":
      return matchesSelf(url, self);
    case "scheme":
      return matchesScheme(source.scheme, scheme);
    case "host":
      return (
        url.host !== "" &&
        matchesScheme(source.scheme ?? own, scheme) &&
        matchesHost(source.host, url.host) &&
        matchesPort(source.port, url) &&
        (source.path === undefined || path === null || matchesPath(source.path, path))
      );
    case "other":
      return false;
  }
}

/** A secure scheme is never worse than what was asked for. https://w3c.github.io/webappsec-csp/#scheme-part-match */
function matchesScheme(allowed: string, scheme: string): boolean {
  return allowed === scheme || (allowed === "http" && scheme === "https") || (allowed === "ws" && scheme === "wss");
}

function matchesSelf(url: RequestUrl, self: Origin): boolean {
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

function matchesPort(allowed: string | undefined, url: RequestUrl): boolean {
  if (allowed === "*") return true;
  return url.port === (allowed === undefined ? defaultPort(url.scheme) : Number(allowed));
}

/** https://w3c.github.io/webappsec-csp/#path-part-match: the whole path, or one that ends in a slash and all below it. */
function matchesPath(wanted: string, path: string): boolean {
  return wanted.endsWith("/") ? path.startsWith(wanted) : path === wanted;
}
