import type { Header, HeaderList } from "../../http/messages.ts";
import { byteLowercase } from "../../http/tokens.ts";

/** DEVIATION: Chromium and WebKit hand over one value for a name, judged and sent as one; recorded in g1001-40 and e1-lines-x-12e-fetch. */
export function joinLines(headers: HeaderList): HeaderList {
  if (headers.length < 2) return headers;
  const joined = new Map<string, Header>();
  for (const [name, value] of headers) {
    const lower = byteLowercase(name);
    const known = joined.get(lower);
    joined.set(lower, known === undefined ? [name, value] : [known[0], `${known[1]}, ${value}`]);
  }
  return [...joined.values()];
}
