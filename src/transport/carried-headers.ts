import type { Header, HeaderList } from "../http/messages.ts";
import { isToken } from "../http/tokens.ts";
import { passesUnderItsName } from "./censored.ts";
import { escapeText, unescapeText } from "./escape.ts";

/** Names our own headers; a wire header of that name is carried like a censored one. */
const prefix = "preflight-";

/** The list of what was carried, in order: `Name` under its own name, `Name=n` under ours with the number n. */
const orderName = `${prefix}order`;

/**
 * Puts a header list on a carrier that drops some names, joins equal ones, sorts, and lowers their case.
 * A header that would survive keeps its name; the others are carried as `preflight-N-name`.
 */
export function carryHeaders(headers: HeaderList): Header[] {
  const counts = new Map<string, number>();
  for (const [name] of headers) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  const carried: Header[] = [];
  const order = headers.map(([name, value], i) => {
    const lower = name.toLowerCase();
    if (counts.get(lower) === 1 && survives(lower, value)) {
      carried.push([lower, value]);
      return escapeText(name);
    }
    carried.push([ownName(i, lower), escapeText(value)]);
    return `${escapeText(name).replace(/[,= ]/g, escapeMark)}=${i}`;
  });
  return [...carried, [orderName, order.join(",")]];
}

/** The list that carryHeaders was given; null where it cannot be read back. `get` is that of a Headers object. */
export function readCarriedHeaders(get: (name: string) => string | null): Header[] | null {
  const order = get(orderName);
  if (order === null) return null;
  if (order === "") return [];
  const headers: Header[] = [];
  for (const entry of order.split(",")) {
    const header = readEntry(entry, get);
    if (!header) return null;
    headers.push(header);
  }
  return headers;
}

function readEntry(entry: string, get: (name: string) => string | null): Header | null {
  const [written = "", number] = entry.split("=");
  const name = unescapeText(written);
  if (name === null) return null;
  const value = number === undefined ? get(name) : get(ownName(Number(number), name.toLowerCase()));
  if (value === null) return null;
  const plain = number === undefined ? value : unescapeText(value);
  return plain === null ? null : [name, plain];
}

function survives(lower: string, value: string): boolean {
  if (!isToken(lower) || !passesUnderItsName(lower)) return false;
  // MSW takes an Accept of this kind for a request of its own.
  if (lower === "accept" && value.includes("msw/")) return false;
  return /^$|^[\x21-\x7e]$|^[\x21-\x7e][\x20-\x7e]*[\x21-\x7e]$/.test(value);
}

function ownName(index: number, lower: string): string {
  return `${prefix}${index}-${isToken(lower) ? lower : "header"}`;
}

function escapeMark(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
