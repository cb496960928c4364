import { isLoopback } from "../../origins/trustworthy.ts";
import { Url } from "../../url/url.ts";

/** Whoever is on the way writes such a page: it can be anybody's. A server that answers over https does not name it. */
export function isInTheClear(origin: string): boolean {
  const url = Url.parse(origin);
  return url?.protocol === "http:" && !isLoopback(url.hostname);
}
