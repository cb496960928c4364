import type { HeaderList, WireResponse } from "../../http/messages.ts";
import type { Origin } from "../../origins/origin.ts";
import type { RequestUrl } from "../../origins/request-url.ts";
import type { CorsCheckValues, CredentialsMode, Failure, Initiator } from "../../trace/failures.ts";
import type { FetchCall } from "./calls.ts";
import type { Page } from "./page.ts";

/** https://fetch.spec.whatwg.org/#concept-request-redirect-taint */
export type RedirectTaint = "same-origin" | "same-site" | "cross-site";

/** https://fetch.spec.whatwg.org/#concept-request-destination, of those that occur here; empty: fetch() and its like. */
export type Destination =
  | ""
  | "image"
  | "script"
  | "style"
  | "font"
  | "video"
  | "track"
  | "iframe"
  | "document"
  | "worker"
  | "sharedworker";

/** https://fetch.spec.whatwg.org/#concept-request */
export interface Request {
  readonly api: Initiator;
  readonly client: Page;
  readonly origin: Origin;
  readonly destination: Destination;
  readonly mode: FetchCall["mode"] | "navigate" | "websocket";
  readonly credentials: CredentialsMode;
  readonly redirect: FetchCall["redirect"];
  readonly cache: FetchCall["cache"];
  readonly keepalive: boolean;
  /** The user has started it, by following a link. https://html.spec.whatwg.org/#user-navigation-involvement */
  readonly byUser: boolean;
  /** A synchronous XMLHttpRequest's. */
  readonly sync: boolean;
  /** Method and headers decide about a preflight: so for all that script composes, not for elements. https://fetch.spec.whatwg.org/#unsafe-request-flag */
  readonly unsafeRequest: boolean;
  /** https://fetch.spec.whatwg.org/#use-cors-preflight-flag */
  readonly useCorsPreflight: boolean;
  /** As script and body made them, before any redirect took some away. */
  readonly authorHeaders: HeaderList;
  readonly authorMethod: string;
  /** The Content-Type comes of the body, not of script. */
  readonly contentTypeImplied: boolean;
  method: string;
  headers: HeaderList;
  body: string | null;
  referrerPolicy: string;
  /** null: no referrer. What a hop has trimmed stays trimmed. https://fetch.spec.whatwg.org/#concept-request-referrer */
  referrer: RequestUrl | null;
  /** https://fetch.spec.whatwg.org/#concept-request-url-list */
  readonly urls: RequestUrl[];
  current: RequestUrl;
  redirectCount: number;
  responseTainting: "basic" | "cors" | "opaque";
  taint: RedirectTaint;
  /* What engines remember beyond the Standard; each is read by one knob. */
  firstReferrer: RequestUrl | null;
  wasPreflighted: boolean;
  /** Index into `urls` of the hop that was preflighted last, or that a redirect made a GET. */
  startedOver: number;
  becameGet: boolean;
  originKept: boolean;
  /** The Origin header of the last hop; null: none. */
  originSent: string | null;
  originNulled: boolean;
  /** The last redirect came over the network, not from the HTTP cache. */
  redirectedByNetwork: boolean;
  /** A redirect that is refused as soon as the next request may be sent. */
  refusedOnTheWay: Refusal | null;
  /** Those that a preflight asks for. */
  headersAskedFor: HeaderList;
}

/** A CORS check that failed. */
export interface Refusal {
  readonly failure: Failure;
  /** Of the response that was checked. */
  readonly message: number;
  readonly check: { readonly values: CorsCheckValues; readonly deciding: readonly string[] };
}

/** What came back to main fetch: a response, or a network error with its cause. */
export interface Response {
  readonly type: "default" | "opaqueredirect";
  readonly wire: WireResponse;
  readonly message: number;
}

export type Fetched = Response | Failure;
