import type { CorsCheckCode, FailureOf } from "../trace/failures.ts";

/** A failed CORS check, of the response or of a preflight's. */
export type CheckFailure = FailureOf<CorsCheckCode | `P_${CorsCheckCode}`>;

/** Which of the six it was, whichever response was checked. */
export function checkName({ code }: CheckFailure): CorsCheckCode {
  return code.replace(/^P_/u, "") as CorsCheckCode;
}

/** The same writer for all six codes of the check, of the response and of a preflight's answer. */
export function checkTexts<T>(
  actual: (failure: FailureOf<CorsCheckCode>) => T,
  preflight: (failure: FailureOf<`P_${CorsCheckCode}`>) => T,
) {
  return {
    ACAO_MISSING: actual,
    ACAO_WILDCARD_WITH_CREDENTIALS: actual,
    ACAO_MULTIPLE: actual,
    ACAO_INVALID: actual,
    ACAO_MISMATCH: actual,
    ACAC_NOT_TRUE: actual,
    P_ACAO_MISSING: preflight,
    P_ACAO_WILDCARD_WITH_CREDENTIALS: preflight,
    P_ACAO_MULTIPLE: preflight,
    P_ACAO_INVALID: preflight,
    P_ACAO_MISMATCH: preflight,
    P_ACAC_NOT_TRUE: preflight,
  };
}
