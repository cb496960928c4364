import { normalizeValue } from "./headers.ts";
import type { Header, HeaderList } from "./messages.ts";
import { isToken } from "./tokens.ts";

/** The values of one header, in order of sending; names are compared without regard to case. */
export function valuesOf(headers: HeaderList, name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([given]) => given.toLowerCase() === wanted).map(([, value]) => value);
}

/** The first value of a header, or null. Enough for those that a sender writes once (Origin, Host, Authorization). */
export function firstOf(headers: HeaderList, name: string): string | null {
  return valuesOf(headers, name)[0] ?? null;
}

export function has(headers: HeaderList, name: string): boolean {
  return firstOf(headers, name) !== null;
}

/** The list without the given names. */
export function without(headers: HeaderList, names: readonly string[]): Header[] {
  const gone = new Set(names.map((name) => name.toLowerCase()));
  return headers.filter(([name]) => !gone.has(name.toLowerCase()));
}

/** The list with one header's value replaced where it stands; put at the end where it is missing. */
export function withValue(headers: HeaderList, name: string, value: string): Header[] {
  const wanted = name.toLowerCase();
  if (!has(headers, name)) return [...headers, [name, value]];
  return headers.map(([given, old]) => [given, given.toLowerCase() === wanted ? value : old]);
}

/**
 * What of a written list can be put on a wire: a name that is no token, or a value with a line break or NUL in it,
 * cannot (node:http throws, nginx does not start). Surrounding whitespace is not part of a value.
 */
export function sendable(headers: HeaderList): Header[] {
  return headers.filter(canBeSent).map(([name, value]) => [name, normalizeValue(value)]);
}

export function canBeSent([name, value]: Header): boolean {
  // Exactly these three bytes end a header on the wire, or the connection.
  return isToken(name) && !/[\0\r\n]/.test(normalizeValue(value));
}
