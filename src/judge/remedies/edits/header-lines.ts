import { getHeader } from "../../../http/headers.ts";
import type { Header, HeaderList } from "../../../http/messages.ts";
import { byteLowercase, extractTokens } from "../../../http/tokens.ts";

/** Exactly one line of that name, where the first stood; null: none. */
export function withLine(list: HeaderList, name: string, value: string | null): Header[] {
  const lower = byteLowercase(name);
  const first = list.findIndex(([given]) => byteLowercase(given) === lower);
  if (first < 0) return value === null ? [...list] : [...list, [name, value]];
  return list.flatMap((line, i): Header[] => {
    if (byteLowercase(line[0]) !== lower) return [line];
    return i === first && value !== null ? [[line[0], value]] : [];
  });
}

/** The list in that header with these tokens in it too. A value that cannot be read is replaced. `covers`: what of it is there already. */
export function withTokens(list: HeaderList, name: string, tokens: readonly string[], covers: Covers): Header[] {
  const given = getHeader(list, byteLowercase(name));
  const read = given === null ? [] : extractTokens(given);
  const there = read === "failure" ? [] : read;
  const missing = tokens.filter((token) => !covers(there, token));
  if (missing.length === 0 && read !== "failure") return [...list];
  return withLine(list, name, [...there, ...missing].join(", "));
}

export type Covers = (there: readonly string[], token: string) => boolean;

/** Of each name whose lines are others afterwards, those that are sent then; null: none is. */
export function difference(before: HeaderList, after: HeaderList): (readonly [string, string | null])[] {
  const names = [...new Set([...after, ...before].map(([name]) => byteLowercase(name)))];
  return names.flatMap((name): (readonly [string, string | null])[] => {
    const [was, is] = [before, after].map((list) => list.filter(([given]) => byteLowercase(given) === name));
    if (was?.length === is?.length && was?.every(([, value], i) => value === is?.[i]?.[1])) return [];
    return is && is.length > 0 ? [...is] : [[was?.[0]?.[0] ?? name, null]];
  });
}
