import { requestBodyHeaders } from "../../http/header-names.ts";
import { hasHeader, withoutHeaders } from "../../http/headers.ts";
import type { HeaderList } from "../../http/messages.ts";
import { byteLowercase } from "../../http/tokens.ts";
import { sameOrigin } from "../../origins/origin.ts";
import type { RequestUrl } from "../../origins/request-url.ts";
import type { Knobs } from "../model/knobs.ts";
import type { Request } from "../model/request.ts";

/** What following a redirect makes of a request. */
export interface RedirectChange {
  readonly method: string;
  readonly removedHeaders: readonly string[];
  apply(request: Request): void;
}

const authorization: ReadonlySet<string> = new Set(["authorization"]);

/** Method, body and headers of the next hop, by https://fetch.spec.whatwg.org/#concept-http-redirect-fetch */
export function followRedirect(request: Request, status: number, next: RequestUrl, knobs: Knobs): RedirectChange {
  const crossOrigin = !sameOrigin(request.current.origin, next.origin);
  const toGet = becomesGet(request.method, status);
  // DEVIATION: WebKit, recorded in g1001-72; the headers of the body stay, g1001-303.
  const deleteToGet = !toGet && knobs.crossOriginDeleteBecomesGet && crossOrigin && request.method === "DELETE";
  const method = toGet || deleteToGet ? "GET" : request.method;
  const { headers, askedFor } = headersAfter(request, status, next, { toGet, crossOrigin }, knobs);
  return {
    method,
    removedHeaders: removed(request.headers, headers),
    apply(changed) {
      const hadOrigin = changed.originKept || (changed.method !== "GET" && changed.method !== "HEAD");
      changed.originKept = knobs.redirectKeepsOrigin && changed.mode !== "navigate" && !crossOrigin && hadOrigin;
      const nulls = changed.mode === "navigate" ? knobs.navigationRedirectNullsOrigin : knobs.noCorsRedirectNullsOrigin;
      if (nulls && crossOrigin && hadOrigin && changed.mode !== "cors") changed.originNulled = true;
      if (method !== changed.method) {
        changed.body = null;
        changed.becameGet = true;
        // The next URL, which is not in the list yet.
        changed.startedOver = changed.urls.length;
      }
      changed.method = method;
      changed.headers = headers;
      changed.headersAskedFor = askedFor;
    },
  };
}

interface Headers {
  readonly headers: HeaderList;
  /** Those that a preflight asks for. */
  readonly askedFor: HeaderList;
}

interface Redirect {
  readonly toGet: boolean;
  readonly crossOrigin: boolean;
}

function headersAfter(request: Request, status: number, next: RequestUrl, redirect: Redirect, knobs: Knobs): Headers {
  // DEVIATION: WebKit has no say in what a synchronous XMLHttpRequest sends on; recorded in xhr79-10.
  const isLeftAlone = knobs.syncRedirectsKeepHeaders && request.sync && isCors(request, next);
  if (isLeftAlone) {
    const kept = withoutRemoved(request.headers, false, redirect.crossOrigin);
    return { headers: kept, askedFor: kept };
  }
  if (knobs.redirectsTakeHeadersAnew) return takenAnew(request, status, redirect);
  const headers = withoutRemoved(request.headers, redirect.toGet, redirect.crossOrigin);
  // DEVIATION: WebKit, recorded in g1001-433.
  const returns = knobs.contentTypeReturns && request.becameGet && !redirect.toGet && typeReturns(request, status, next);
  const whole = returns ? withContentType(headers, request.authorHeaders) : headers;
  return { headers: whole, askedFor: whole };
}

function withoutRemoved(headers: HeaderList, body: boolean, credentials: boolean): HeaderList {
  const kept = body ? withoutHeaders(headers, requestBodyHeaders) : headers;
  return credentials ? withoutHeaders(kept, authorization) : kept;
}

/**
 * DEVIATION: Firefox, recorded in auth-fetch-XYY-302 and e1-ask-XYYY-PUT-303-c. Whether the headers of the body go is asked of the method
 * that script gave; a preflight asks for them by the method that the last hop had. A type that the body implied goes with the body, but
 * preflights ask for it still: em-by-XXX, chain-226.
 */
function takenAnew(request: Request, status: number, { toGet, crossOrigin }: Redirect): Headers {
  const { api, authorHeaders, authorMethod, contentTypeImplied, becameGet } = request;
  const isBodyImplied = contentTypeImplied && api !== "fetch";
  const bodyGoes = isBodyImplied ? toGet || becameGet : becomesGet(authorMethod, status);
  const askedFor = withoutRemoved(authorHeaders, toGet && !isBodyImplied, crossOrigin);
  return { headers: withoutRemoved(authorHeaders, bodyGoes, crossOrigin), askedFor };
}

/**
 * Whether the Content-Type that an earlier redirect removed is back after this one. Seen by the live suite: where the status keeps the
 * method it is, and on the way to other origins anyway.
 */
function typeReturns(request: Request, status: number, next: RequestUrl): boolean {
  if (request.mode !== "cors" && lostItLeavingHome(request)) return false;
  return status === 307 || status === 308 || isCors(request, next);
}

/** Then it is gone for good; recorded in k-nct-SXX-302-307. */
function lostItLeavingHome({ origin, urls, startedOver }: Request): boolean {
  const from = urls[startedOver - 1];
  const to = urls[startedOver];
  return from !== undefined && to !== undefined && sameOrigin(origin, from.origin) && !sameOrigin(origin, to.origin);
}

/** Whether CORS has its say about the next URL. */
function isCors({ responseTainting, mode, origin }: Request, next: RequestUrl): boolean {
  return mode === "cors" && (responseTainting === "cors" || !sameOrigin(origin, next.origin));
}

function becomesGet(method: string, status: number): boolean {
  if (status === 301 || status === 302) return method === "POST";
  return status === 303 && method !== "GET" && method !== "HEAD";
}

function removed(before: HeaderList, after: HeaderList): readonly string[] {
  if (before === after) return [];
  const names = new Set(before.map(([name]) => byteLowercase(name)));
  return [...names].filter((name) => !hasHeader(after, name));
}

function withContentType(headers: HeaderList, author: HeaderList): HeaderList {
  if (headers.some(([name]) => byteLowercase(name) === "content-type")) return headers;
  return [...headers, ...author.filter(([name]) => byteLowercase(name) === "content-type")];
}
