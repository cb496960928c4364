/**
 * Header fields by which a response, beside its Location, makes a browser ask for something by itself, now or later, or touches what
 * the browser keeps. None of them changes a verdict; and a URL in them may be spelled in ways that no mapping knows. So neither the
 * browser nor the engine gets to see them here.
 * Sources: the Reporting, Network Error Logging, Content Security Policy 3, Speculation Rules, Attribution Reporting and Clear Site
 * Data drafts; RFC 7838 (Alt-Svc); RFC 8288 (Link); HTML (Refresh); ECMA-426 (SourceMap); the older names are of browsers before them.
 */
const triggering: ReadonlySet<string> = new Set([
  "refresh",
  "link",
  "speculation-rules",
  "sourcemap",
  "x-sourcemap",
  "alt-svc",
  "alternate-protocol",
  "report-to",
  "reporting-endpoints",
  "nel",
  "content-security-policy-report-only",
  "x-content-security-policy",
  "x-content-security-policy-report-only",
  "x-webkit-csp",
  "x-webkit-csp-report-only",
  "x-xss-protection",
  "expect-ct",
  "expect-staple",
  "public-key-pins",
  "public-key-pins-report-only",
  "sec-session-registration",
  "secure-session-registration",
  "service-worker-allowed",
  "clear-site-data",
]);

export function triggersOwnRequests(name: string): boolean {
  const lower = name.toLowerCase();
  return triggering.has(lower) || lower.startsWith("attribution-reporting-");
}
