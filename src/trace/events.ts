import type { WireFailure, WireRequest, WireResponse } from "../http/messages.ts";
import type { HandedOver } from "../http/script-data.ts";
import type { Condition } from "./condition.ts";
import type { EmbeddedEvent, OpenedPage } from "./embedded.ts";
import type { Failure, Initiator } from "./failures.ts";
import type { AnyStep } from "./steps.ts";

/**
 * Who takes part in a scenario. `page:ID` and `client:ID` send, `browser` decides, `host:ID` answers.
 * A client is a program that is not a browser: the same wire, no gates.
 */
export type NodeId = "browser" | `page:${string}` | `client:${string}` | `host:${string}`;

/** Why the browser (or a proxy, or a client) sent a request. */
export type Purpose = "preflight" | "actual" | "forward" | "client";

/** A script or a client starts something. */
export interface ActionEvent {
  readonly type: "action";
  /** Index into the scenario's actions. */
  readonly action: number;
  /** The page or client that acts. */
  readonly by: NodeId;
  /** Milliseconds since the scenario's start. */
  readonly now: number;
}

/** A check or a decision of the browser. */
export interface StepEvent {
  readonly type: "step";
  readonly action: number;
  readonly step: AnyStep;
}

/** A message travels one hop. */
export interface RequestEvent {
  readonly type: "request";
  readonly action: number;
  /** Unique in the trace, from 0; its response carries the same number. */
  readonly message: number;
  readonly purpose: Purpose;
  readonly from: NodeId;
  /** null: no host of the scenario has this origin. */
  readonly to: NodeId | null;
  readonly request: WireRequest;
}

export interface ResponseEvent {
  readonly type: "response";
  readonly action: number;
  readonly message: number;
  readonly purpose: Purpose;
  readonly from: NodeId | null;
  readonly to: NodeId;
  readonly response: WireResponse | WireFailure;
}

/** What a layer of a host did to a message. */
export type LayerResult =
  | { readonly did: "passed" }
  /** Answered itself; what lies behind it was not asked. */
  | { readonly did: "answered"; readonly status: number; readonly reason: AnswerReason }
  /** Put headers on the response (or took them off); names as written. */
  | { readonly did: "headers"; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly did: "forwarded"; readonly upstream: string; readonly url: string }
  /** A shared cache: answered from what it kept. `age`: seconds. `key`: the names in Vary, lower case; empty: the URL alone. */
  | { readonly did: "cache"; readonly what: "hit"; readonly age: number; readonly key: readonly string[] }
  /** It asks behind it. */
  | { readonly did: "cache"; readonly what: "miss"; readonly because: "nothing-kept" | "stale" | "varies" | "no-cache" }
  /** 304 from behind: what it kept still holds. `maxAge`: seconds. */
  | { readonly did: "cache"; readonly what: "revalidated"; readonly maxAge: number }
  /** It keeps the answer. `maxAge`: seconds; 0: to be asked about each time. */
  | { readonly did: "cache"; readonly what: "kept"; readonly maxAge: number; readonly vary: readonly string[] }
  | {
      readonly did: "cache";
      readonly what: "not-kept";
      readonly because: "no-store" | "private" | "authorization" | "no-lifetime" | "vary-star" | "status";
    }
  /** A request that changes things: what was kept for its URL is gone. */
  | { readonly did: "cache"; readonly what: "forgot" }
  /** Its headers are not for answers of this status; names as written. */
  | { readonly did: "left-out"; readonly headers: readonly string[]; readonly status: number }
  /** The request is none of the layer's business: the first of `when` that does not hold, or of `unless` that does. */
  | { readonly did: "not-meant"; readonly list: "when" | "unless"; readonly condition: Condition };

export type AnswerReason =
  | "preflight"
  | "origin-refused"
  | "unauthenticated"
  | "redirect"
  | "answer"
  /** An answer that throws away what the layers before it would put on it. */
  | "error-page"
  | "route"
  /** 101: a WebSocket is open. */
  | "socket"
  /** 304: what the asker has still holds. */
  | "not-modified"
  | "no-route"
  | "method-not-allowed"
  | "loop-detected"
  | "no-upstream"
  | "bad-gateway";

export interface LayerEvent {
  readonly type: "layer";
  readonly action: number;
  readonly message: number;
  readonly host: string;
  /** Index into the host's layers. */
  readonly layer: number;
  readonly result: LayerResult;
}

/** Something a server did that stays done, whether or not a script may read the answer. */
export interface EffectEvent {
  readonly type: "effect";
  readonly action: number;
  readonly message: number;
  readonly host: string;
  /** In the scenario's words, such as "transfers 100 €". */
  readonly effect: string;
}

/** What the browser keeps has changed. Only the difference: a trace with the whole content at each change would grow with its square. See kept.ts. */
export interface BrowserStateEvent {
  readonly type: "state";
  readonly action: number;
  readonly preflightCache?: Changes<PreflightCacheEntryView>;
  readonly cookies?: Changes<CookieView>;
  readonly httpCache?: Changes<HttpCacheEntryView>;
}

/** First go the `removed`; then each of `set` takes the place of the one that is kept under the same key, or comes last. */
export interface Changes<T> {
  readonly set: readonly T[];
  readonly removed: readonly T[];
}

