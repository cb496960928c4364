import type { BodyType } from "../http/body.ts";
import type { HeaderList, WireRequest, WireResult } from "../http/messages.ts";
import type { AddressSpace } from "../origins/address-space.ts";
import type { Origin } from "../origins/origin.ts";
import type { BrowserStateEvent, Changes, CookieView, Outcome, Purpose } from "../trace/events.ts";
import type { CredentialsMode } from "../trace/failures.ts";
import type { AnyStep, StepValues } from "../trace/steps.ts";
import type { Gates } from "./checks/gates.ts";
import type { HttpCache } from "./fetching/http-cache.ts";
import type { PreflightCache } from "./fetching/preflight-cache.ts";
import type { Knobs } from "./profiles/knobs.ts";

/** A document that runs script. https://html.spec.whatwg.org/#environment-settings-object */
export interface Page {
  readonly url: string;
  /** Not always the URL's: a sandboxed page has an opaque one. */
  readonly origin: Origin;
  readonly referrerPolicy: string;
  /** Content-Security-Policy as received, one policy; empty: none. */
  readonly csp: string;
  /** https://html.spec.whatwg.org/#embedder-policy-value */
  readonly embedderPolicy: EmbedderPolicy;
  readonly addressSpace: AddressSpace;
}

export type EmbedderPolicy = "unsafe-none" | "require-corp" | "credentialless";

/** What a browser remembers between requests. The engine changes it in place; a run makes a new one. */
export interface Browser {
  readonly knobs: Knobs;
  /** Milliseconds since the scenario's start. */
  now: number;
  readonly preflightCache: PreflightCache;
  /** null: none is needed, because nothing that the scenario's hosts say could be kept. */
  readonly httpCache: HttpCache | null;
  readonly cookies: CookieJar;
  /** The registrable domain of a host by the Public Suffix List; null where it has none (IP addresses, public suffixes, localhost). */
  readonly registrableDomain: (host: string) => string | null;
  /** Where the host of a URL is, as its address would tell. `url`: absolute, http(s). */
  readonly addressSpaceOf: (url: string) => AddressSpace;
  /** What the user has answered to the prompt of https://wicg.github.io/local-network-access/ */
  readonly localNetworkPermission: "granted" | "denied";
  /** null: nothing that happens calls for them. */
  readonly gates: Gates | null;
  /** Told how much is looked at, where a scenario decides how much there is: an entry, a name, a source each. Whoever drives a run counts it. */
  readonly work: (units: number) => void;
}

/**
 * `partition`: the site of the page, where a browser keeps third parties' cookies apart by it; undefined: the common store.
 * Storage and retrieval by RFC 6265bis; which cookies a *request* may carry (SameSite, third parties) is the engine's decision.
 */
export interface CookieJar {
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

/** Elements that fetch a subresource. `font`: a FontFace, as from @font-face. */
export type ElementName = "img" | "script" | "module" | "stylesheet" | "font" | "video";

export interface ElementCall {
  readonly url: string;
  readonly element: ElementName;
  /** The attribute's state; "none": no attribute. https://html.spec.whatwg.org/#cors-settings-attribute */
  readonly crossorigin: "none" | "anonymous" | "use-credentials";
  readonly referrerPolicy: string;
}

export interface EventSourceCall {
  readonly url: string;
  readonly withCredentials: boolean;
}

/** A form that is submitted into a frame of its own. */
export interface FormCall {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly enctype: "application/x-www-form-urlencoded" | "multipart/form-data" | "text/plain";
  readonly fields: readonly (readonly [name: string, value: string])[];
}

export interface FrameCall {
  readonly url: string;
  readonly referrerPolicy: string;
}

/** navigator.sendBeacon() */
export interface BeaconCall {
  readonly url: string;
  readonly body: string | null;
  readonly bodyType: BodyType;
  readonly blobType: string;
}

type Performed<Call> = (call: Call, page: Page, browser: Browser) => Algorithm<Outcome>;

export type FetchMethod = Performed<FetchCall>;
export type XhrSend = Performed<XhrCall>;
/** Everything a page can do besides fetch() and XMLHttpRequest. In a chunk of its own: scenarios without it do not load it. */
export interface Embedding {
  readonly loadElement: LoadElement;
  readonly openEventSource: OpenEventSource;
  readonly submitForm: SubmitForm;
  readonly loadFrame: LoadFrame;
  readonly sendBeacon: SendBeacon;
}

export type LoadElement = Performed<ElementCall>;
export type OpenEventSource = Performed<EventSourceCall>;
export type SubmitForm = Performed<FormCall>;
export type LoadFrame = Performed<FrameCall>;
export type SendBeacon = Performed<BeaconCall>;
