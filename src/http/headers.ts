import type { Header, HeaderList } from "./messages.ts";
import { byteLowercase, trimTabOrSpace } from "./tokens.ts";

/** https://fetch.spec.whatwg.org/#concept-header-list-get; `name` in lower case. Lines are joined with a comma and a space; null: absent. */
export function getHeader(list: HeaderList, name: string): string | null {
  let value: string | null = null;
  for (const header of list) {
    if (!isNamed(header, name)) continue;
    value = value === null ? trimTabOrSpace(header[1]) : `${value}, ${trimTabOrSpace(header[1])}`;
  }
  return value;
}

/** Every line of that name (in lower case), in order. */
export function getLines(list: HeaderList, name: string): readonly string[] {
  const lines: string[] = [];
  for (const header of list) if (isNamed(header, name)) lines.push(trimTabOrSpace(header[1]));
  return lines;
}

/** The first line of that name (in lower case); null: absent. Enough for what a sender writes once (Origin, Host, Authorization). */
export function firstLine(list: HeaderList, name: string): string | null {
  return getLines(list, name)[0] ?? null;
}

/** `name` in lower case. */
export function hasHeader(list: HeaderList, name: string): boolean {
  for (const header of list) if (isNamed(header, name)) return true;
  return false;
}

/** The list without the headers of these names (in lower case); the list itself where it has none of them. */
export function withoutHeaders(list: HeaderList, names: ReadonlySet<string>): HeaderList {
  if (!list.some((header) => names.has(byteLowercase(header[0])))) return list;
  return list.filter((header) => !names.has(byteLowercase(header[0])));
}

/** https://fetch.spec.whatwg.org/#concept-header-list-combine */
export function combineHeader(list: Header[], name: string, value: string): void {
  const lower = byteLowercase(name);
  const index = list.findIndex((header) => isNamed(header, lower));
  const known = list[index];
  if (known === undefined) list.push([name, value]);
  else list[index] = [known[0], `${known[1]}, ${value}`];
}

/** https://fetch.spec.whatwg.org/#concept-header-list-sort-and-combine, with every name combined. */
export function sortAndCombine(list: HeaderList): (readonly [string, string])[] {
  const combined = new Map<string, string>();
  for (const [name, value] of list) {
    const lower = byteLowercase(name);
    const known = combined.get(lower);
    combined.set(lower, known === undefined ? trimTabOrSpace(value) : `${known}, ${trimTabOrSpace(value)}`);
  }
  return [...combined].sort(byName);
}

function byName(a: readonly [string, string], b: readonly [string, string]): number {
  return a[0] < b[0] ? -1 : 1;
}

function isNamed(header: Header, name: string): boolean {
  const given = header[0];
  return given.length === name.length && (given === name || byteLowercase(given) === name);
}

/** https://fetch.spec.whatwg.org/#concept-header-value-normalize */
export function normalizeValue(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && isHttpWhitespace(value.charCodeAt(start))) start++;
  while (end > start && isHttpWhitespace(value.charCodeAt(end - 1))) end--;
  return value.slice(start, end);
}

function isHttpWhitespace(code: number): boolean {
  return code === 0x09 || code === 0x0a || code === 0x0d || code === 0x20;
}

/** Why a normalised value is none: https://fetch.spec.whatwg.org/#header-value */
export function headerValueProblem(value: string): "not-a-byte-string" | "forbidden-byte" | null {
  let problem: "forbidden-byte" | null = null;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code > 0xff) return "not-a-byte-string";
    if (code === 0x00 || code === 0x0a || code === 0x0d) problem = "forbidden-byte";
  }
  return problem;
}