/** A response that the browser's HTTP cache holds. */
export interface HttpCacheEntryView {
  readonly method: string;
  readonly url: string;
  /** The top-level site: what is stored for one serves no other. */
  readonly partition: string;
  /** What else the browser keeps it apart for: requests with, or without, credentials; elements' without; a sandboxed frame. null: nothing. */
  readonly apart: "credentials" | "no-credentials" | "elements" | "sandbox" | null;
  readonly status: number;
  /** Request headers that the answer depends on, lower case, with the values it was made for; null: absent. */
  readonly vary: readonly (readonly [name: string, value: string | null])[];
  /** Milliseconds since the scenario's start. */
  readonly stored: number;
  /** When it becomes stale; milliseconds since the scenario's start. */
  readonly freshUntil: number;
  /** ETag or Last-Modified to ask with, once it is stale; null: it cannot be revalidated. */
  readonly validator: string | null;
  /** Access-Control-Allow-Origin as stored: the cache does not remember who passed the check. */
  readonly allowOrigin: string | null;
}

export interface PreflightCacheEntryView {
  readonly origin: string;
  readonly url: string;
  readonly credentials: boolean;
  readonly methods: readonly string[];
  /** Lower case. */
  readonly headers: readonly string[];
  /** Milliseconds since the scenario's start. */
  readonly expires: number;
}

export interface CookieView {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: "strict" | "lax" | "none" | "unset";
  /** Milliseconds since the scenario's start; null: a session cookie. */
  readonly expires: number | null;
  /** The top-level site that it is kept apart for; absent: it lies in the common jar. */
  readonly partition?: string;
}

/** What the script (or the client) got in the end. */
export interface OutcomeEvent {
  readonly type: "outcome";
  readonly action: number;
  readonly outcome: Outcome;
}

export type ResponseType = "basic" | "cors" | "opaque" | "opaqueredirect";

/** As script gets it from `headers.get()` or `getResponseHeader()`. */
export interface AskedHeader {
  /** As written. */
  readonly name: string;
  readonly value: string | null;
}

export type Outcome =
  | {
      readonly kind: "response";
      readonly responseType: ResponseType;
      readonly status: number;
      readonly url: string;
      readonly redirected: boolean;
      /** What script can read, names in lower case, sorted, combined. */
      readonly headers: readonly (readonly [string, string])[];
      /** Names that arrived but are hidden from script, lower case. */
      readonly hidden: readonly string[];
      /** The one header that script asked for; absent: it asked for none. */
      readonly asked?: AskedHeader;
      readonly body: string;
    }
  | {
      readonly kind: "error";
      readonly failure: Failure;
      /** What the script catches; "error event" is an asynchronous XMLHttpRequest's or an element's. "never ran": the script was stopped itself. "none": nothing is thrown, and
       * the status is 0. */
      readonly exception:
        | "TypeError"
        | "SyntaxError"
        | "SecurityError"
        | "NetworkError"
        | "InvalidAccessError"
        | "NS_ERROR_CONTENT_BLOCKED"
        | "error event"
        | "none"
        | "never ran";
    }
  /** What a page noticed of an element, a frame, a form, a beacon. One that failed noticeably is an "error" with an "error event". */
  | {
      readonly kind: "embedded";
      readonly initiator: Exclude<Initiator, "fetch" | "xhr">;
      /**
       * "navigated": a form's frame has loaded, or a window. "open": a WebSocket, without a message so far. "queued": sendBeacon() has
       * returned true, and that is all script ever learns. "none": there is no document in the response, and the old one stays.
       */
      readonly event: EmbeddedEvent;
      /** Whether script can look inside; null where there is nothing to look into. */
      readonly readable: { readonly what: ReadableThing; readonly allowed: boolean } | null;
      readonly url: string;
      /** The page that a window shows now; absent where nothing is shown in a window. */
      readonly opened?: OpenedPage;
      /** What a script has given to the page that runs it; absent: nothing that could be told. */
      readonly handed?: HandedOver;
      /** Of an EventSource or a WebSocket: its first message. */
      readonly message: string | null;
      /** What went wrong without script's notice: a beacon or a navigation that was refused. */
      readonly failure: Failure | null;
    }
  /** Nothing yet: the browser waits for the user's answer, and sends nothing before. */
  | {
      readonly kind: "pending";
      readonly initiator: Initiator;
      readonly waitsFor: "local-network-permission";
      readonly url: string;
    }
  /** A program that is not a browser gets whatever came back. */
  | { readonly kind: "client"; readonly result: WireResponse | WireFailure };

/** The pixels of a canvas an image was drawn on, cssRules, the details of a script's error, the document of a frame or of another window. */
export type ReadableThing = "pixels" | "rules" | "error-details" | "document" | "window";

export type TraceEvent =
  | ActionEvent
  | StepEvent
  | RequestEvent
  | ResponseEvent
  | LayerEvent
  | EffectEvent
  | BrowserStateEvent
  | OutcomeEvent;

/** All that happened in one run, in order. The same scenario and profile always leave the same trace. */
export interface Trace {
  readonly events: readonly TraceEvent[];
  /** One per action, in order. */
  readonly outcomes: readonly Outcome[];
}
