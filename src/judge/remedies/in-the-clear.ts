import { isLoopback } from "../../origins/trustworthy.ts";
import { Url } from "../../url/url.ts";
import type { Facts } from "./facts.ts";

/** Whoever is on the way writes such a page: it can be anybody's. A server that answers over https does not name it. */
export function isInTheClear(origin: string): boolean {
  const url = Url.parse(origin);
  return url?.protocol === "http:" && !isLoopback(url.hostname);
}

/** Whether the page's origin, which comes in the clear, would have to be named by a server that answers over https. */
export function cannotName({ origin, refused }: Facts): boolean {
  return isInTheClear(origin) && refused !== null && Url.parse(refused.request.url)?.protocol === "https:";
}
