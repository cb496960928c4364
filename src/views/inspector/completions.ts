/** Header names and values, methods and addresses that are offered, or shown as an example. */

export type Side = "request" | "response";

const requestNames = [
  "Accept",
  "Accept-Language",
  "Authorization",
  "Cache-Control",
  "Content-Language",
  "Content-Type",
  "If-None-Match",
  "Range",
  "X-Api-Key",
  "X-Csrf-Token",
  "X-Requested-With",
];

/** What servers ask about: the browser's own headers too. */
export const askedHeaders: readonly string[] = [
  ...requestNames,
  "Cookie",
  "Host",
  "Origin",
  "Referer",
  "Sec-Fetch-Mode",
  "Sec-Fetch-Site",
];

const responseNames = [
  "Access-Control-Allow-Origin",
  "Access-Control-Allow-Methods",
  "Access-Control-Allow-Headers",
  "Access-Control-Allow-Credentials",
  "Access-Control-Expose-Headers",
  "Access-Control-Max-Age",
  "Cache-Control",
  "Content-Language",
  "Content-Type",
  "Cross-Origin-Resource-Policy",
  "ETag",
  "Expires",
  "Last-Modified",
  "Link",
  "Location",
  "Set-Cookie",
  "Timing-Allow-Origin",
  "Vary",
  "X-Request-Id",
  "X-Total-Count",
];

const types = ["application/json", "text/plain", "text/html", "application/x-www-form-urlencoded", "application/xml"];

const requestValues: Readonly<Record<string, readonly string[]>> = {
  accept: ["*/*", "application/json", "text/html"],
  "accept-language": ["en", "de, en;q=0.8"],
  authorization: ["Bearer secret-token", "Basic dXNlcjpwYXNz"],
  "cache-control": ["no-cache", "no-store"],
  "content-type": [...types, "text/plain;charset=UTF-8"],
  range: ["bytes=0-99", "bytes=0-"],
  "x-requested-with": ["XMLHttpRequest"],
};

const responseValues: Readonly<Record<string, readonly string[]>> = {
  "access-control-allow-methods": ["GET, POST, PUT, PATCH, DELETE", "PUT", "PATCH", "DELETE", "*"],
  "access-control-allow-headers": ["Content-Type", "Authorization", "Content-Type, Authorization", "*"],
  "access-control-allow-credentials": ["true"],
  "access-control-expose-headers": ["X-Total-Count", "X-Request-Id", "*"],
  "access-control-max-age": ["5", "600", "3600", "7200", "86400"],
  "cache-control": ["no-store", "no-cache", "max-age=600", "public, max-age=3600"],
  "content-type": [...types, "image/png", "text/javascript"],
  "cross-origin-resource-policy": ["same-origin", "same-site", "cross-origin"],
  "set-cookie": [
    "session=1; Path=/; HttpOnly; Secure; SameSite=None",
    "session=1; Path=/; HttpOnly; SameSite=Lax",
    "session=1; SameSite=Strict",
  ],
  "timing-allow-origin": ["*"],
  vary: ["Origin", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers"],
};

/** What stands in an empty field. */
export const examples = {
  path: "/orders/*",
  oldPath: "/old",
  newUrl: "https://api.service.example/new",
  origin: "https://api.shop.example",
  pageOrigin: "https://shop.example",
  upstream: "https://api.service.example",
  rewrittenOrigin: "https://partner.example",
  methods: "PUT, DELETE",
  requestHeader: "Content-Type",
  exposedHeader: "X-Total-Count",
  removedRequestHeader: "Cookie",
  removedResponseHeader: "Server",
  csp: "connect-src 'self' https://api.shop.example",
};

export const cookieLines = responseValues["set-cookie"] ?? [];

/** What a new cookie begins with. */
export const freshCookie = "session=1; Path=/; Secure; HttpOnly; SameSite=None";
export const freshRouteCookie = "session=1; Path=/; Secure; HttpOnly";

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

export function namesFor(side: Side): readonly string[] {
  return side === "request" ? requestNames : responseNames;
}

/** Values for a header; `origins` are those of the scenario's pages. */
export function valuesFor(name: string, side: Side, origins: readonly string[]): readonly string[] {
  const lower = name.trim().toLowerCase();
  if (side === "request") return requestValues[lower] ?? [];
  if (lower === "access-control-allow-origin") return [...new Set([...origins, "*"])];
  return responseValues[lower] ?? [];
}
