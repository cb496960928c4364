import { extractBody } from "../../http/body.ts";
import { hasHeader, headerValueProblem, normalizeValue } from "../../http/headers.ts";
import type { Header } from "../../http/messages.ts";
import { isForbiddenMethod, isMethod, normalizeMethod } from "../../http/methods.ts";
import { isToken } from "../../http/tokens.ts";
import { sameOrigin } from "../../origins/origin.ts";
import { parseUrl, type RequestUrl } from "../../origins/request-url.ts";
import type { Failure, FailureValues } from "../../trace/failures.ts";
import type { Algorithm } from "../model/algorithm.ts";
import type { FetchCall } from "../model/calls.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Page } from "../model/page.ts";
import type { Request } from "../model/request.ts";
import { step } from "../model/step.ts";
import { applyGuard, type DroppedHeaders } from "./guards.ts";
import { clientReferrer } from "./referrer.ts";
import { newRequest } from "./request.ts";

type Invalid = FailureValues["INVALID_REQUEST"];

/** https://fetch.spec.whatwg.org/#dom-request: everything that can go wrong before anything is sent. */
export function* constructRequest(call: FetchCall, page: Page, knobs: Knobs): Algorithm<Request | Failure> {
  const made = makeRequest(call, page, knobs);
  const values = {
    method: isRefused(made) ? call.method : made.request.method,
    url: isRefused(made) ? call.url : made.request.current.href,
    mode: call.mode,
    credentials: call.credentials,
    redirect: call.redirect,
  };
  if (isRefused(made)) {
    yield step("construct-request", "request", "fail", values, { failure: made });
    return made;
  }
  yield step("construct-request", "request", "pass", values);
  if (made.request.method !== call.method) {
    yield step("method-normalized", "request", "note", { from: call.method, to: made.request.method });
  }
  if (made.dropped !== null) yield step("drop-headers", "request", "note", made.dropped);
  return made.request;
}

interface Made {
  readonly request: Request;
  readonly dropped: DroppedHeaders | null;
}

function isRefused(made: Made | Failure): made is Failure {
  return "code" in made;
}

function makeRequest(call: FetchCall, page: Page, knobs: Knobs): Made | Failure {
  const url = parseUrl(call.url, page.url);
  const context = { api: "fetch", pageOrigin: page.origin.serialized, firstUrl: call.url, lastUrl: call.url } as const;
  const invalid = (field: Invalid["field"], value: string, reason: Invalid["reason"]): Failure => ({
    code: "INVALID_REQUEST",
    values: { field, value, reason },
    context: url === null ? context : { ...context, firstUrl: url.href, lastUrl: url.href },
  });
  if (url === null) return invalid("url", call.url, "unparsable");
  if (url.includesCredentials) return { code: "URL_HAS_CREDENTIALS", values: { url: url.href }, context };
  if ((call.mode as string) === "navigate") return invalid("mode", call.mode, "navigate");
  const referrer = referrerOf(call.referrer, page, knobs);
  if (referrer === undefined) return invalid("referrer", call.referrer, "unparsable");
  if (call.cache === "only-if-cached" && call.mode !== "same-origin") {
    return invalid("cache", call.mode, "only-if-cached-needs-same-origin");
  }
  if (!isMethod(call.method)) return invalid("method", call.method, "not-a-token");
  if (isForbiddenMethod(call.method)) return invalid("method", call.method, "forbidden-method");
  const method = normalizeMethod(call.method);
  if (call.mode === "no-cors" && method !== "GET" && method !== "HEAD" && method !== "POST") {
    return invalid("mode", method, "no-cors-needs-simple-method");
  }
  const normalized: Header[] = [];
  for (const [name, value] of call.headers) {
    if (!isToken(name)) return invalid("header-name", name, "not-a-token");
    const text = normalizeValue(value);
    const problem = headerValueProblem(text);
    if (problem !== null) return invalid("header-value", value, problem);
    normalized.push([name, text]);
  }
  if (call.body !== null && (method === "GET" || method === "HEAD")) return invalid("body", method, "body-with-get-or-head");
  const { headers, dropped } = applyGuard(normalized, call.mode, knobs);
  const body = call.body === null ? null : extractBody(call.body, call.bodyType, call.blobType);
  const implied = hasHeader(headers, "content-type") ? null : (body?.contentType ?? null);
  if (implied !== null) {
    // DEVIATION: WebKit does not ask the guard; seen by the live suite.
    const guarded = applyGuard([["Content-Type", implied]], knobs.noCorsSendsBlobType ? "cors" : call.mode, knobs);
    headers.push(...guarded.headers);
  }
  const request = newRequest(url, {
    api: "fetch",
    client: page,
    mode: call.mode,
    credentials: call.credentials,
    redirect: call.redirect,
    cache: call.cache,
    keepalive: call.keepalive,
    unsafeRequest: true,
    // The type of a Blob is not made up for the body: engines treat it as script's own. Seen by the live suite.
    contentTypeImplied: implied !== null && call.bodyType !== "blob",
    method,
    headers,
    body: body?.text ?? null,
    referrerPolicy: call.referrerPolicy,
    referrer,
  });
  return { request, dropped };
}

/** https://fetch.spec.whatwg.org/#dom-request, of its init's referrer; another origin's is not the page's to name. null: none; undefined: unparsable. */
function referrerOf(given: string, page: Page, knobs: Knobs): RequestUrl | null | undefined {
  if (given === "") return null;
  const url = parseUrl(given, page.url);
  if (url === null) return undefined;
  const isOwn = url.scheme.startsWith("http") && sameOrigin(url.origin, page.origin);
  return isOwn ? url : clientReferrer(page, knobs);
}
