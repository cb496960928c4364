import type { PreflightCache } from "./fetching/preflight-cache.ts";
import type { HeaderList, WireRequest, WireResult } from "./http/messages.ts";
import type { Origin } from "./infra/origin.ts";
import type { Knobs } from "./profiles/knobs.ts";
import type { BrowserStateEvent, CookieView, Outcome, Purpose } from "./trace/events.ts";
import type { CredentialsMode } from "./trace/failures.ts";
import type { AnyStep } from "./trace/steps.ts";

/** A document that runs script. https://html.spec.whatwg.org/#environment-settings-object */
export interface Page {
  readonly url: string;
  /** Not always the URL's: a sandboxed page has an opaque one. */
  readonly origin: Origin;
  readonly referrerPolicy: string;
}

/** What a browser remembers between requests. The engine changes it in place; a run makes a new one. */
export interface Browser {
  readonly knobs: Knobs;
  /** Milliseconds since the scenario's start. */
  now: number;
  readonly preflightCache: PreflightCache;
  readonly cookies: CookieJar;
  /** The registrable domain of a host by the Public Suffix List; null where it has none (IP addresses, public suffixes, localhost). */
  readonly registrableDomain: (host: string) => string | null;
}

/**
 * `partition`: the site of the page, where a browser keeps third parties' cookies apart by it; undefined: the common store.
 * Storage and retrieval by RFC 6265bis; which cookies a *request* may carry (SameSite, third parties) is the engine's decision.
 */
export interface CookieJar {
  /** Takes a Set-Cookie line from a response of `url`. Null: the line is not a cookie this URL may set. */
  store(line: string, url: string, now: number, partition?: string): CookieView | null;
  /** Every unexpired cookie whose domain, path and Secure fit `url`, in the order of the Cookie header. */
  matching(url: string, now: number, partition?: string): readonly CookieView[];
  all(now: number): readonly CookieView[];
}

/** What an algorithm hands to whoever drives it. After a `send` it is resumed with a Reply, else with undefined. */
export type EngineYield =
  | { readonly type: "step"; readonly step: AnyStep }
  | Omit<BrowserStateEvent, "action">
  | { readonly type: "send"; readonly purpose: Purpose; readonly request: WireRequest };

export interface Reply {
  /** The number of the message in the trace. */
  readonly message: number;
  readonly result: WireResult;
}

export type Algorithm<T> = Generator<EngineYield, T, Reply | undefined>;

export type BodyType = "text" | "urlsearchparams" | "formdata" | "blob" | "arraybuffer";

/** A call of fetch() as written. */
export interface FetchCall {
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderList;
  readonly body: string | null;
  readonly bodyType: BodyType;
  readonly blobType: string;
  readonly mode: "cors" | "no-cors" | "same-origin";
  readonly credentials: CredentialsMode;
  readonly redirect: "follow" | "error" | "manual";
  readonly cache: "default" | "no-store" | "reload" | "no-cache" | "force-cache" | "only-if-cached";
  readonly referrerPolicy: string;
  readonly keepalive: boolean;
}

/** A use of XMLHttpRequest: open(), setRequestHeader(), send(). */
export interface XhrCall {
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderList;
  readonly body: string | null;
  readonly bodyType: BodyType;
  readonly blobType: string;
  readonly withCredentials: boolean;
  readonly uploadListener: "none" | "before-send" | "after-send";
  readonly sync: boolean;
}

export type FetchMethod = (call: FetchCall, page: Page, browser: Browser) => Algorithm<Outcome>;
export type XhrSend = (call: XhrCall, page: Page, browser: Browser) => Algorithm<Outcome>;
