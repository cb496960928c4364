import type { Header, WireFailure } from "../http/messages.ts";
import type { ProfileName } from "../scenario/schema.ts";
import type { NodeId, Purpose } from "../trace/events.ts";

/** One run, as data that JSON can hold. */
export interface ObservedRun {
  readonly profile: ProfileName;
  /** One per action, in order. */
  readonly actions: readonly ObservedAction[];
  /** What the browser's jar holds when everything is over. */
  readonly cookies: readonly ObservedCookie[];
}

export interface ObservedAction {
  /** `page:ID`, `client:NAME`. */
  readonly by: NodeId;
  /** Of the page, serialised: `null` for a sandboxed one. Null for a client, which has none. */
  readonly origin: string | null;
  /** What was asked for, as the scenario writes it. */
  readonly url: string;
  /** When it began: milliseconds since the scenario's start. */
  readonly at: number;
  /**
   * In a word or two: `cors 200`, `opaque 0`, `client 200`, `loaded`, `loaded, readable`, `loaded, not readable`, `queued`, or the
   * failure's code; of what failed without script's notice both.
   */
  readonly outcome: string;
  /** The failure's code; null: it did not fail. */
  readonly failure: string | null;
  /** Whether script (or the client) can look into what came. An opaque answer cannot be looked into; a failure brings nothing. */
  readonly readable: boolean;
  /** What was handed over; null: nothing. An opaque answer is handed over empty; of what an element has loaded nothing is handed over. */
  readonly answer: ObservedAnswer | null;
  /** In the order of sending, those that hosts sent on too. */
  readonly requests: readonly ObservedRequest[];
  /** What servers did for good, in the scenario's words. */
  readonly effects: readonly string[];
  /** Lines of the browser's console; empty where nobody gave any. */
  readonly console: readonly string[];
}

export interface ObservedAnswer {
  /** Null where script does not learn it: an EventSource's message. */
  readonly status: number | null;
  /** Those that can be read, lower case, sorted. */
  readonly headers: readonly Header[];
  readonly body: string;
}

/** A request on one hop. */
export interface ObservedRequest {
  readonly purpose: Purpose;
  readonly from: NodeId;
  /** Null: no host of the scenario has this origin. */
  readonly to: NodeId | null;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly Header[];
  /** The status that came back, or why none did; null: the run ended before. */
  readonly result: number | WireFailure["failure"] | null;
}

export interface ObservedCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  /** The top-level site that it is kept apart for; null: it lies in the common jar. */
  readonly partition: string | null;
}
