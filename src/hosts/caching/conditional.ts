import { firstLine, getLines, hasHeader, withoutHeaders } from "../../http/headers.ts";
import { parseHttpDate } from "../../http/http-date.ts";
import type { HeaderList, WireRequest, WireResponse } from "../../http/messages.ts";

/**
 * Whether the asker has this very representation already. If-None-Match decides; without it If-Modified-Since.
 * https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2, as Express, nginx and others answer it for status 200.
 */
export function holds({ method, headers: asked }: WireRequest, status: number, headers: HeaderList): boolean {
  if (status !== 200 || (method !== "GET" && method !== "HEAD")) return false;
  if (hasHeader(asked, "if-none-match")) {
    const tag = firstLine(headers, "etag");
    const tags = getLines(asked, "if-none-match").flatMap((value) => value.split(",").map((item) => item.trim()));
    return tag !== null && (tags.includes("*") || tags.some((known) => opaqueTag(known) === opaqueTag(tag)));
  }
  const since = dateOf(asked, "if-modified-since");
  const modified = dateOf(headers, "last-modified");
  return since !== null && modified !== null && modified <= since;
}

const ofBody = new Set(["content-type", "content-length", "content-encoding", "content-language", "content-range"]);

/** What a 304 says of a response: everything but what belongs to the body. */
export function withoutBodyHeaders(headers: HeaderList): HeaderList {
  return withoutHeaders(headers, ofBody);
}

/** The response to give to someone who may have it already. */
export function conditional(request: WireRequest, response: WireResponse): WireResponse {
  if (!holds(request, response.status, response.headers)) return response;
  return { status: 304, headers: withoutBodyHeaders(response.headers), body: "" };
}

/** Weak and strong tags count as the same here. https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.2 */
function opaqueTag(tag: string): string {
  return tag.replace(/^W\//u, "");
}

function dateOf(headers: HeaderList, name: string): number | null {
  const value = firstLine(headers, name);
  return value === null ? null : parseHttpDate(value);
}
