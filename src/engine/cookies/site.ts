import type { CookieView } from "../../trace/events.ts";
import type { CookiePriority } from "../model/cookie-jar.ts";
import { type CookiePlace, type CookieUrl, domainMatches, pathMatches } from "./place.ts";

/** A cookie in the jar. What is seen of it, `view`, is made once and shared; a cookie that is set anew gets another. */
export interface StoredCookie {
  /** Its placeText. */
  readonly key: string;
  view: CookieView;
  priority: CookiePriority;
  /** Its line says so. */
  partitioned: boolean;
  /** Of name and value. */
  bytes: number;
  /** By a clock that counts: which came first. */
  created: number;
  /** Milliseconds since the scenario's start. */
  createdAt: number;
  accessed: number;
  /** Milliseconds since the scenario's start. */
  accessedAt: number;
}

/** No two cookies of a site have the same: a name holds no `;`, and a domain holds none either. */
export function placeText({ domain, path }: CookiePlace, name: string): string {
  return `${domain};${path};${name}`;
}

/** The cookies of one registrable domain in one partition: all that one response can change, and one request can carry. */
export class CookieSite {
  readonly #byKey = new Map<string, StoredCookie>();
  /** As they stand in a Cookie header. */
  readonly #inOrder: StoredCookie[] = [];

  get(key: string): StoredCookie | undefined {
    return this.#byKey.get(key);
  }

  get size(): number {
    return this.#inOrder.length;
  }

  get cookies(): readonly StoredCookie[] {
    return this.#inOrder;
  }

  add(cookie: StoredCookie): void {
    this.#byKey.set(cookie.key, cookie);
    this.#inOrder.splice(this.#positionOf(cookie), 0, cookie);
  }

  remove(cookie: StoredCookie): void {
    this.#byKey.delete(cookie.key);
    this.#inOrder.splice(this.#positionOf(cookie), 1);
  }

  /** Expired ones may still lie here; they match nothing. */
  matching(url: CookieUrl, now: number): StoredCookie[] {
    const found: StoredCookie[] = [];
    let last: CookieView | undefined;
    let fits = false;
    for (const cookie of this.#inOrder) {
      const { view } = cookie;
      // Many cookies belong to one place, and stand together.
      if (!last || view.domain !== last.domain || view.hostOnly !== last.hostOnly || view.path !== last.path) {
        fits = belongsTo(view, url);
      }
      last = view;
      if (fits && (url.secure || !view.secure) && isLive(view, now)) found.push(cookie);
    }
    return found;
  }

  /** Where it stands, or would stand. */
  #positionOf(cookie: StoredCookie): number {
    let low = 0;
    let high = this.#inOrder.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byHeaderOrder(this.#inOrder[middle] as StoredCookie, cookie) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The longest path first, then the oldest. https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-retrieval-algorithm */
export function byHeaderOrder(a: StoredCookie, b: StoredCookie): number {
  return b.view.path.length - a.view.path.length || a.created - b.created;
}

function belongsTo({ domain, hostOnly, path }: CookiePlace, url: CookieUrl): boolean {
  const isHost = hostOnly ? domain === url.host : domainMatches(url.host, domain);
  return isHost && pathMatches(url.path, path);
}

export function isLive({ expires }: CookieView, now: number): boolean {
  return expires === null || expires > now;
}
