import type { CookiePriority } from "../model/cookie-jar.ts";
import { type CookieSite, isLive, type StoredCookie } from "./site.ts";

/** So many fewer than the most are left, so that the next cookie does not need room again: Chromium's kDomainPurgeCookies; Firefox's 180 less its network.cookie.quotaPerHost. */
const spare = 30;

/** Chromium: of each priority so many are protected from cookies of the others; together 150. */
const quotas: Readonly<Record<CookiePriority, number>> = { low: 30, medium: 50, high: 70 };

/** In this order cookies go. */
const rounds: readonly (readonly [priority: CookiePriority, secure: boolean])[] = [
  ["low", false],
  ["low", true],
  ["medium", false],
  ["high", false],
  ["medium", true],
  ["high", true],
];

/** The longest unused first. */
function byAge(cookies: readonly StoredCookie[]): StoredCookie[] {
  return cookies.toSorted((a, b) => a.accessed - b.accessed || a.created - b.created);
}

/**
 * Chromium, once a cookie has come in. https://chromium.googlesource.com/chromium/src/+/main/net/cookies/cookie_monster.cc: GarbageCollect.
 * Recorded in lim-count-priority-mixed. The cookie that came in may be among those that go.
 */
export function evictByPriority(site: CookieSite, now: number, most: number): readonly StoredCookie[] {
  if (site.size <= most) return [];
  const expired = site.cookies.filter(({ view }) => !isLive(view, now));
  if (site.size - expired.length <= most) return expired;
  const left = new Set(byAge(site.cookies.filter(({ view }) => isLive(view, now))));
  const gone: StoredCookie[] = [];
  let goal = left.size - (most - spare);
  for (const [priority, secure] of rounds) {
    const ofPriority = [...left].filter((cookie) => cookie.priority === priority);
    const candidates = ofPriority.filter(({ view }) => view.secure === secure);
    const count = Math.min(goal, Math.max(0, ofPriority.length - quotas[priority]), candidates.length);
    for (const cookie of candidates.slice(0, count)) {
      left.delete(cookie);
      gone.push(cookie);
    }
    goal -= count;
  }
  return [...expired, ...gone];
}

/** Chromium's partitions, once a cookie has come in: the longest unused go until the rest fits. Recorded in lim-partitioned-bytes-edge. */
export function evictByAge(site: CookieSite, now: number, most: number, mostBytes: number): readonly StoredCookie[] {
  let { size } = site;
  let bytes = site.cookies.reduce((sum, cookie) => sum + cookie.bytes, 0);
  if (size <= most && bytes <= mostBytes) return [];
  const [live, expired] = [true, false].map((is) => site.cookies.filter(({ view }) => isLive(view, now) === is));
  const gone: StoredCookie[] = [];
  for (const cookie of [...(expired ?? []), ...byAge(live ?? [])]) {
    if (size <= most && bytes <= mostBytes && isLive(cookie.view, now)) break;
    gone.push(cookie);
    size -= 1;
    bytes -= cookie.bytes;
  }
  return gone;
}

/**
 * Firefox, before a new cookie comes in. https://searchfox.org/mozilla-central/source/netwerk/cookie/CookieStorage.cpp: FindStaleCookies.
 * Recorded in lim-count-secure-first. null: only secure ones are there, and for one that is not they do not move.
 */
export function evictInsecureFirst(
  site: CookieSite,
  now: number,
  most: number,
  forSecure: boolean,
): readonly StoredCookie[] | null {
  if (site.size < most) return [];
  const expired = site.cookies.filter(({ view }) => !isLive(view, now));
  const live = byAge(site.cookies.filter(({ view }) => isLive(view, now)));
  const insecure = [...expired, ...live.filter(({ view }) => !view.secure)];
  // The new one counts, too.
  const goal = site.size + 1 - (most - spare);
  if (insecure.length > 0) return insecure.slice(0, goal);
  return forSecure ? live.slice(0, goal) : null;
}

/**
 * Firefox's partitions, once a cookie that says Partitioned has come in: above a fifth too many bytes others go until the rest fits.
 * https://searchfox.org/mozilla-central/source/netwerk/cookie/CookieStorage.cpp: PartitionLimitExceededBytes. Recorded in lim-partitioned-bytes-more.
 */
export function evictOverBytes(site: CookieSite, cookie: StoredCookie, most: number): readonly StoredCookie[] {
  const others = byAge(site.cookies.filter(({ view }) => view.name !== cookie.view.name));
  let bytes = others.reduce((sum, other) => sum + other.bytes, cookie.bytes);
  if (bytes <= most * 1.2) return [];
  const gone: StoredCookie[] = [];
  for (const other of [...others.filter(({ view }) => !view.secure), ...others.filter(({ view }) => view.secure)]) {
    if (bytes <= most) break;
    gone.push(other);
    bytes -= other.bytes;
  }
  return gone;
}
