import { getHeader, getLines } from "../../http/headers.ts";
import type { WireResponse } from "../../http/messages.ts";
import { byteLowercase } from "../../http/tokens.ts";
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
  const allowOrigin = allowOriginOf(response, knobs);
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
  if (allowOrigin === null) return { code: "ACAO_MISSING", values, deciding: byOrigin };
  if (allowOrigin === "*") {
    return { code: include ? "ACAO_WILDCARD_WITH_CREDENTIALS" : null, values, deciding: byOrigin };
  }
  if (allowOrigin !== origin) return { code: whyNoMatch(allowOrigin, response, knobs), values, deciding: byOrigin };
  if (!include) return { code: null, values, deciding: byOrigin };
  if (allowCredentials === "true") return { code: null, values, deciding: byBoth };
  return { code: "ACAC_NOT_TRUE", values, deciding: byCredentials };
}

function allowOriginOf(response: WireResponse, knobs: Knobs): string | null {
  const value = getHeader(response.headers, "access-control-allow-origin");
  return value?.includes(",") ? countedLines(response, knobs).join(", ") : value;
}

/** DEVIATION: Firefox, recorded in w-acao-lines-empty; that the spelling counts was seen by the live suite. */
function countedLines({ headers }: WireResponse, knobs: Knobs): readonly string[] {
  const lines = getLines(headers, "access-control-allow-origin");
  if (!knobs.allowOriginSkipsEmptyLines) return lines;
  const names = headers.map(([name]) => name).filter((name) => byteLowercase(name) === "access-control-allow-origin");
  return names.every((name) => name === "Access-Control-Allow-Origin") ? lines : lines.filter((line) => line !== "");
}

function whyNoMatch(value: string, response: WireResponse, knobs: Knobs): CorsCheckCode {
  if (hasSeveralValues(value, response, knobs)) return "ACAO_MULTIPLE";
  if (knobs.allowOriginInvalid && value !== "null" && parseUrl(value) === null) return "ACAO_INVALID";
  return "ACAO_MISMATCH";
}

function hasSeveralValues(value: string, response: WireResponse, knobs: Knobs): boolean {
  switch (knobs.allowOriginMultiple) {
    case "comma-or-space":
      return value.includes(",") || value.includes(" ");
    case "comma":
      return value.includes(",");
    case "lines":
      return countedLines(response, knobs).length > 1;
  }
}
