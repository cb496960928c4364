import { isToken } from "./tokens.ts";

const forbidden = new Set(["CONNECT", "TRACE", "TRACK"]);
const normalized = new Set(["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"]);

/** https://fetch.spec.whatwg.org/#concept-method */
export function isMethod(method: string): boolean {
  return isToken(method);
}

/** https://fetch.spec.whatwg.org/#forbidden-method */
export function isForbiddenMethod(method: string): boolean {
  return forbidden.has(method.toUpperCase());
}

/** https://fetch.spec.whatwg.org/#concept-method-normalize: six methods are upper-cased, `patch` is not one of them. */
export function normalizeMethod(method: string): string {
  const upper = method.toUpperCase();
  return normalized.has(upper) ? upper : method;
}

/** https://fetch.spec.whatwg.org/#cors-safelisted-method */
export function isCorsSafelistedMethod(method: string): boolean {
  return method === "GET" || method === "HEAD" || method === "POST";
}
