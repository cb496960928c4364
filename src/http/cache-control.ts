import { splitOutsideQuotes } from "./header-names.ts";
import { getHeader } from "./headers.ts";
import type { HeaderList } from "./messages.ts";
import { byteLowercase } from "./tokens.ts";

/** Cache-Control taken apart: names in lower case, null where a directive has no value. */
export type Directives = ReadonlyMap<string, string | null>;

/**
 * How Cache-Control is read: as the RFC has it; letter by letter, so that quotes and spaces spoil a directive; up to what is no digit, a
 * later directive counting for more; or as numbers, with sign and fraction.
 */
export type DirectiveReading = "rfc" | "verbatim" | "digits" | "numbers";

/** https://www.rfc-editor.org/rfc/rfc9111#section-5.2, of a request or a response. */
export function cacheDirectives(headers: HeaderList, reading: DirectiveReading = "rfc"): Directives {
  const value = getHeader(headers, "cache-control");
  const directives = new Map<string, string | null>();
  if (value === null) return directives;
  for (const item of splitOutsideQuotes(value)) {
    const equals = item.indexOf("=");
    const written = equals < 0 ? item : item.slice(0, equals);
    const name = byteLowercase(written).trim();
    const isKnown = directives.has(name) && reading !== "digits";
    if (name === "" || isKnown || (reading === "verbatim" && equals >= 0 && written !== written.trimEnd())) continue;
    const given = readers[reading](equals < 0 ? null : item.slice(equals + 1), name);
    if (given !== undefined) directives.set(name, given);
    if (reading === "digits" && item.includes('"')) break;
  }
  return directives;
}

/** What is made of a directive's value, null where it has none; undefined: the directive does not count. */
const readers: Readonly<Record<DirectiveReading, (value: string | null, name: string) => string | null | undefined>> = {
  // One named twice counts as it was named first.
  rfc: (value) => (value === null ? null : unquoted(value.trim())),
  verbatim: (value, name) => (isCount(name) ? digits(/^\d+$/u, value) : value === null ? null : undefined),
  digits: (value, name) => {
    const number = digits(/^\d{1,10}(?!\d)/u, value);
    return isCount(name) ? number : isAsked(name) ? (number ?? null) : null;
  },
  numbers: (value, name) => {
    if (!isCount(name)) return value === null || name !== "no-cache" ? value : undefined;
    const number = Number(/^[^()<>@,;:\\"/[\]?={} \t]+/u.exec(unquoted((value ?? "").trim()))?.[0] ?? Number.NaN);
    return Number.isFinite(number) ? String(Math.max(0, Math.trunc(number))) : undefined;
  },
};

const isCount = (name: string) => name === "max-age" || name === "s-maxage";
const isAsked = (name: string) => name === "max-stale" || name === "min-fresh";
const digits = (pattern: RegExp, value: string | null) => pattern.exec((value ?? "").trim())?.[0];

/** Seconds; null: the directive is not there. One that cannot be read counts as 0, as the RFC advises. */
export function seconds(directives: Directives, name: string): number | null {
  const value = directives.get(name);
  if (value === undefined) return null;
  return value !== null && /^\d+$/u.test(value) ? Math.min(Number(value), longest) : 0;
}

/** https://www.rfc-editor.org/rfc/rfc9111#section-1.2.2: what is more counts as this much. */
const longest = 2 ** 31;

function unquoted(value: string): string {
  return value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
}
