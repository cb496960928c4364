import type { WireResponse } from "../../http/messages.ts";
import type { HttpCacheEntryView } from "../../trace/events.ts";

/** One of the caches that a browser keeps apart. https://fetch.spec.whatwg.org/#http-cache-partitions */
export type Partition = Pick<HttpCacheEntryView, "partition" | "apart">;

/** A stored response. */
export interface Entry {
  readonly url: string;
  readonly method: string;
  readonly partition: Partition;
  readonly response: WireResponse;
  /** The request headers that the answer depends on, with the values it was made for. */
  readonly vary: HttpCacheEntryView["vary"];
  /** Milliseconds since the scenario's start. */
  readonly stored: number;
  /** Seconds; null: the response names none and none can be guessed. */
  readonly lifetime: number | null;
  /** The request had Authorization. */
  readonly authorized: boolean;
  /** Has to be asked about each time. */
  readonly noCache: boolean;
}

/** The stored responses by URL, each list in the order of storing: a private cache by https://www.rfc-editor.org/rfc/rfc9111. */
export type HttpCache = Map<string, readonly Entry[]>;
