import { parseMimeType } from "./mime-type.ts";

/** The essence of a value that is parsed as one MIME type, commas and all; null: failure. https://mimesniff.spec.whatwg.org/#parse-a-mime-type */
export function mimeEssence(value: string): string | null {
  return common.get(value) ?? parseMimeType(value)?.essence ?? null;
}

/** Most requests carry one of these; the parser is an order of magnitude slower than a look-up. */
const common = new Map([
  ["application/json", "application/json"],
  ["text/plain;charset=UTF-8", "text/plain"],
  ["text/plain", "text/plain"],
  ["application/x-www-form-urlencoded;charset=UTF-8", "application/x-www-form-urlencoded"],
]);

/**
 * What XMLHttpRequest makes of an author's Content-Type when the body is a string: a charset other than UTF-8 is corrected.
 * https://xhr.spec.whatwg.org/#the-send()-method
 */
export function withCharsetUtf8(value: string): string {
  const type = parseMimeType(value);
  const charset = type?.parameters.get("charset");
  if (type === null || charset === undefined || charset.toLowerCase() === "utf-8") return value;
  type.parameters.set("charset", "UTF-8");
  return type.toString();
}
