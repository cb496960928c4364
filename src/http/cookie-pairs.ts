import { getLines } from "./headers.ts";
import type { HeaderList } from "./messages.ts";

/** What a request's Cookie headers hold, pair by pair: `name=value`. */
export function cookiePairs(headers: HeaderList): readonly string[] {
  return getLines(headers, "cookie").flatMap((line) => line.split(";").map((pair) => pair.trim()));
}
