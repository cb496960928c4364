import { getHeader } from "../../http/headers.ts";
import type { HeaderList, WireResponse } from "../../http/messages.ts";
import { parseUrl } from "../../origins/request-url.ts";
import type { CorsCheckCode, CorsCheckValues } from "../../trace/failures.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request } from "../model/request.ts";

export interface CorsCheckResult {
  /** null: passed. */
  readonly code: CorsCheckCode | null;
  readonly values: CorsCheckValues;
  readonly deciding: readonly string[];
}

const byOrigin = ["access-control-allow-origin"];
const byBoth = ["access-control-allow-origin", "access-control-allow-credentials"];
const byCredentials = ["access-control-allow-credentials"];

/**
 * https://fetch.spec.whatwg.org/#concept-cors-check
 * `origin` is the request's, serialised. The Standard knows success and failure only; which failure it was is for the learner.
 */
export function corsCheck(request: Request, response: WireResponse, origin: string, knobs: Knobs): CorsCheckResult {
  const allowOrigin = getHeader(response.headers, "access-control-allow-origin");
  const allowCredentials = getHeader(response.headers, "access-control-allow-credentials");
  const include = request.credentials === "include";
  const values = {
    origin,
    allowOrigin,
    allowCredentials,
    credentialsMode: request.credentials,
    url: request.current.href,
    status: response.status,
  };
  if (knobs.allowOriginMultiple === "spelled-so" && allowOriginLines(response.headers) > 1)
    return { code: "ACAO_MULTIPLE", values, deciding: byOrigin };
  if (allowOrigin === null) return { code: "ACAO_MISSING", values, deciding: byOrigin };
  if (allowOrigin === "*") {
    return { code: include ? "ACAO_WILDCARD_WITH_CREDENTIALS" : null, values, deciding: byOrigin };
  }
  if (allowOrigin !== origin) return { code: whyNoMatch(allowOrigin, knobs), values, deciding: byOrigin };
  if (!include) return { code: null, values, deciding: byOrigin };
  if (allowCredentials === "true") return { code: null, values, deciding: byBoth };
  return { code: "ACAC_NOT_TRUE", values, deciding: byCredentials };
}

/** Firefox counts the lines that are spelled just so, empty ones too, and takes no more than one. */
export function allowOriginLines(headers: HeaderList): number {
  return headers.filter(([name]) => name === "Access-Control-Allow-Origin").length;
}

function whyNoMatch(value: string, knobs: Knobs): CorsCheckCode {
  if (hasSeveralValues(value, knobs)) return "ACAO_MULTIPLE";
  if (knobs.allowOriginInvalid && value !== "null" && parseUrl(value) === null) return "ACAO_INVALID";
  return "ACAO_MISMATCH";
}

function hasSeveralValues(value: string, knobs: Knobs): boolean {
  switch (knobs.allowOriginMultiple) {
    case "comma-or-space":
      return value.includes(",") || value.includes(" ");
    case "comma":
      return value.includes(",");
    case "spelled-so":
      // Those have been refused already.
      return false;
  }
}
