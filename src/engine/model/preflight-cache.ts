import type { Changes, PreflightCacheEntryView } from "../../trace/events.ts";
import type { Knobs } from "./knobs.ts";

/** To whom an entry belongs. */
export interface CachePlace {
  readonly origin: string;
  /** With its fragment. */
  readonly url: string;
  /** Whose origin it is that is sent as `null`, where the browser tells them apart; else null. */
  readonly owner: object | null;
}

export interface CacheInsert extends CachePlace, PreflightCacheEntryView {
  readonly url: string;
}

export interface CacheQuestion extends CachePlace {
  /** The request's credentials mode is include. */
  readonly credentials: boolean;
  readonly method: string;
  readonly methodSafelisted: boolean;
  readonly forced: boolean;
  readonly unsafeHeaders: readonly string[];
  readonly now: number;
}

export type CacheAnswer =
  | { readonly hit: true; readonly expires: number }
  | {
      readonly hit: false;
      readonly why: "no-entry" | "expired" | "method" | "header" | "credentials";
      readonly expires?: number;
    };

/** https://fetch.spec.whatwg.org/#concept-cache */
export interface PreflightCache {
  /** https://fetch.spec.whatwg.org/#concept-cache-match-method and https://fetch.spec.whatwg.org/#concept-cache-match-header */
  lookup(question: CacheQuestion, knobs: Knobs): CacheAnswer;
  /** https://fetch.spec.whatwg.org/#concept-cache-create-entry; methods and headers that are there already live on until the new moment. */
  store(entry: CacheInsert, knobs: Knobs): void;
  /** https://fetch.spec.whatwg.org/#concept-cache-clear; the number of entries that went. */
  clear(place: CachePlace): number;
  /** What has changed since this was last asked. */
  changes(now: number): Changes<PreflightCacheEntryView>;
}
