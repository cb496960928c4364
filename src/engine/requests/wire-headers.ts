import { byteLength } from "../../http/body.ts";
import { isConditional } from "../../http/freshness.ts";
import { hasHeader } from "../../http/headers.ts";
import type { Header, HeaderList } from "../../http/messages.ts";
import { trimTabOrSpace } from "../../http/tokens.ts";
import type { Browser } from "../model/browser.ts";
import type { Request } from "../model/request.ts";
import { linesAsSent } from "./lines-as-sent.ts";
import { refererHeader } from "./referrer.ts";
import { secFetchHeaders } from "./sec-fetch.ts";

/**
 * What https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch puts on the wire.
 * SKIPPED: Host, User-Agent, Accept-Language and the usual Accept-Encoding: they decide nothing and differ with every installation.
 */
export function wireHeaders(
  request: Request,
  browser: Browser,
  purpose: "preflight" | "actual",
  origin: string | null,
  cookies: string | null,
): HeaderList {
  const headers = linesAsSent(request, browser.knobs).map(([name, value]): Header => [name, trimTabOrSpace(value)]);
  if (!hasHeader(headers, "accept")) headers.unshift(["Accept", "*/*"]);
  const length = contentLength(request);
  if (length !== null) headers.push(["Content-Length", String(length)]);
  addCacheHeaders(headers, request);
  if (hasHeader(headers, "range")) headers.push(["Accept-Encoding", "identity"]);
  if (origin !== null) headers.push(["Origin", origin]);
  const referer = refererHeader(request, browser);
  if (referer !== null) headers.push(["Referer", referer]);
  headers.push(...secFetchHeaders(request, browser, purpose));
  if (cookies !== null) headers.push(["Cookie", cookies]);
  return headers;
}

function contentLength({ body, method }: Request): number | null {
  if (body !== null) return byteLength(body);
  return method === "POST" || method === "PUT" ? 0 : null;
}

function addCacheHeaders(headers: Header[], { cache }: Request): void {
  const conditional = cache === "default" && isConditional(headers);
  if (cache === "no-cache" && !hasHeader(headers, "cache-control")) headers.push(["Cache-Control", "max-age=0"]);
  if (cache !== "no-store" && cache !== "reload" && !conditional) return;
  if (!hasHeader(headers, "pragma")) headers.push(["Pragma", "no-cache"]);
  if (!hasHeader(headers, "cache-control")) headers.push(["Cache-Control", "no-cache"]);
}
