import { getHeader } from "../../http/headers.ts";
import { isOkStatus, isRedirectStatus } from "../../http/statuses.ts";
import { extractTokens } from "../../http/tokens.ts";
import type { Failure, FailureCode } from "../../trace/failures.ts";
import { corsCheck } from "../checks/cors-check.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { Knobs, PreflightTest } from "../model/knobs.ts";
import type { Request, Response } from "../model/request.ts";
import { step } from "../model/step.ts";
import { nextUrlOf } from "../requests/location.ts";
import { failureOf } from "../requests/request.ts";
import type { PreflightAnswer } from "./answer.ts";
import type { PreflightNeed } from "./need.ts";
import { judgeHeaders, judgeMethod } from "./permission.ts";

export interface Judged {
  readonly answer: PreflightAnswer;
  readonly failure: Failure | null;
  /** Status, CORS check and syntax were in order, whatever became of method and headers. */
  readonly wellFormed: boolean;
}

/** The part of https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 after the answer is here; `origin` null: the CORS check is left out. */
export function* judgePreflight(
  request: Request,
  response: Response,
  need: PreflightNeed,
  origin: string | null,
  knobs: Knobs,
): Algorithm<Judged> {
  const methodsValue = getHeader(response.wire.headers, "access-control-allow-methods");
  const headersValue = getHeader(response.wire.headers, "access-control-allow-headers");
  const methods = methodsValue === null ? null : extractTokens(methodsValue);
  const headers = headersValue === null ? [] : extractTokens(headersValue);
  const answer: PreflightAnswer = {
    methodsValue,
    methods: methods === "failure" ? null : methods === null && request.useCorsPreflight ? [request.method] : methods,
    headersValue,
    headers: headers === "failure" ? [] : headers,
  };
  const received: Received = { request, response, need, origin, methods, headers, answer };
  for (const test of knobs.preflightOrder) {
    const failure = yield* make(test, received, knobs);
    if (failure !== null) return { answer, failure, wellFormed: test === "method" || test === "headers" };
  }
  return { answer, failure: null, wellFormed: true };
}

/** Everything the tests weigh. */
interface Received {
  readonly request: Request;
  readonly response: Response;
  readonly need: PreflightNeed;
  readonly origin: string | null;
  readonly methods: readonly string[] | "failure" | null;
  readonly headers: readonly string[] | "failure";
  readonly answer: PreflightAnswer;
}

function make(test: PreflightTest, received: Received, knobs: Knobs): Algorithm<Failure | null> {
  const { request, response, need, origin, methods, headers, answer } = received;
  switch (test) {
    case "redirect":
      return testRedirect(request, response, origin, knobs);
    case "cors-check":
      return origin === null ? pass() : testCors(request, response, origin, knobs);
    case "status":
      return testStatus(request, response);
    case "parse-methods":
      return methods === "failure" ? methodsUnparsable(request, response, answer.methodsValue ?? "") : pass();
    case "parse-headers":
      return headers === "failure" ? headersUnparsable(request, response, need, answer.headersValue ?? "") : pass();
    case "method":
      return judgeMethod(request, response.message, answer);
    case "headers":
      return judgeHeaders(request, response.message, need.unsafeHeaders, answer, knobs);
  }
}

// biome-ignore lint/correctness/useYield: a test that has nothing to tell
function* pass(): Algorithm<null> {
  return null;
}

function* testRedirect(
  request: Request,
  { wire, message }: Response,
  origin: string | null,
  knobs: Knobs,
): Algorithm<Failure | null> {
  const location = getHeader(wire.headers, "location");
  if (!isRedirectStatus(wire.status) || location === null) return null;
  if (location === "" && knobs.emptyLocation !== "same-url") return null;
  const values = { status: wire.status, location };
  const check = origin === null ? null : corsCheck(request, wire, origin, knobs);
  const told = {
    ...values,
    url: request.current.href,
    ...(check !== null && { check: { code: check.code, values: check.values } }),
  };
  const failure = failureOf(request, "P_REDIRECT", told, nextUrlOf(wire, request.current, knobs));
  yield step("preflight-redirect", "cors", "fail", values, { message, deciding: ["location"], failure });
  return failure;
}

function* testCors(request: Request, { wire, message }: Response, origin: string, knobs: Knobs): Algorithm<Failure | null> {
  const { code, values, deciding } = corsCheck(request, wire, origin, knobs);
  const failure =
    code === null ? null : failureOf(request, `P_${code}` satisfies FailureCode, values, nextUrlOf(wire, request.current, knobs));
  const extras = failure === null ? { message, deciding } : { message, deciding, failure };
  yield step("cors-check", "cors", failure === null ? "pass" : "fail", { ...values, of: "preflight" }, extras);
  return failure;
}

function* testStatus(request: Request, { wire, message }: Response): Algorithm<Failure | null> {
  const { status } = wire;
  if (isOkStatus(status)) {
    yield step("preflight-status", "cors", "pass", { status }, { message });
    return null;
  }
  const failure = failureOf(request, "P_STATUS", { status, url: request.current.href });
  yield step("preflight-status", "cors", "fail", { status }, { message, failure });
  return failure;
}

function* methodsUnparsable(request: Request, { message }: Response, value: string): Algorithm<Failure | null> {
  const { method } = request;
  const credentials = request.credentials === "include";
  const failure = failureOf(request, "P_ACAM_UNPARSABLE", { value, url: request.current.href });
  const values = { method, value, allowed: [], because: "unparsable", credentials } as const;
  yield step("preflight-methods", "cors", "fail", values, { message, deciding: ["access-control-allow-methods"], failure });
  return failure;
}

function* headersUnparsable(
  request: Request,
  { message }: Response,
  need: PreflightNeed,
  value: string,
): Algorithm<Failure | null> {
  const { unsafeHeaders } = need;
  const credentials = request.credentials === "include";
  const failure = failureOf(request, "P_ACAH_UNPARSABLE", { value, url: request.current.href });
  const values = { unsafeHeaders, value, allowed: [], refused: unsafeHeaders, because: "unparsable", credentials } as const;
  yield step("preflight-headers", "cors", "fail", values, { message, deciding: ["access-control-allow-headers"], failure });
  return failure;
}
