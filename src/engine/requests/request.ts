import { sameOrigin } from "../../origins/origin.ts";
import type { RequestUrl } from "../../origins/request-url.ts";
import { type RegistrableDomain, sameSite } from "../../origins/site.ts";
import type { Failure, FailureCode, FailureContext, FailureValues, TypedAnswer } from "../../trace/failures.ts";
import type { Fetched, Request } from "../model/request.ts";

type Given = Pick<Request, "api" | "client" | "mode" | "credentials" | "method" | "referrer"> &
  Partial<
    Pick<
      Request,
      | "destination"
      | "redirect"
      | "cache"
      | "keepalive"
      | "sync"
      | "byUser"
      | "unsafeRequest"
      | "useCorsPreflight"
      | "contentTypeImplied"
      | "headers"
      | "authorHeaders"
      | "body"
      | "referrerPolicy"
    >
  >;

/** A request as it starts out: what is not given is as in https://fetch.spec.whatwg.org/#concept-request */
export function newRequest(url: RequestUrl, given: Given): Request {
  const { client } = given;
  const headers = given.headers ?? [];
  return {
    destination: "",
    redirect: "follow",
    cache: "default",
    keepalive: false,
    sync: false,
    byUser: false,
    unsafeRequest: false,
    useCorsPreflight: false,
    contentTypeImplied: false,
    body: null,
    authorHeaders: headers,
    ...given,
    headers,
    authorMethod: given.method,
    origin: client.origin,
    referrerPolicy: given.referrerPolicy || client.referrerPolicy,
    urls: [url],
    current: url,
    redirectCount: 0,
    responseTainting: "basic",
    taint: "same-origin",
    firstReferrer: null,
    wasPreflighted: false,
    startedOver: 0,
    becameGet: false,
    originKept: false,
    originSent: null,
    originNulled: false,
    redirectedByNetwork: false,
    refusedOnTheWay: null,
    headersAskedFor: headers,
  };
}

/** The number of a response that came over no wire. */
export const noMessage = -1;

export function isFailure(result: Fetched): result is Failure {
  return "code" in result;
}

/** A URL of the request as people know it: a WebSocket's handshake is made by http. */
export function toldUrl({ mode, current }: Pick<Request, "mode" | "current">, url: RequestUrl = current): string {
  return mode === "websocket" ? url.href.replace(/^http/u, "ws") : url.href;
}

/** `nextUrl`: where the response that failed would have led; `answer`: what is told of it besides. */
export function failureOf<C extends FailureCode>(
  request: Request,
  code: C,
  values: FailureValues[C],
  nextUrl: string | null = null,
  answer: TypedAnswer | null = null,
): Failure {
  const { method, mode, redirect, responseTainting: tainting, authorHeaders } = request;
  const preloaded = request.api === "preload" ? { destination: request.destination } : {};
  const context: FailureContext = {
    api: request.api,
    pageOrigin: request.origin.serialized,
    firstUrl: toldUrl(request, request.urls[0]),
    lastUrl: toldUrl(request),
    request: {
      method,
      mode,
      redirect,
      tainting,
      ...preloaded,
      headers: authorHeaders.map(([name]) => name),
      nextUrl,
      ...(answer && { answer }),
      ...(request.client.inWorker && { inWorker: true }),
    },
  };
  return { code, values, context } as unknown as Failure;
}

/** https://fetch.spec.whatwg.org/#serializing-a-request-origin */
export function serializeRequestOrigin(request: Request): string {
  return request.taint === "same-origin" ? request.origin.serialized : "null";
}

/** Makes `url` the current URL and keeps the taint up to date, so that it need not be computed from the whole list each time. */
export function appendUrl(request: Request, url: RequestUrl, registrableDomain: RegistrableDomain): void {
  const last = request.current;
  request.urls.push(url);
  request.current = url;
  if (sameOrigin(url.origin, last.origin) || sameOrigin(request.origin, last.origin)) return;
  const crossSite =
    !sameSite(url.origin, last.origin, registrableDomain) && !sameSite(request.origin, last.origin, registrableDomain);
  if (crossSite || request.taint === "cross-site") request.taint = "cross-site";
  else request.taint = "same-site";
}
