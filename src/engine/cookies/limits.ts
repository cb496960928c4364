import type { CookieView } from "../../trace/events.ts";
import type { EvictedCookies } from "../model/cookie-jar.ts";
import type { Knobs } from "../model/knobs.ts";
import { evictByAge, evictByPriority, evictInsecureFirst, evictOverBytes } from "./eviction.ts";
import type { CookieSite, StoredCookie } from "./site.ts";

/** Cookies that have to go, and why. */
export interface Eviction {
  readonly cookies: readonly StoredCookie[];
  readonly because: EvictedCookies["because"];
  readonly most: number;
}

type Limits = Pick<Knobs, "cookiesPerSite" | "cookieEviction" | "partitionedCookieBytes">;

/** What goes before a new cookie comes in; null: it does not come in. */
export function evictBefore(site: CookieSite, { secure }: CookieView, now: number, limits: Limits): Eviction | null {
  const most = limits.cookiesPerSite ?? Number.POSITIVE_INFINITY;
  const cookies = limits.cookieEviction === "insecure-first" ? evictInsecureFirst(site, now, most, secure) : [];
  return cookies && { cookies, because: "too-many", most };
}

/** What goes once a cookie has come in: it may be that one. */
export function evictAfter(site: CookieSite, cookie: StoredCookie, now: number, limits: Limits): Eviction {
  const most = limits.cookiesPerSite ?? Number.POSITIVE_INFINITY;
  const mostBytes = limits.partitionedCookieBytes ?? Number.POSITIVE_INFINITY;
  const tooMany = (cookies: readonly StoredCookie[]): Eviction => ({ cookies, because: "too-many", most });
  const tooLong = (cookies: readonly StoredCookie[]): Eviction => ({ cookies, because: "too-many-bytes", most: mostBytes });
  if (limits.cookieEviction === "insecure-first")
    return tooLong(cookie.partitioned ? evictOverBytes(site, cookie, mostBytes) : []);
  if (cookie.view.partition === undefined) return tooMany(evictByPriority(site, now, most));
  const isTooMany = site.size > most;
  return (isTooMany ? tooMany : tooLong)(evictByAge(site, now, most, mostBytes));
}
