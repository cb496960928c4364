import { requestBodyHeaders } from "../../http/header-names.ts";
import { withoutHeaders } from "../../http/headers.ts";
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
const contentType: ReadonlySet<string> = new Set(["content-type"]);

/** Method, body and headers of the next hop, by https://fetch.spec.whatwg.org/#concept-http-redirect-fetch */
export function followRedirect(request: Request, status: number, next: RequestUrl, knobs: Knobs): RedirectChange {
  const crossOrigin = !sameOrigin(request.current.origin, next.origin);
  const toGet = becomesGet(request.method, status);
  // DEVIATION: WebKit, recorded in g1001-72; the headers of the body stay, g1001-303.
  const deleteToGet = !toGet && knobs.crossOriginDeleteBecomesGet && crossOrigin && request.method === "DELETE";
  const method = toGet || deleteToGet ? "GET" : request.method;
  let headers = request.headers;
  if (toGet) headers = withoutHeaders(headers, requestBodyHeaders);
  if (crossOrigin) headers = withoutHeaders(headers, authorization);
  const removedHeaders = removed(request.headers, headers);
  // DEVIATION: Firefox and WebKit, recorded in g1001-433.
  const returns = request.becameGet && !toGet ? typeReturns(request, status, next, knobs) : null;
  const whole = returns === null ? headers : withContentType(headers, request.authorHeaders);
  if (returns !== null) headers = returns ? whole : withoutHeaders(headers, contentType);
  return {
    method,
    removedHeaders,
    apply(changed) {
      const hadOrigin = changed.originKept || (changed.method !== "GET" && changed.method !== "HEAD");
      changed.originKept = knobs.originStaysOnGet && changed.mode !== "navigate" && !crossOrigin && hadOrigin && method === "GET";
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
      changed.headersAskedFor = whole;
    },
  };
}

/**
 * Whether the Content-Type that an earlier redirect removed is back after this one; null: nothing of the kind. Seen by the live suite:
 * where the status keeps the method it is. WebKit brings it back on the way to other origins anyway. Firefox removes it again, but goes
 * on asking for it, and forgets the one that an XMLHttpRequest's body implied.
 */
function typeReturns(request: Request, status: number, next: RequestUrl, knobs: Knobs): boolean | null {
  const { api, contentTypeImplied, responseTainting, mode, origin } = request;
  const keepsMethod = status === 307 || status === 308;
  const crosses = mode === "cors" && (responseTainting === "cors" || !sameOrigin(origin, next.origin));
  switch (knobs.contentTypeReturns) {
    case "never":
      return null;
    case "kept-method":
      return contentTypeImplied && api !== "fetch" ? null : keepsMethod;
    case "kept-method-or-cors":
      // But not outside mode cors, once the request has left the page's own origin.
      if (api === "fetch" && mode !== "cors" && hasLeftHome(request)) return null;
      return keepsMethod || crosses || null;
  }
}

function hasLeftHome({ origin, urls }: Request): boolean {
  const [first, ...rest] = urls;
  return first !== undefined && sameOrigin(origin, first.origin) && rest.some((url) => !sameOrigin(origin, url.origin));
}

function becomesGet(method: string, status: number): boolean {
  if (status === 301 || status === 302) return method === "POST";
  return status === 303 && method !== "GET" && method !== "HEAD";
}

function removed(before: HeaderList, after: HeaderList): readonly string[] {
  if (before === after) return [];
  return [...new Set(before.filter((header) => !after.includes(header)).map(([name]) => byteLowercase(name)))];
}

function withContentType(headers: HeaderList, author: HeaderList): HeaderList {
  if (headers.some(([name]) => byteLowercase(name) === "content-type")) return headers;
  return [...headers, ...author.filter(([name]) => byteLowercase(name) === "content-type")];
}
