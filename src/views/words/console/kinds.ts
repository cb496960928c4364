import type { FailureOf } from "../../../engine/trace/failures.ts";

export type CheckName =
  | "ACAO_MISSING"
  | "ACAO_WILDCARD_WITH_CREDENTIALS"
  | "ACAO_MULTIPLE"
  | "ACAO_INVALID"
  | "ACAO_MISMATCH"
  | "ACAC_NOT_TRUE";

/** A failed CORS check, of the response or of a preflight's. */
export type CheckFailure = FailureOf<CheckName | `P_${CheckName}`>;

/** Which of the six it was, whichever response was checked. */
export function checkName({ code }: CheckFailure): CheckName {
  return code.replace(/^P_/u, "") as CheckName;
}

/** A URL's origin; that of a URL without one, such as `data:`, equals nothing. */
export function sameOrigin(one: string, other: string): boolean {
  const origin = URL.parse(one)?.origin ?? "null";
  return origin !== "null" && origin === URL.parse(other)?.origin;
}
