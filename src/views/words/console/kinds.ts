import type { CorsCheckCode, FailureOf } from "../../../engine/trace/failures.ts";

/** A failed CORS check, of the response or of a preflight's. */
export type CheckFailure = FailureOf<CorsCheckCode | `P_${CorsCheckCode}`>;

/** Which of the six it was, whichever response was checked. */
export function checkName({ code }: CheckFailure): CorsCheckCode {
  return code.replace(/^P_/u, "") as CorsCheckCode;
}

/** A URL's origin; that of a URL without one, such as `data:`, equals nothing. */
export function sameOrigin(one: string, other: string): boolean {
  const origin = URL.parse(one)?.origin ?? "null";
  return origin !== "null" && origin === URL.parse(other)?.origin;
}
