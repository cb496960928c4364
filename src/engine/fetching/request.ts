import type { HeaderList, WireResponse } from "../../http/messages.ts";
import type { Origin } from "../../origins/origin.ts";
import { sameOrigin } from "../../origins/origin.ts";
import { type RegistrableDomain, sameSite } from "../../origins/site.ts";
import type { UrlRecord } from "../../origins/url.ts";
import type { CredentialsMode, Failure, FailureCode, FailureContext, FailureValues, Initiator } from "../../trace/failures.ts";
import type { FetchCall, Page } from "../browser.ts";
import { clientReferrer } from "./referrer.ts";

/** https://fetch.spec.whatwg.org/#concept-request-redirect-taint */
export type RedirectTaint = "same-origin" | "same-site" | "cross-site";

/** https://fetch.spec.whatwg.org/#concept-request-destination, of those that occur here; empty: fetch() and its like. */
export type Destination = "" | "image" | "script" | "style" | "font" | "video" | "iframe";

/** https://fetch.spec.whatwg.org/#concept-request */
export interface Request {
  readonly api: Initiator;
  readonly client: Page;
  readonly origin: Origin;
  readonly destination: Destination;
  readonly mode: FetchCall["mode"] | "navigate";
  readonly credentials: CredentialsMode;
  readonly redirect: FetchCall["redirect"];
  readonly cache: FetchCall["cache"];
  readonly keepalive: boolean;
  /** A synchronous XMLHttpRequest's. */
  readonly sync: boolean;
  /** Method and headers decide about a preflight: so for all that script composes, not for elements. https://fetch.spec.whatwg.org/#unsafe-request-flag */
  readonly unsafeRequest: boolean;
  /** https://fetch.spec.whatwg.org/#use-cors-preflight-flag */
  readonly useCorsPreflight: boolean;
  /** As script and body made them, before any redirect took some away. */
  readonly authorHeaders: HeaderList;
  /** The Content-Type comes of the body, not of script. */
  readonly contentTypeImplied: boolean;
  method: string;
  headers: HeaderList;
  body: string | null;
  referrerPolicy: string;
  /** null: no referrer. What a hop has trimmed stays trimmed. https://fetch.spec.whatwg.org/#concept-request-referrer */
  referrer: UrlRecord | null;
  /** https://fetch.spec.whatwg.org/#concept-request-url-list */
  readonly urls: UrlRecord[];
  current: UrlRecord;
  redirectCount: number;
  responseTainting: "basic" | "cors" | "opaque";
  taint: RedirectTaint;
  /* What engines remember beyond the Standard; each is read by one knob. */
  firstReferrer: UrlRecord | null;
  wasPreflighted: boolean;
  /** Index into `urls` of the hop that was preflighted last, or that a redirect made a GET. */
  startedOver: number;
  becameGet: boolean;
  originKept: boolean;
  originNulled: boolean;
  /** Those that a preflight asks for. */
  headersAskedFor: HeaderList;
}

type Given = Pick<Request, "api" | "client" | "mode" | "credentials" | "method"> &
  Partial<
    Pick<
      Request,
      | "destination"
      | "redirect"
      | "cache"
      | "keepalive"
      | "sync"
      | "unsafeRequest"
      | "useCorsPreflight"
      | "contentTypeImplied"
      | "headers"
      | "body"
      | "referrerPolicy"
      | "referrer"
    >
  >;

/** A request as it starts out: what is not given is as in https://fetch.spec.whatwg.org/#concept-request */
export function newRequest(url: UrlRecord, given: Given): Request {
  const { client } = given;
  const headers = given.headers ?? [];
  return {
    destination: "",
    redirect: "follow",
    cache: "default",
    keepalive: false,
    sync: false,
    unsafeRequest: false,
    useCorsPreflight: false,
    contentTypeImplied: false,
    body: null,
    referrer: clientReferrer(client),
    ...given,
    headers,
    authorHeaders: headers,
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
    originNulled: false,
    headersAskedFor: headers,
  };
}

/** What came back to main fetch: a response, or a network error with its cause. */
export interface Response {
  readonly type: "default" | "opaqueredirect";
  readonly wire: WireResponse;
  readonly message: number;
}

/** The number of a response that came over no wire. */
export const noMessage = -1;

export type Fetched = Response | Failure;

export function isFailure(result: Fetched): result is Failure {
  return "code" in result;
}

/** `nextUrl`: where the response that failed would have led. */
export function failureOf<C extends FailureCode>(
  request: Request,
  code: C,
  values: FailureValues[C],
  nextUrl: string | null = null,
): Failure {
  const { method, mode, redirect, responseTainting: tainting, authorHeaders } = request;
  const context: FailureContext = {
    api: request.api,
    pageOrigin: request.origin.serialized,
    firstUrl: (request.urls[0] ?? request.current).href,
    lastUrl: request.current.href,
    request: { method, mode, redirect, tainting, headers: authorHeaders.map(([name]) => name), nextUrl },
  };
  return { code, values, context } as unknown as Failure;
}

/** https://fetch.spec.whatwg.org/#serializing-a-request-origin */
export function serializeRequestOrigin(request: Request): string {
  return request.taint === "same-origin" ? request.origin.serialized : "null";
}

/** Makes `url` the current URL and keeps the taint up to date, so that it need not be computed from the whole list each time. */
export function appendUrl(request: Request, url: UrlRecord, registrableDomain: RegistrableDomain): void {
  const last = request.current;
  request.urls.push(url);
  request.current = url;
  if (sameOrigin(url.origin, last.origin) || sameOrigin(request.origin, last.origin)) return;
  const crossSite =
    !sameSite(url.origin, last.origin, registrableDomain) && !sameSite(request.origin, last.origin, registrableDomain);
  if (crossSite || request.taint === "cross-site") request.taint = "cross-site";
  else request.taint = "same-site";
}
