import type { RegistrableDomain } from "../../origins/site.ts";
import type { Changes, CookieView } from "../../trace/events.ts";
import type { CookieJar, EvictedCookies, SetCookie, StoredLine } from "../model/cookie-jar.ts";
import type { Knobs } from "../model/knobs.ts";
import { cookieBytes } from "./bytes.ts";
import { type Eviction, evictAfter, evictBefore } from "./limits.ts";
import { type CookiePlace, cookieUrl, placeFrom } from "./place.ts";
import { expiresAt, readSetCookie } from "./set-cookie.ts";
import { byHeaderOrder, CookieSite, isLive, placeText, type StoredCookie } from "./site.ts";

/** A cookie that was used less than this ago, in milliseconds, does not become younger: so both in Chromium and in Firefox. */
const accessThreshold = 60_000;

/** All of a cookie but what depends on time. */
interface Asked {
  readonly read: SetCookie;
  readonly place: CookiePlace;
  readonly key: string;
  readonly bytes: number;
  readonly siteName: string;
}

/** An empty one, by the rules and limits of a browser. `registrableDomain`: by the Public Suffix List. */
export function newCookieJar(knobs: Knobs, registrableDomain: RegistrableDomain): CookieJar {
  return new Jar(knobs, registrableDomain);
}

/**
 * The storage model of https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-storage-model, by partition and site:
 * storing and finding cost what the site holds, not what the jar holds. Time is the scenario's.
 */
class Jar implements CookieJar {
  readonly #knobs: Knobs;
  readonly #registrableDomain: RegistrableDomain;
  readonly #siteNameOf: (domain: string) => string;
  // The same lines come from the same URLs again and again.
  readonly read: (line: string) => SetCookie | null;
  readonly #askedBy: (url: string) => (line: string) => Asked | null;
  readonly #urlOf = remembering(cookieUrl);
  /** By partition, then by site. */
  readonly #partitions = new Map<string | undefined, Map<string, CookieSite>>();
  #changed = new Set<StoredCookie>();
  #removed: CookieView[] = [];
  /** Counts: which came first. */
  #clock = 0;
  /** No cookie was used earlier. */
  #firstAccess = Number.POSITIVE_INFINITY;

  constructor(knobs: Knobs, registrableDomain: RegistrableDomain) {
    this.#knobs = knobs;
    this.#registrableDomain = registrableDomain;
    this.#siteNameOf = remembering((domain) => registrableDomain(domain) ?? domain);
    this.read = remembering((line) => readSetCookie(line, knobs));
    this.#askedBy = remembering((url) => remembering((line) => this.#asked(line, url)));
  }

  get isUntouched(): boolean {
    return this.#partitions.size === 0;
  }

