import { splitOutsideQuotes } from "./header-names.ts";
import { getHeader } from "./headers.ts";
import type { HeaderList } from "./messages.ts";
import { parseMimeType } from "./mime-type.ts";

/**
 * The essence of a response's Content-Type; empty: none. https://fetch.spec.whatwg.org/#concept-header-extract-mime-type
 * `which`: of several the last one that is a type, or the first, whatever it is.
 */
export function extractMimeType(headers: HeaderList, which: "last" | "first" = "last"): string {
  const given = getHeader(headers, "content-type");
  const values = given === null ? [] : splitOutsideQuotes(given);
  for (const value of which === "first" ? values.slice(0, 1) : values.toReversed()) {
    const type = parseMimeType(value);
    if (type !== null && type.essence !== "*/*") return type.essence;
  }
  return "";
}

/** https://fetch.spec.whatwg.org/#determine-nosniff: the first value counts. */
export function isNosniff(headers: HeaderList): boolean {
  const value = getHeader(headers, "x-content-type-options");
  return value !== null && splitOutsideQuotes(value)[0]?.toLowerCase() === "nosniff";
}

const javascript = new Set([
  "application/ecmascript",
  "application/javascript",
  "application/x-ecmascript",
  "application/x-javascript",
  "text/ecmascript",
  "text/javascript",
  "text/javascript1.0",
  "text/javascript1.1",
  "text/javascript1.2",
  "text/javascript1.3",
  "text/javascript1.4",
  "text/javascript1.5",
  "text/jscript",
  "text/livescript",
  "text/x-ecmascript",
  "text/x-javascript",
]);

/** https://mimesniff.spec.whatwg.org/#javascript-mime-type, by its essence. */
export function isJavaScriptType(essence: string): boolean {
  return javascript.has(essence);
}

/** https://mimesniff.spec.whatwg.org/#json-mime-type */
export function isJsonType(essence: string): boolean {
  return essence === "application/json" || essence === "text/json" || essence.endsWith("+json");
}

/** https://mimesniff.spec.whatwg.org/#xml-mime-type */
export function isXmlType(essence: string): boolean {
  return essence === "application/xml" || essence === "text/xml" || essence.endsWith("+xml");
}

/** https://mimesniff.spec.whatwg.org/#image-mime-type and https://mimesniff.spec.whatwg.org/#audio-or-video-mime-type */
export function isMediaType(essence: string): boolean {
  return /^(?:image|audio|video)\//u.test(essence);
}
