import { parseUrl } from "./request-url.ts";
import { isPotentiallyTrustworthy } from "./trustworthy.ts";

/**
 * https://w3c.github.io/webappsec-secure-contexts/#settings-object of a top-level page. `pageUrl`: its URL, not its origin:
 * a sandboxed page that came over https is one too.
 */
export function isSecureContext(pageUrl: string): boolean {
  const url = parseUrl(pageUrl);
  if (url === null) return false;
  // A blob: URL is as secure as the page that made it.
  const origin = url.scheme === "blob" ? parseUrl(url.origin.serialized) : url;
  return origin !== null && (isPotentiallyTrustworthy(origin) || extensionSchemes.test(origin.scheme));
}

const extensionSchemes = /^(?:chrome|moz|safari-web)-extension$/u;
