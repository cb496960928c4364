import { byteLength } from "../../http/body.ts";
import type { CookieView } from "../../trace/events.ts";
import type { Knobs } from "../model/knobs.ts";

/** What of a Set-Cookie line the engine weighs before the jar sees it. */
export interface CookieLine {
  /** Empty: the line has a value only. */
  readonly name: string;
  readonly secure: boolean;
  readonly partitioned: boolean;
  readonly sameSite: CookieView["sameSite"];
  /** As written; null: not given. */
  readonly domain: string | null;
  readonly path: string | null;
}

/** https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-the-set-cookie-header-field; of an attribute given twice the last counts. */
export function parseCookieLine(line: string): CookieLine {
  const [pair = "", ...written] = line.split(";");
  const attributes = new Map(written.map(nameAndValue).map(([name, value]) => [name.toLowerCase(), value]));
  const [name, value] = nameAndValue(pair);
  return {
    name: value === null ? "" : name,
    secure: attributes.has("secure"),
    partitioned: attributes.has("partitioned"),
    sameSite: sameSiteOf(attributes.get("samesite")?.toLowerCase() ?? ""),
    domain: attributes.get("domain") ?? null,
    path: attributes.get("path") ?? null,
  };
}

/** The line without what this browser does not read in it. */
export function lineAsRead(line: string, { cookieAttributeBytes: most, namelessCookieIsName }: Knobs): string {
  const isLong = most !== null && line.length * 3 > most;
  if (!isLong && !namelessCookieIsName) return line;
  const [pair = "", ...attributes] = line.split(";");
  const read = isLong ? attributes.filter((one) => headerBytes(nameAndValue(one)[1] ?? "") <= most) : attributes;
  // DEVIATION: Firefox, recorded in h-ck-nameless.
  const isName = namelessCookieIsName && !pair.includes("=");
  return [isName ? `${pair}=` : pair, ...read].join(";");
}

export function cookieBytes({ name, value }: Pick<CookieView, "name" | "value">): number {
  return headerBytes(name) + headerBytes(value);
}

/** Characters up to U+00FF are bytes, as they are in a header; others would be sent in UTF-8. */
function headerBytes(text: string): number {
  return /[^\0-\xff]/u.test(text) ? byteLength(text) : text.length;
}

/** `value` null: there is no equals sign. */
function nameAndValue(text: string): readonly [name: string, value: string | null] {
  const equals = text.indexOf("=");
  return equals < 0 ? [text.trim(), null] : [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
}

/** A value that is not known counts as not given. */
function sameSiteOf(value: string): CookieView["sameSite"] {
  return value === "strict" || value === "lax" || value === "none" ? value : "unset";
}
