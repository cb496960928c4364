import { extractBody } from "../../http/body.ts";
import { combineHeader, getHeader, hasHeader, headerValueProblem, normalizeValue, withoutHeaders } from "../../http/headers.ts";
import type { Header, HeaderList } from "../../http/messages.ts";
import { isForbiddenMethod, isMethod, normalizeMethod } from "../../http/methods.ts";
import { withCharsetUtf8 } from "../../http/mime.ts";
import { isToken } from "../../http/tokens.ts";
import { parseUrl, type RequestUrl } from "../../origins/request-url.ts";
import type { Failure, FailureValues } from "../../trace/failures.ts";
import type { XhrCall } from "../model/calls.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Page } from "../model/page.ts";
import type { Request } from "../model/request.ts";
import { isForbidden } from "../requests/guards.ts";
import { clientReferrer, elementReferrer } from "../requests/referrer.ts";
import { newRequest } from "../requests/request.ts";

export type OpenException = "SyntaxError" | "SecurityError" | "TypeError";
export type Opened =
  | { readonly request: Request; readonly dropped: readonly string[] }
  | { readonly failure: Failure; readonly exception: OpenException };

type Invalid = FailureValues["INVALID_REQUEST"];
const contentType: ReadonlySet<string> = new Set(["content-type"]);

/** https://xhr.spec.whatwg.org/#the-open()-method, https://xhr.spec.whatwg.org/#the-setrequestheader()-method and the first half of send(). */
export function openRequest(call: XhrCall, page: Page, knobs: Knobs): Opened {
  const url = parseUrl(call.url, page.url);
  const shown = url?.href ?? call.url;
  const refuse = (field: Invalid["field"], value: string, reason: Invalid["reason"], exception: OpenException): Opened => {
    const context = { api: "xhr", pageOrigin: page.origin.serialized, firstUrl: shown, lastUrl: shown } as const;
    return { failure: { code: "INVALID_REQUEST", values: { field, value, reason }, context }, exception };
  };
  if (!isMethod(call.method)) return refuse("method", call.method, "not-a-token", "SyntaxError");
  if (isForbiddenMethod(call.method)) return refuse("method", call.method, "forbidden-method", "SecurityError");
  if (url === null) return refuse("url", call.url, "unparsable", "SyntaxError");
  const headers: Header[] = [];
  const dropped: string[] = [];
  for (const [name, value] of call.headers) {
    const text = normalizeValue(value);
    if (!isToken(name)) return refuse("header-name", name, "not-a-token", "SyntaxError");
    const problem = headerValueProblem(text);
    // What is no ByteString does not get as far as the method: https://webidl.spec.whatwg.org/#es-ByteString
    if (problem !== null)
      return refuse("header-value", value, problem, problem === "not-a-byte-string" ? "TypeError" : "SyntaxError");
    if (isForbidden([name, text], knobs)) dropped.push(name);
    else combineHeader(headers, name, text);
  }
  return { request: requestOf(call, page, url, headers, knobs), dropped };
}

function requestOf(call: XhrCall, page: Page, url: RequestUrl, authorHeaders: HeaderList, knobs: Knobs): Request {
  const method = normalizeMethod(call.method);
  const sendsBody = call.body !== null && method !== "GET" && method !== "HEAD";
  const given = call.body === null ? null : extractBody(call.body, call.bodyType, call.blobType);
  const body = sendsBody ? given : null;
  // DEVIATION: WebKit sets it like a header of script's own, before it looks at the method; seen by the live suite.
  const ownType = knobs.xhrFormTypeIsAuthors && call.bodyType === "urlsearchparams";
  const typed = ownType ? given : body;
  const headers = typed === null ? authorHeaders : withBodyType(authorHeaders, typed.contentType, call, knobs);
  const listens =
    call.uploadListener === "before-send" &&
    (body !== null || !knobs.uploadListenerNeedsBody) &&
    // DEVIATION: Chromium and WebKit, seen by the live suite.
    (!call.sync || knobs.uploadListenerCountsInSync);
  return newRequest(url, {
    api: "xhr",
    client: page,
    mode: "cors",
    credentials: call.withCredentials ? "include" : "same-origin",
    sync: call.sync,
    unsafeRequest: true,
    useCorsPreflight: listens,
    contentTypeImplied: body !== null && !ownType && !hasHeader(authorHeaders, "content-type"),
    method,
    headers,
    // A type of script's own is corrected in what is sent only.
    authorHeaders: hasHeader(authorHeaders, "content-type") ? authorHeaders : headers,
    body: body?.text ?? null,
    // DEVIATION: WebKit, seen by the live suite.
    referrer: knobs.sandboxReferrer === "url" ? elementReferrer(page, knobs) : clientReferrer(page, knobs),
  });
}

function withBodyType(headers: HeaderList, implied: string | null, call: XhrCall, knobs: Knobs): HeaderList {
  if (!hasHeader(headers, "content-type")) return implied === null ? headers : [...headers, ["Content-Type", implied]];
  const given = getHeader(headers, "content-type") ?? "";
  const corrected = knobs.xhrCharsetInPlace
    ? charsetReplaced(given, call)
    : call.bodyType === "text"
      ? withCharsetUtf8(given)
      : given;
  return corrected === given ? headers : [...withoutHeaders(headers, contentType), ["Content-Type", corrected]];
}

/** Each of them, with what stands before its value. */
const charsets = /(?<=[\s;])(charset\s*=[\s"']*)[^\s"';]+/giu;

/** DEVIATION: Chromium, for a body of text or of URLSearchParams; seen by the live suite. */
function charsetReplaced(given: string, { bodyType }: XhrCall): string {
  return bodyType === "text" || bodyType === "urlsearchparams" ? given.replace(charsets, "$1UTF-8") : given;
}
