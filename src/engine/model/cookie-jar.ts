import type { Changes, CookieView } from "../../trace/events.ts";
import type { StepValues } from "../../trace/steps.ts";

/**
 * `partition`: the site of the page, where a browser keeps third parties' cookies apart by it; undefined: the common store.
 * Storage and retrieval by RFC 6265bis; which cookies a *request* may carry (SameSite, third parties) is the engine's decision.
 */
export interface CookieJar {
  /** Nothing was ever stored: most scenarios set no cookie. */
  readonly isUntouched: boolean;
  /** A Set-Cookie line as the browser of this jar reads it; null: it is no cookie. */
  read(line: string): SetCookie | null;
  /**
   * Takes a Set-Cookie line from a response of `url`, by the rules and limits of the browser that the jar was made for.
   * `createdAt`: of one that is older than the scenario; else it is created now.
   */
  store(line: string, url: string, now: number, partition?: string, createdAt?: number): StoredLine;
  /** Every unexpired cookie whose domain, path and Secure fit `url`, in the order of the Cookie header; by default of the common store. */
  matching(url: string, now: number, partitions?: readonly (string | undefined)[]): readonly CookieView[];
  /** When it was set: milliseconds since the scenario's start, -Infinity: long before. `cookie`: one that is there. */
  createdAt(cookie: CookieView): number;
  /** Some of them went along with a request: what is used stays longest. */
  sent(cookies: readonly CookieView[], now: number): void;
  /** What has changed since this was last asked. An expired cookie needs no mention: its view says until when it lives. */
  changes(): Changes<CookieView>;
}

/** https://www.ietf.org/archive/id/draft-west-cookie-priority-00.html */
export type CookiePriority = "low" | "medium" | "high";

/** What a Set-Cookie line asks for, whoever sends it. https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-the-set-cookie-header-field */
export interface SetCookie extends Pick<CookieView, "name" | "value" | "secure" | "httpOnly" | "sameSite"> {
  /** In lower case, without a leading dot; null: not given, or empty. */
  readonly domain: string | null;
  /** Begins with a slash; null: not given. */
  readonly path: string | null;
  /** Seconds; it counts for more than `expires`. */
  readonly maxAge: number | null;
  /** Milliseconds since the scenario's start; null: not given. */
  readonly expires: number | null;
  readonly priority: CookiePriority;
  readonly partitioned: boolean;
}

/** What became of a Set-Cookie line, and which cookies went for it. */
export type StoredLine = { readonly evicted: readonly EvictedCookies[] } & (
  | { readonly did: "kept"; readonly cookie: CookieView }
  /** It was there to end a cookie, whether or not there was one. */
  | { readonly did: "deleted"; readonly name: string }
  | { readonly did: "refused"; readonly because: "invalid" | "too-large" | "no-room" }
);

/** Cookies that had to make room. */
export type EvictedCookies = StepValues["cookies-stored"]["evicted"][number];
