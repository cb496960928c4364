import type { Changes, CookieView } from "../../trace/events.ts";
import type { StepValues } from "../../trace/steps.ts";

/**
 * `partition`: the site of the page, where a browser keeps third parties' cookies apart by it; undefined: the common store.
 * Storage and retrieval by RFC 6265bis; which cookies a *request* may carry (SameSite, third parties) is the engine's decision.
 */
export interface CookieJar {
  /** Nothing was ever stored: most scenarios set no cookie. */
  readonly isUntouched: boolean;
  /** Takes a Set-Cookie line from a response of `url`, by the rules and limits of the browser that the jar was made for. */
  store(line: string, url: string, now: number, partition?: string): StoredLine;
  /** Every unexpired cookie whose domain, path and Secure fit `url`, in the order of the Cookie header; by default of the common store. */
  matching(url: string, now: number, partitions?: readonly (string | undefined)[]): readonly CookieView[];
  /** Some of them went along with a request: what is used stays longest. */
  sent(cookies: readonly CookieView[], now: number): void;
  /** What has changed since this was last asked. An expired cookie needs no mention: its view says until when it lives. */
  changes(): Changes<CookieView>;
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
