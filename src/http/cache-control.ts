import { splitOutsideQuotes } from "./header-names.ts";
import { getHeader } from "./headers.ts";
import type { HeaderList } from "./messages.ts";
import { byteLowercase } from "./tokens.ts";

/** Cache-Control taken apart: names in lower case, null where a directive has no value; of one named twice the first counts. */
export type Directives = ReadonlyMap<string, string | null>;

/** https://www.rfc-editor.org/rfc/rfc9111#section-5.2, of a request or a response. */
export function cacheDirectives(headers: HeaderList): Directives {
  const value = getHeader(headers, "cache-control");
  const directives = new Map<string, string | null>();
  if (value === null) return directives;
  for (const item of splitOutsideQuotes(value)) {
    const equals = item.indexOf("=");
    const name = byteLowercase(equals < 0 ? item : item.slice(0, equals)).trim();
    if (name === "" || directives.has(name)) continue;
    directives.set(name, equals < 0 ? null : unquoted(item.slice(equals + 1).trim()));
  }
  return directives;
}

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
