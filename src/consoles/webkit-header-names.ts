/**
 * Header names for which WebKit has a spelling of its own, whatever script wrote;
 * of those only what script may set and a preflight may refuse.
 * https://github.com/WebKit/WebKit/blob/main/Source/WebCore/platform/network/HTTPHeaderNames.in
 */
const names = `
Accept Accept-Language Accept-Ranges Access-Control-Allow-Credentials Access-Control-Allow-Headers
Access-Control-Allow-Methods Access-Control-Allow-Origin Access-Control-Expose-Headers Access-Control-Max-Age
Age Authorization Cache-Control Clear-Site-Data Content-Disposition Content-Encoding Content-Language
Content-Location Content-Range Content-Security-Policy Content-Security-Policy-Report-Only Content-Type
Cross-Origin-Embedder-Policy Cross-Origin-Embedder-Policy-Report-Only Cross-Origin-Opener-Policy
Cross-Origin-Opener-Policy-Report-Only Cross-Origin-Resource-Policy Default-Style ETag Expires
If-Match If-Modified-Since If-None-Match If-Range If-Unmodified-Since Last-Event-ID Last-Modified Link Location
Ping-From Ping-To Pragma Purpose Range Referrer-Policy Refresh Report-To Reporting-Endpoints Server Server-Timing
Service-Worker Service-Worker-Allowed Service-Worker-Navigation-Preload SourceMap Strict-Transport-Security
Timing-Allow-Origin User-Agent Vary X-Content-Type-Options X-DNS-Prefetch-Control X-Frame-Options X-SourceMap
X-XSS-Protection
`;

const spelling: ReadonlyMap<string, string> = new Map(
  names
    .trim()
    .split(/\s+/u)
    .map((name) => [name.toLowerCase(), name]),
);

/** null: as script wrote it. */
export function asWebkitWrites(name: string): string | null {
  return spelling.get(name.toLowerCase()) ?? null;
}
