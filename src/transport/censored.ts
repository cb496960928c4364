/**
 * Header names that a browser drops from, adds to, or rewrites in a request that script makes, and those of a response that it
 * withholds or acts upon. What is carried under such a name would not arrive, or not as it was sent.
 * https://fetch.spec.whatwg.org/#forbidden-request-header https://fetch.spec.whatwg.org/#forbidden-response-header-name
 */
const censored = new Set([
  "accept-charset",
  "accept-encoding",
  "clear-site-data",
  "connection",
  "content-encoding",
  "content-length",
  "cookie",
  "cookie2",
  "date",
  "dnt",
  "expect",
  "host",
  "keep-alive",
  "origin",
  "referer",
  "set-cookie",
  "set-cookie2",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "user-agent",
  "via",
  "x-http-method",
  "x-http-method-override",
  "x-method-override",
]);

const censoredPrefixes = ["access-control-request-", "proxy-", "sec-", "preflight-"];

/** Whether a header may travel under its real name. `name` in lower case. */
export function passesUnderItsName(name: string): boolean {
  return !censored.has(name) && !censoredPrefixes.some((prefix) => name.startsWith(prefix));
}
