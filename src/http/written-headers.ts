/** Lists as somebody wrote them, for a host or a client: names in any case, and perhaps what no wire carries. */
import { hasHeader, normalizeValue } from "./headers.ts";
import type { Header, HeaderList } from "./messages.ts";
import { byteLowercase, isToken } from "./tokens.ts";

/** Written names, as `withoutHeaders` wants them. */
export const nameSet = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(byteLowercase));

/** The list with one header's value replaced where it stands; put at the end where it is missing. */
export function withValue(headers: HeaderList, name: string, value: string): HeaderList {
  const wanted = byteLowercase(name);
  if (!hasHeader(headers, wanted)) return [...headers, [name, value]];
  return headers.map(([given, old]) => [given, byteLowercase(given) === wanted ? value : old]);
}

/**
 * What of a written list can be put on a wire: a name that is no token, or a value with a line break or NUL in it,
 * cannot (node:http throws, nginx does not start). Surrounding whitespace is not part of a value.
 */
export function sendable(headers: HeaderList): Header[] {
  return headers.filter(canBeSent).map(([name, value]) => [name, normalizeValue(value)]);
}

/**
 * What of a written list an answer can hold. A NUL is let through, unlike in a request: a server that writes bytes as it pleases
 * sends it, and the browser refuses the whole answer.
 */
export function answerable(headers: HeaderList): Header[] {
  return headers
    .filter(([name, value]) => isToken(name) && !/[\r\n]/.test(normalizeValue(value)))
    .map(([name, value]) => [name, normalizeValue(value)]);
}

export function canBeSent([name, value]: Header): boolean {
  // Exactly these three bytes end a header on the wire, or the connection.
  return isToken(name) && !/[\0\r\n]/.test(normalizeValue(value));
}
