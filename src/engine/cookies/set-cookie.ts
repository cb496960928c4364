import { scenarioStart as start } from "../../http/http-date.ts";
import { trimTabOrSpace } from "../../http/tokens.ts";
import type { CookieView } from "../../trace/events.ts";
import type { CookiePriority, SetCookie } from "../model/cookie-jar.ts";
import type { Knobs } from "../model/knobs.ts";
import { asUtf8, headerBytes, readableBytes } from "./bytes.ts";
import { parseCookieDate } from "./cookie-date.ts";
import { canonicalHost } from "./place.ts";

type Reading = { -readonly [K in keyof SetCookie]: SetCookie[K] };

/** https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-the-set-cookie-header-field; null: the line is no cookie. */
export function readSetCookie(line: string, knobs: Knobs): SetCookie | null {
  const readable = readableBytes(line, knobs);
  if (readable === null) return null;
  const [written = "", ...attributes] = readable.split(";");
  const pair = readPair(written, knobs);
  if (pair === null) return null;
  const read: Reading = { ...pair, ...unset };
  for (const attribute of attributes) readAttribute(read, nameAndValue(attribute), knobs);
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

/** `value` null: there is no equals sign. */
function nameAndValue(text: string): readonly [name: string, value: string | null] {
  const equals = text.indexOf("=");
  if (equals < 0) return [trimTabOrSpace(text), null];
  return [trimTabOrSpace(text.slice(0, equals)), trimTabOrSpace(text.slice(equals + 1))];
}

/** What has no equals sign, or nothing before it, is a value without a name. */
function readPair(text: string, knobs: Knobs): Pick<SetCookie, "name" | "value"> | null {
  const [written, after] = nameAndValue(text);
  // DEVIATION: Firefox, recorded in h-ck-nameless.
  const isName = after !== null || knobs.namelessCookieIsName;
  const [name, value] = isName ? [written, after ?? ""] : ["", written];
  // DEVIATION: Firefox, recorded in line-bytes.
  if (name !== "") return { name, value: knobs.cookieValuesAreUtf8 ? asUtf8(value) : value };
  if (value === "") return knobs.emptyCookieIsKept ? { name, value } : null;
  // DEVIATION: Chromium and Firefox, recorded in line-equals-first and line-equals-value.
  const { namelessCookies } = knobs;
  return namelessCookies === "all" || (namelessCookies === "without-equals" && !value.includes("=")) ? { name, value } : null;
}

function readAttribute(read: Reading, [name, given]: readonly [string, string | null], knobs: Knobs): void {
  const value = given ?? "";
  if (knobs.cookieAttributeBytes !== null && headerBytes(value) > knobs.cookieAttributeBytes) return;
  const lower = name.toLowerCase();
  switch (lower) {
    case "secure":
      read.secure = true;
      return;
    case "httponly":
      read.httpOnly = true;
      return;
    case "partitioned":
      read.partitioned = true;
      return;
  }
  // DEVIATION: WebKit, recorded in line-path-twice.
  if (given === null && knobs.cookieAttributeNeedsEquals) return;
  switch (lower) {
    case "expires":
      readExpires(read, value, knobs);
      break;
    case "max-age":
      readMaxAge(read, value, knobs);
      break;
    case "domain":
      read.domain = domainOf(value);
      break;
    case "path":
      read.path = value.startsWith("/") ? value : null;
      break;
    case "samesite":
      read.sameSite = sameSiteOf(value.toLowerCase());
      break;
    case "priority":
      read.priority = priorityOf(value) ?? read.priority;
      break;
  }
}

function readExpires(read: Reading, value: string, knobs: Knobs): void {
  const date = parseCookieDate(value, knobs.cookieDates);
  // DEVIATION: every browser, recorded in line-expires-twice: an earlier one counts no more.
  if (date === null && !knobs.unreadableExpiresCounts) return;
  read.expires = date === null ? null : date - start;
  // DEVIATION: WebKit, recorded in line-max-age-and-expires.
  if (knobs.maxAgeOverridesExpires) return;
  read.maxAge = null;
}

function readMaxAge(read: Reading, value: string, { cookieMaxAge, unreadableMaxAgeCounts }: Knobs): void {
  const seconds = secondsOf(value, cookieMaxAge);
  if (seconds === null && !unreadableMaxAgeCounts) return;
  // Longer than any number is as good as not given.
  read.maxAge = seconds !== null && Number.isFinite(seconds) ? seconds : null;
}

/** null: not a number of seconds. Recorded in line-max-age. */
function secondsOf(value: string, form: Knobs["cookieMaxAge"]): number | null {
  if (/^-?\d+$/u.test(value)) return Number(value);
  switch (form) {
    case "digits":
      return null;
    case "plus":
      return /^\+\d+$/u.test(value) ? Number(value) : null;
    case "plus-or-empty":
      return /^(?:\+\d+)?$/u.test(value) ? Number(value) : null;
    case "minus-is-over":
      return value.startsWith("-") ? -1 : null;
  }
}

/** One dot in front is passed over; a dot alone is the Domain of nobody, and so in every browser: recorded in line-domain. */
function domainOf(value: string): string | null {
  if (value === "") return null;
  return value === "." ? value : canonicalHost(value);
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
