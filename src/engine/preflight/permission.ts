import { isCorsSafelistedMethod } from "../../http/methods.ts";
import { byteLowercase } from "../../http/tokens.ts";
import type { Failure } from "../../trace/failures.ts";
import type { StepValues } from "../../trace/steps.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { failureOf } from "../requests/request.ts";
import type { PreflightAnswer } from "./answer.ts";

const nothing: readonly string[] = [];
const byMethods = ["access-control-allow-methods"];
const byHeaders = ["access-control-allow-headers"];

/** The method's part of https://fetch.spec.whatwg.org/#cors-preflight-fetch-0; the comparison is case-sensitive. */
export function* judgeMethod(request: Request, message: number, answer: PreflightAnswer): Algorithm<Failure | null> {
  const { method } = request;
  const credentials = request.credentials === "include";
  const allowed = answer.methods ?? nothing;
  const because = whyMethod(method, allowed, credentials);
  const values = { method, value: answer.methodsValue, allowed, because, credentials };
  if (because !== "not-listed") {
    const deciding = because === "safelisted" ? nothing : byMethods;
    yield step("preflight-methods", "cors", "pass", values, { message, deciding });
    return null;
  }
  const failure = failureOf(request, "P_METHOD_NOT_ALLOWED", { method, allowed, credentials, url: request.current.href });
  yield step("preflight-methods", "cors", "fail", values, { message, deciding: byMethods, failure });
  return failure;
}

function whyMethod(
  method: string,
  allowed: readonly string[],
  credentials: boolean,
): "listed" | "safelisted" | "wildcard" | "not-listed" {
  if (allowed.includes(method)) return "listed";
  if (isCorsSafelistedMethod(method)) return "safelisted";
  return !credentials && allowed.includes("*") ? "wildcard" : "not-listed";
}

/** The headers' part; `*` is no wildcard for a request with credentials, and by the Standard never for Authorization. */
export function* judgeHeaders(
  request: Request,
  message: number,
  unsafeHeaders: readonly string[],
  answer: PreflightAnswer,
  knobs: Knobs,
): Algorithm<Failure | null> {
  const credentials = request.credentials === "include";
  const allowed = answer.headers;
  const values = (refused: readonly string[], because: StepValues["preflight-headers"]["because"]) => ({
    unsafeHeaders,
    value: answer.headersValue,
    allowed,
    refused,
    because,
    credentials,
  });
  if (unsafeHeaders.length === 0) {
    yield step("preflight-headers", "cors", "pass", values(nothing, "none-needed"), { message });
    return null;
  }
  const listed = new Set(allowed.map(byteLowercase));
  const star = !credentials && listed.has("*");
  const url = request.current.href;
  if (!knobs.starCoversAuthorization && star && unsafeHeaders.includes("authorization") && !listed.has("authorization")) {
    const failure = failureOf(request, "P_AUTHORIZATION_NEEDS_NAME", { allowed, url });
    const refused = values(["authorization"], "authorization-by-name");
    yield step("preflight-headers", "cors", "fail", refused, { message, deciding: byHeaders, failure });
    return failure;
  }
  const missing = [...new Set(unsafeHeaders)].filter((name) => !listed.has(name));
  const header = star ? undefined : missing[0];
  if (header === undefined) {
    const because = missing.length > 0 ? "wildcard" : "listed";
    yield step("preflight-headers", "cors", "pass", values(nothing, because), { message, deciding: byHeaders });
    return null;
  }
  const failure = failureOf(request, "P_HEADER_NOT_ALLOWED", { header, refused: missing, allowed, credentials, url });
  yield step("preflight-headers", "cors", "fail", values(missing, "not-listed"), { message, deciding: byHeaders, failure });
  return failure;
}
