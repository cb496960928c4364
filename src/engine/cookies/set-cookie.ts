import { scenarioStart as start } from "../../http/http-date.ts";
import type { CookieView } from "../../trace/events.ts";
import type { CookiePriority, SetCookie } from "../model/cookie-jar.ts";
import { parseCookieDate } from "./cookie-date.ts";
import { canonicalHost } from "./place.ts";

/**
 * https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-the-set-cookie-header-field; null: the line is no cookie.
 * What is no value of an attribute leaves it as it was.
 */
export function readLine(line: string): SetCookie | null {
  if (line === "") return null;
  const [written = "", ...rest] = line.trim().split(";");
  const pair = readPair(written);
  if (pair === null) return null;
  const read: { -readonly [K in keyof SetCookie]: SetCookie[K] } = { ...pair, ...unset };
  for (const attribute of rest) readAttribute(read, attribute.trim());
  return read;
}

const unset = {
  secure: false,
  httpOnly: false,
  sameSite: "unset",
  domain: null,
  path: null,
  maxAge: null,
  expires: null,
  priority: "medium",
  partitioned: false,
} as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x1f]/u;

/** What has no equals sign, or begins with one, is a value without a name. Line breaks and NUL end a pair. */
function readPair(text: string): Pick<SetCookie, "name" | "value"> | null {
  const [written = ""] = text.split(/[\n\r\0]/u);
  const pair = written.startsWith("=") ? written.slice(1) : written;
  const equals = pair.indexOf("=");
  const name = equals <= 0 ? "" : pair.slice(0, equals).trim();
  const value = (equals <= 0 ? pair : pair.slice(equals + 1)).trim();
  return control.test(name) || control.test(value) ? null : { name, value };
}

function readAttribute(read: { -readonly [K in keyof SetCookie]: SetCookie[K] }, text: string): void {
  const equals = text.indexOf("=");
  const name = (equals < 0 ? text : text.slice(0, equals)).trim().toLowerCase();
  const value = equals < 0 ? "" : text.slice(equals + 1).trim();
  switch (name) {
    case "expires":
      read.expires = expiresOf(value) ?? read.expires;
      break;
    case "max-age":
      // Longer than any number is as good as not given.
      if (/^-?\d+$/u.test(value)) read.maxAge = Number.isFinite(Number(value)) ? Number(value) : null;
      break;
    case "domain":
      read.domain = domainOf(value) ?? read.domain;
      break;
    case "path":
      read.path = value.startsWith("/") ? value : null;
      break;
    case "secure":
      read.secure = true;
      break;
    case "httponly":
      read.httpOnly = true;
      break;
    case "samesite":
      read.sameSite = sameSiteOf(value.toLowerCase());
      break;
    case "partitioned":
      read.partitioned = true;
      break;
    case "priority":
      read.priority = priorityOf(value) ?? read.priority;
      break;
  }
}

function expiresOf(value: string): number | null {
  const date = parseCookieDate(value);
  return date === null ? null : date - start;
}

function domainOf(value: string): string | null {
  const domain = value.replace(/^\./u, "");
  return domain === "" ? null : canonicalHost(domain);
}

function sameSiteOf(value: string): CookieView["sameSite"] {
  return value === "strict" || value === "lax" || value === "none" ? value : "unset";
}

function priorityOf(value: string): CookiePriority | null {
  const lower = value.toLowerCase();
  return lower === "low" || lower === "medium" || lower === "high" ? lower : null;
}

/** Milliseconds since the scenario's start; null: until the browser closes. https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-storage-model */
export function expiresAt({ maxAge, expires }: SetCookie, now: number): number | null {
  if (maxAge === null) return expires;
  return now + Math.max(0, maxAge) * 1000;
}
