import { getHeader } from "../../http/headers.ts";
import type { WireResponse } from "../../http/messages.ts";
import type { Strip } from "../../scene/score.ts";
import type { Words } from "../../words/contract.ts";
import { pathOf } from "../../words/trace/events.ts";
import { originOf } from "../../words/trace/names.ts";

/** The two lines of a strip: what it is, and what of it matters here. `short`: for a strip of a phone. */
export function stripLines(
  { picture }: Words["scene"],
  strip: Strip,
  preflightFor: string,
  short: boolean,
): readonly [string, string] {
  const words = picture.strip;
  if (strip.kind === "request") {
    if (strip.purpose === "preflight")
      return short ? ["OPTIONS", `${preflightFor}?`] : [`OPTIONS ${pathOf(strip.url)}`, words.asks(preflightFor)];
    const path = pathOf(strip.url);
    if (short) return [strip.method, path];
    return [`${strip.method} ${path}`, requestDetail(words, strip)];
  }
  const { response } = strip;
  if (response === null) return [words.kept, short ? "" : pathOf(strip.url)];
  if ("failure" in response) return [short ? "–" : words.lost, ""];
  const allowed = getHeader(response.headers, "access-control-allow-origin");
  const location = getHeader(response.headers, "location");
  if (strip.purpose === "preflight") {
    const methods = getHeader(response.headers, "access-control-allow-methods");
    return short
      ? [String(response.status), methods ?? ""]
      : [
          words.toOptions(response.status),
          methods === null ? (allowed === null ? words.noAllowOrigin : words.allows(originOf(allowed))) : words.methods(methods),
        ];
  }
  const body = shownBody(response);
  const first = short ? String(response.status) : `${response.status} ${body}`.trim();
  if (location !== null && response.status >= 300 && response.status < 400)
    return [first, words.location(short ? originOf(location) : location)];
  const asked = strip.request !== null && getHeader(strip.request.headers, "origin") !== null;
  if (short) return [first, body];
  return [first, allowed !== null ? words.allows(allowed === "*" ? "*" : originOf(allowed)) : asked ? words.noAllowOrigin : ""];
}

/** A text's beginning; of what is no text, its type. */
function shownBody({ body, headers }: WireResponse): string {
  const type = getHeader(headers, "content-type") ?? "";
  if (/^(?:image|font|video|audio)\//u.test(type)) return type;
  return body.slice(0, 80).replaceAll(/\s+/gu, " ");
}

function requestDetail(words: Words["scene"]["picture"]["strip"], { request }: Strip): string {
  if (request === null) return "";
  const cookie = getHeader(request.headers, "cookie");
  if (cookie !== null) return `Cookie: ${cookie}`;
  const origin = getHeader(request.headers, "origin");
  return origin === null ? words.noOrigin : `Origin: ${origin === "null" ? "null" : originOf(origin)}`;
}
