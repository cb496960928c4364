import { newCookieJar } from "./cookies/jar.ts";
import type { Browser } from "./model/browser.ts";
import { newPreflightCache } from "./preflight/cache.ts";

type Given = Omit<Browser, "now" | "preflightCache" | "httpCache" | "cookies">;

/** A browser that has just been started: nothing is kept yet. */
export function newBrowser(given: Given): Browser {
  return {
    ...given,
    now: 0,
    preflightCache: newPreflightCache(),
    httpCache: new Map(),
    cookies: newCookieJar(given.knobs, given.registrableDomain),
  };
}
