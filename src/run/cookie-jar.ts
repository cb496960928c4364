import { Cookie, MemoryCookieStore, CookieJar as ToughJar } from "tough-cookie";
import type { CookieJar } from "../engine/browser.ts";
import { scenarioStart as start } from "../engine/http/http-date.ts";
import type { CookieView } from "../engine/trace/events.ts";
import { cookieKey } from "../engine/trace/kept.ts";

/**
 * tough-cookie stores and finds; time and the prefixes of names are ours. The jar reads the wall clock wherever it is not told, so it never sees a lifetime:
 * Max-Age and Expires become one moment on the scenario's clock, and expired cookies are left out here.
 */
export function createCookieJar(): CookieJar {
  const common = newStore();
  const partitions = new Map<string, Store>();
  /** By key; what was stored last. */
  const changed = new Map<string, { readonly view: CookieView; readonly live: boolean }>();

  function storeOf(partition: string | undefined): Store {
    if (partition === undefined) return common;
    const known = partitions.get(partition) ?? newStore();
    partitions.set(partition, known);
    return known;
  }

  return {
    store(line, url, now, partition, changedMovesBack = false) {
      const cookie = Cookie.parse(line, { loose: true });
      if (cookie === undefined) return null;
      const expires = expiresAt(cookie, now);
      cookie.maxAge = null;
      cookie.expires = expires === null ? "Infinity" : new Date(start + expires);
      const options = { ignoreError: true, now: new Date(start + now) };
      const { jar, memory } = storeOf(partition);
      const { creationIndex } = cookie;
      const before = changedMovesBack ? valuesIn(memory) : null;
      const stored = jar.setCookieSync(cookie, url, options);
      const old = stored === undefined ? undefined : before?.get(placeOf(stored));
      if (stored !== undefined && old !== undefined && old !== stored.value) {
        stored.creation = options.now;
        stored.creationIndex = creationIndex;
      }
      if (stored === undefined) return null;
      const view = viewOf(stored, partition);
      changed.set(cookieKey(view), { view, live: isLive(view, now) });
      return view;
    },
    changes() {
      const news = [...changed.values()];
      changed.clear();
      const those = (live: boolean) => news.filter((one) => one.live === live).map(({ view }) => view);
      return { set: those(true), removed: those(false) };
    },
    matching(url, now, partition) {
      const cookies = storeOf(partition).jar.getCookiesSync(url, { expire: false, sort: true });
      return cookies.map((cookie) => viewOf(cookie, partition)).filter((cookie) => isLive(cookie, now));
    },
    all(now) {
      const views: CookieView[] = [];
      for (const [partition, { memory }] of [[undefined, common] as const, ...partitions]) {
        // The memory store calls back at once.
        memory.getAllCookies((_error, cookies) => views.push(...(cookies ?? []).map((cookie) => viewOf(cookie, partition))));
      }
      return views.filter((cookie) => isLive(cookie, now));
    },
  };
}

interface Store {
  readonly jar: ToughJar;
  readonly memory: MemoryCookieStore;
}

function newStore(): Store {
  const memory = new MemoryCookieStore();
  return { memory, jar: new ToughJar(memory, { looseMode: true, prefixSecurity: "unsafe-disabled" }) };
}

/** What a cookie replaces, if it is there: https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-storage-model */
function placeOf({ key, domain, path }: Cookie): string {
  return JSON.stringify([key, domain, path]);
}

/** By place. */
function valuesIn(memory: MemoryCookieStore): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  memory.getAllCookies((_error, cookies) => {
    for (const cookie of cookies ?? []) values.set(placeOf(cookie), cookie.value);
  });
  return values;
}

/** Milliseconds since the scenario's start; null: a session cookie. https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-storage-model */
function expiresAt(cookie: Cookie, now: number): number | null {
  if (cookie.maxAge === "Infinity") return null;
  if (cookie.maxAge === "-Infinity") return now;
  if (cookie.maxAge !== null) return now + Math.max(0, cookie.maxAge) * 1000;
  return cookie.expires instanceof Date ? cookie.expires.getTime() - start : null;
}

function isLive(cookie: CookieView, now: number): boolean {
  return cookie.expires === null || cookie.expires > now;
}

function viewOf(cookie: Cookie, partition: string | undefined): CookieView {
  return {
    name: cookie.key,
    value: cookie.value,
    domain: cookie.domain ?? "",
    hostOnly: cookie.hostOnly ?? false,
    path: cookie.path ?? "/",
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: sameSiteOf(cookie.sameSite),
    expires: cookie.expires instanceof Date ? cookie.expires.getTime() - start : null,
    ...(partition !== undefined && { partition }),
  };
}

function sameSiteOf(value: string | undefined): CookieView["sameSite"] {
  return value === "strict" || value === "lax" || value === "none" ? value : "unset";
}
