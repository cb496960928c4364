import { cacheDirectives, type DirectiveReading, seconds } from "./cache-control.ts";
import { conditionalHeaders } from "./header-names.ts";
import { getHeader, getLines } from "./headers.ts";
import { parseHttpDate } from "./http-date.ts";
import type { HeaderList, WireResponse } from "./messages.ts";
import { byteLowercase } from "./tokens.ts";

/** Whether a request asks for the response only if it is another than the one it knows. */
export const isConditional = (headers: HeaderList) => headers.some(([name]) => conditionalHeaders.has(byteLowercase(name)));

/**
 * Seconds for which a response may be used without asking again; null: it does not say, and nothing lets one guess.
 * https://www.rfc-editor.org/rfc/rfc9111#section-4.2.1 and, for the guess, section 4.2.2.
 * `received`: milliseconds since the scenario's start; stands in for a Date header, which hosts without a clock do not send.
 * `guessed`: the statuses for which one may guess.
 */
export function freshnessLifetime(
  { status, headers }: WireResponse,
  received: number,
  cache: "private" | "shared",
  guessed: readonly number[],
  reading: DirectiveReading = "rfc",
): number | null {
  const directives = cacheDirectives(headers, reading);
  const shared = cache === "shared" ? seconds(directives, "s-maxage") : null;
  const told = shared ?? seconds(directives, "max-age");
  if (told !== null) return told;
  const made = dateOf(headers, "date") ?? received;
  if (getHeader(headers, "expires") !== null) {
    const expires = dateOf(headers, "expires");
    return expires === null ? 0 : Math.max(0, (expires - made) / 1000);
  }
  const modified = dateOf(headers, "last-modified");
  if (modified === null || !guessed.includes(status)) return null;
  return Math.max(0, (made - modified) / 10_000);
}

/** null: absent, or no date. Of several lines none counts. */
function dateOf(headers: HeaderList, name: string): number | null {
  const value = getHeader(headers, name);
  return value === null ? null : parseHttpDate(value);
}

/** Age of a response on arrival, in seconds. https://www.rfc-editor.org/rfc/rfc9111#section-5.1 */
export function ageOnArrival(headers: HeaderList): number {
  const age = getLines(headers, "age")[0];
  return age !== undefined && /^\d+$/u.test(age) ? Number(age) : 0;
}

/** Names in Vary, lower case, each once. "*": no request is like another. https://www.rfc-editor.org/rfc/rfc9111#section-4.1 */
export function varyNames(headers: HeaderList): readonly string[] | "*" {
  const value = getHeader(headers, "vary");
  if (value === null) return [];
  const names = value
    .split(",")
    .map((name) => byteLowercase(name.trim()))
    .filter((name) => name !== "");
  return names.includes("*") ? "*" : [...new Set(names)];
}

/** ETag or Last-Modified, whatever there is to ask with; null: nothing. */
export function validatorOf(headers: HeaderList): string | null {
  return getHeader(headers, "etag") ?? getHeader(headers, "last-modified");
}

/**
 * What turns a request into the question whether a stored response still holds. https://www.rfc-editor.org/rfc/rfc9111#section-4.3.1
 * `by`: a date says nothing of an answer that was made for another request.
 */
export function conditionalLines(stored: HeaderList, by: "all" | "etag"): HeaderList {
  const etag = getHeader(stored, "etag");
  const modified = by === "etag" ? null : getHeader(stored, "last-modified");
  return [
    ...(etag === null ? [] : [["If-None-Match", etag] as const]),
    ...(modified === null ? [] : [["If-Modified-Since", modified] as const]),
  ];
}

/** Of one connection, or of the body that is stored already. */
const keptAsStored: ReadonlySet<string> = new Set([
  "connection",
  "content-encoding",
  "content-length",
  "content-range",
  "content-type",
  "keep-alive",
  "proxy-authenticate",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** The stored headers with those of a 304 put over them. https://www.rfc-editor.org/rfc/rfc9111#section-3.2 */
export function freshened(stored: HeaderList, news: HeaderList): { headers: HeaderList; replaced: readonly string[] } {
  const taken = news.filter(([name]) => !keptAsStored.has(byteLowercase(name)));
  const replaced = [...new Set(taken.map(([name]) => byteLowercase(name)))];
  const kept = stored.filter(([name]) => !replaced.includes(byteLowercase(name)));
  return { headers: [...kept, ...taken], replaced };
}
