import { parseUrl } from "./request-url.ts";
import { isPotentiallyTrustworthy } from "./trustworthy.ts";

/**
 * https://w3c.github.io/webappsec-secure-contexts/#settings-object of a top-level page. `pageUrl`: its URL, not its origin:
 * a sandboxed page that came over https is one too.
 */
export function isSecureContext(pageUrl: string): boolean {
  const url = parseUrl(pageUrl);
  return url !== null && isPotentiallyTrustworthy(url);
}
