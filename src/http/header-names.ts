import { isForbiddenMethod } from "./methods.ts";
import { byteLowercase, trimTabOrSpace } from "./tokens.ts";

const forbiddenRequestHeaders = new Set([
  "accept-charset",
  "accept-encoding",
  "access-control-request-headers",
  "access-control-request-method",
  "connection",
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
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "via",
]);

/** Forbidden with some values. */
export const methodOverrides: ReadonlySet<string> = new Set(["x-http-method", "x-http-method-override", "x-method-override"]);

/** https://fetch.spec.whatwg.org/#forbidden-header-name */
export function isForbiddenRequestHeader(name: string, value: string): boolean {
  const lower = byteLowercase(name);
  if (forbiddenRequestHeaders.has(lower) || lower.startsWith("proxy-") || lower.startsWith("sec-")) return true;
  return methodOverrides.has(lower) && splitOutsideQuotes(value).some((part) => isForbiddenMethod(part));
}

/** https://fetch.spec.whatwg.org/#forbidden-response-header-name; `name` in lower case. */
export function isForbiddenResponseHeader(name: string): boolean {
  return name === "set-cookie" || name === "set-cookie2";
}

/** Removed when a redirect turns the method into GET. https://fetch.spec.whatwg.org/#request-body-header-name */
export const requestBodyHeaders: ReadonlySet<string> = new Set([
  "content-encoding",
  "content-language",
  "content-location",
  "content-type",
]);

/** Script reads these from any CORS response. https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name */
export const corsSafelistedResponseHeaders: ReadonlySet<string> = new Set([
  "cache-control",
  "content-language",
  "content-length",
  "content-type",
  "expires",
  "last-modified",
  "pragma",
]);

/** https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header-name */
export const noCorsSafelistedRequestHeaders: ReadonlySet<string> = new Set([
  "accept",
  "accept-language",
  "content-language",
  "content-type",
]);

/** Their presence makes the request conditional. https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch */
export const conditionalHeaders: ReadonlySet<string> = new Set([
  "if-modified-since",
  "if-none-match",
  "if-unmodified-since",
  "if-match",
  "if-range",
]);

/** https://fetch.spec.whatwg.org/#header-value-get-decode-and-split */
export function splitOutsideQuotes(value: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  let quoted = false;
  for (let i = 0; i < value.length; i++) {
    const char = value.charAt(i);
    if (char === '"') quoted = !quoted;
    if (quoted && char === "\\" && i + 1 < value.length) part += char + value.charAt(++i);
    else if (char === "," && !quoted) {
      parts.push(trimTabOrSpace(part));
      part = "";
    } else part += char;
  }
  parts.push(trimTabOrSpace(part));
  return parts;
}