  store(line: string, url: string, now: number, partition?: string, createdAt = now): StoredLine {
    const asked = this.#askedBy(url)(line);
    if (asked === null) return refused("invalid");
    if (this.#knobs.cookieBytes !== null && asked.bytes > this.#knobs.cookieBytes) return refused("too-large");
    const site = this.#siteFor(asked.siteName, partition);
    const old = this.#liveOne(site, asked.key, now);
    const expires = expiresAt(asked.read, now);
    if (expires !== null && expires <= now) {
      if (old) this.#remove(site, old);
      return { did: "deleted", name: asked.read.name, evicted: [] };
    }
    if (old) return this.#replace(site, old, asked, expires, now);
    return this.#add(site, asked, viewOf(asked, expires, partition), now, createdAt);
  }

  /** null: the URL may not set such a cookie. */
  #asked(line: string, url: string): Asked | null {
    const read = this.read(line);
    const place = read && placeFrom(read, this.#urlOf(url), this.#registrableDomain);
    if (!read || !place) return null;
    const siteName = this.#siteNameOf(place.domain);
    return { read, place, key: placeText(place, read.name), bytes: cookieBytes(read), siteName };
  }

  matching(url: string, now: number, partitions: readonly (string | undefined)[] = [undefined]): readonly CookieView[] {
    const to = this.#urlOf(url);
    const name = this.#siteNameOf(to.host);
    const found = partitions.flatMap((partition) => this.#partitions.get(partition)?.get(name)?.matching(to, now) ?? []);
    if (partitions.length > 1) found.sort(byHeaderOrder);
    return found.map(({ view }) => view);
  }

  createdAt(view: CookieView): number {
    return this.#find(view)?.createdAt ?? 0;
  }

  sent(cookies: readonly CookieView[], now: number): void {
    if (now - this.#firstAccess < accessThreshold) return;
    const accessed = ++this.#clock;
    for (const view of cookies) {
      const cookie = this.#find(view);
      if (cookie && now - cookie.accessedAt >= accessThreshold) Object.assign(cookie, { accessed, accessedAt: now });
    }
  }

  changes(): Changes<CookieView> {
    const changes = { set: [...this.#changed].map(({ view }) => view), removed: this.#removed };
    this.#changed = new Set();
    this.#removed = [];
    return changes;
  }

  #add(site: CookieSite, { key, bytes, read }: Asked, view: CookieView, now: number, createdAt: number): StoredLine {
    const before = evictBefore(site, view, now, this.#knobs);
    if (before === null) return refused("no-room");
    const evicted = this.#evict(site, before, now);
    const created = ++this.#clock;
    const { priority, partitioned } = read;
    const cookie: StoredCookie = {
      ...{ key, view, bytes, priority, partitioned },
      ...{ created, createdAt, accessed: created, accessedAt: now },
    };
    this.#firstAccess = Math.min(this.#firstAccess, now);
    site.add(cookie);
    this.#changed.add(cookie);
    return this.#kept(site, cookie, now, evicted);
  }

  #replace(site: CookieSite, old: StoredCookie, asked: Asked, expires: number | null, now: number): StoredLine {
    old.accessed = ++this.#clock;
    old.accessedAt = now;
    old.bytes = asked.bytes;
    old.priority = asked.read.priority;
    old.partitioned = asked.read.partitioned;
    // DEVIATION: Chromium, recorded in h-ck-order.
    if (old.view.value !== asked.read.value && this.#knobs.changedCookieMovesBack) {
      site.remove(old);
      old.created = old.accessed;
      old.createdAt = now;
      site.add(old);
    }
    if (!isSame(old.view, asked, expires)) {
      old.view = viewOf(asked, expires, old.view.partition);
      this.#changed.add(old);
    }
    return this.#kept(site, old, now, []);
  }

  /** A cookie is in; whether it stays is seen now. */
  #kept(site: CookieSite, cookie: StoredCookie, now: number, before: readonly EvictedCookies[]): StoredLine {
    const after = evictAfter(site, cookie, now, this.#knobs);
    const stays = !after.cookies.includes(cookie);
    const evicted = [...before, ...this.#evict(site, after, now, cookie)];
    return stays ? { did: "kept", cookie: cookie.view, evicted } : { did: "refused", because: "no-room", evicted };
  }

  /** What has expired goes without a word. `but`: told of elsewhere. */
  #evict(site: CookieSite, { cookies, because, most }: Eviction, now: number, but?: StoredCookie): readonly EvictedCookies[] {
    for (const cookie of cookies) this.#remove(site, cookie);
    const names = cookies.filter((cookie) => cookie !== but && isLive(cookie.view, now)).map(({ view }) => view.name);
    return names.length === 0 ? [] : [{ names, because, most }];
  }

  #remove(site: CookieSite, cookie: StoredCookie): void {
    site.remove(cookie);
    this.#changed.delete(cookie);
    this.#removed.push(cookie.view);
  }

  /** An expired one is as good as none. */
  #liveOne(site: CookieSite, place: string, now: number): StoredCookie | undefined {
    const found = site.get(place);
    if (!found || isLive(found.view, now)) return found;
    this.#remove(site, found);
    return undefined;
  }

  #find(view: CookieView): StoredCookie | undefined {
    return this.#siteFor(this.#siteNameOf(view.domain), view.partition).get(placeText(view, view.name));
  }

  #siteFor(name: string, partition: string | undefined): CookieSite {
    const known = this.#partitions.get(partition)?.get(name);
    if (known) return known;
    const site = new CookieSite();
    this.#partitions.set(partition, (this.#partitions.get(partition) ?? new Map<string, CookieSite>()).set(name, site));
    return site;
  }
}

function refused(because: "invalid" | "too-large" | "no-room"): StoredLine {
  return { did: "refused", because, evicted: [] };
}

function viewOf({ read, place }: Asked, expires: number | null, partition: string | undefined): CookieView {
  const { name, value, secure, httpOnly, sameSite } = read;
  const { domain, hostOnly, path } = place;
  return {
    name,
    value,
    domain,
    hostOnly,
    path,
    secure,
    httpOnly,
    sameSite,
    expires,
    ...(partition !== undefined && { partition }),
  };
}

/** Whether a cookie in the same place would look the same. */
function isSame(view: CookieView, { read, place }: Asked, expires: number | null): boolean {
  return (
    view.value === read.value &&
    view.expires === expires &&
    view.hostOnly === place.hostOnly &&
    view.secure === read.secure &&
    view.httpOnly === read.httpOnly &&
    view.sameSite === read.sameSite
  );
}

function remembering<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    const made = work(text);
    known.set(text, made);
    return made;
  };
}
