import type { CookieView } from "../trace/events.ts";

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

/** The same line as one that has a name and no value. */
export function asName(line: string): string {
  const [pair = "", ...attributes] = line.split(";");
  return pair.includes("=") ? line : [`${pair}=`, ...attributes].join(";");
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
