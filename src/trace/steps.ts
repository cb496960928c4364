import type { HandedOver } from "../http/script-data.ts";
import type { AddressSpace } from "../origins/address-space.ts";
import type { OriginParts } from "../origins/origin.ts";
import type { EmbeddedEvent, OpenedPage } from "./embedded.ts";
import type {
  CorpValues,
  CorsCheckValues,
  CredentialsMode,
  Failure,
  FailureValues,
  FramingValues,
  Guessed,
  Initiator,
  NetworkReason,
} from "./failures.ts";

/** The places in the browser where something is decided; the picture has one gate for each that is used. */
export type Gate =
  | "request"
  | "csp"
  | "mixed-content"
  | "local-network"
  | "same-origin"
  | "http-cache"
  | "preflight-cache"
  | "cors"
  | "corp"
  | "coep"
  | "orb"
  | "framing"
  | "redirect"
  | "exposure";

/** Why a cookie of that host is not sent. "partitioned": it was set under another site, and the browser keeps it apart from this one. */
export type CookieWithheld = "same-site" | "secure" | "third-party" | "partitioned" | "path";

/** "too-large": name and value have more bytes than the browser keeps. "no-room": what is there does not go for this one. */
export type CookieRefused = "no-credentials" | "same-site" | "secure" | "third-party" | "invalid" | "too-large" | "no-room";

/** Why a cookie has to go. */
export type CookieEvicted = "too-many" | "too-many-bytes";

/** Every step the engine can take, with the values that it weighed. */
export interface StepValues {
  /** The script's call became a request. */
  "construct-request": {
    readonly method: string;
    readonly url: string;
    readonly mode: string;
    readonly credentials: CredentialsMode;
    readonly redirect: string;
  };
  /** Headers that script asked for and that the browser silently left out. */
  "drop-headers": {
    readonly names: readonly string[];
    readonly because: "forbidden" | "no-cors";
  };
  "method-normalized": { readonly from: string; readonly to: string };
  "block-bad-port": { readonly port: number };
  /** More than 64 KiB of keepalive bodies in flight. */
  "keepalive-quota": { readonly size: number; readonly limit: number };
  /** Content-Security-Policy of the page. `matched`: the source expression that lets the URL through. */
  "csp-check": {
    readonly directive: string;
    /** The directive that stands in for it, such as "default-src"; null: the policy has it, or neither. */
    readonly fallback: string | null;
    /** The directive's value as written; null: the policy says nothing about it. */
    readonly sources: string | null;
    /** "inline" for script that is written into the page. */
    readonly url: string;
    readonly matched: string | null;
  };
  "mixed-content": { readonly pageUrl: string; readonly url: string };
  /** http became https before anything was sent: an image, audio or video of a secure page. */
  "mixed-content-upgrade": { readonly pageUrl: string; readonly url: string; readonly upgraded: string };
  /** Local Network Access: from a page of one address space to a host of a more private one. */
  "local-network-check": {
    readonly from: AddressSpace;
    readonly to: AddressSpace;
    readonly url: string;
    readonly secureContext: boolean;
    readonly permission: "granted" | "denied" | "not-yet";
    readonly guessed: Guessed;
  };
  /** Is the URL of the page's own origin? Decides the response tainting. */
  "compare-origins": {
    readonly page: OriginParts;
    readonly url: OriginParts;
    readonly same: boolean;
    readonly sameSite: boolean;
    readonly tainting: "basic" | "cors" | "opaque";
  };
  /** Does this request need the server's permission first? */
  "preflight-needed": {
    readonly needed: boolean;
    readonly method: string;
    readonly methodSafelisted: boolean;
    /** Lower case, sorted. */
    readonly unsafeHeaders: readonly string[];
    /** An upload listener or a stream. */
    readonly forced: boolean;
  };
  "preflight-cache-lookup": {
    readonly url: string;
    readonly origin: string;
    readonly hit: boolean;
    /** Why nothing served; absent on a hit. */
    readonly why?: "no-entry" | "expired" | "method" | "header" | "credentials" | "bypassed";
    /** Milliseconds since the scenario's start. */
    readonly expires?: number;
  };
  "preflight-cache-store": {
    readonly maxAge: number;
    /** Seconds the server asked for, as written; null where absent. */
    readonly asked: string | null;
    readonly cap: number | null;
    readonly methods: readonly string[];
    readonly headers: readonly string[];
    readonly stored: boolean;
  };
  "preflight-cache-clear": { readonly url: string };
  /** Which credentials go along, and why. */
  credentials: {
    readonly mode: CredentialsMode;
    readonly included: boolean;
    readonly cookies: readonly string[];
    /** Cookies of that host that stay behind. */
    readonly withheld: readonly { readonly name: string; readonly because: CookieWithheld }[];
    /** Those of `cookies` that went along although they have no SameSite, because they are young; absent: none. */
    readonly young?: readonly string[];
  };
  "cookies-stored": {
    /** By name; those that a line has ended are in `deleted`. */
    readonly stored: readonly string[];
    readonly deleted: readonly string[];
    readonly refused: readonly {
      readonly line: string;
      readonly because: CookieRefused;
    }[];
    /** Cookies that were there, by name. `most`: cookies of one site, or bytes of one site in a partition. */
    readonly evicted: readonly {
      readonly names: readonly string[];
      readonly because: CookieEvicted;
      readonly most: number;
    }[];
  };
  "append-origin": {
    readonly origin: string | null;
    readonly because: "cors" | "websocket" | "method" | "not-needed" | "tainted" | "referrer-policy";
  };
  /** Did the preflight come back, and is it judged at all? */
  "preflight-redirect": { readonly status: number; readonly location: string };
  "preflight-status": { readonly status: number };
  "preflight-methods": {
    readonly method: string;
    /** As received; null where absent. */
    readonly value: string | null;
    readonly allowed: readonly string[];
    readonly because: "listed" | "wildcard" | "safelisted" | "not-listed" | "unparsable";
    readonly credentials: boolean;
  };
  "preflight-headers": {
    readonly unsafeHeaders: readonly string[];
    readonly value: string | null;
    readonly allowed: readonly string[];
    readonly refused: readonly string[];
    readonly because: "listed" | "wildcard" | "none-needed" | "not-listed" | "unparsable" | "authorization-by-name";
    readonly credentials: boolean;
  };
  "cors-check": CorsCheckValues & { readonly of: "preflight" | "actual" };
  /** The browser's HTTP cache is asked before the network. `serves`: without asking the server, after asking whether it still holds, or not at all. */
  "http-cache-lookup": {
    readonly url: string;
    readonly serves: "fresh" | "revalidate" | "none";
    /** "partition": it is stored for another top-level site, or for requests with (or without) credentials; "range": parts are not served from the cache; "redirected": what a redirect of the network has led to is not. */
    readonly because:
      | ("fresh" | "stale" | "no-entry" | "partition" | "vary")
      | ("cache-mode" | "no-cache" | "range" | "method" | "redirected" | "authorization");
    /** Seconds since the origin server made it. */
    readonly age?: number;
    /** The header that Vary names and that differs, with both values; null: absent. */
    readonly varies?: { readonly name: string; readonly stored: string | null; readonly now: string | null };
  };
  /** 304: what is stored still holds, with the headers of the 304 put over it. */
  "http-cache-update": { readonly url: string; readonly headers: readonly string[] };
  "http-cache-store": {
    readonly url: string;
    readonly stored: boolean;
    /** "method": a request that changes things; what is stored for its URL goes. */
    readonly because: "fresh" | "validator" | "no-store" | "no-lifetime" | "vary-star" | "method" | "status" | "cache-mode";
    /** Seconds; null where the response names none and none can be guessed. */
    readonly maxAge: number | null;
    readonly vary: readonly string[];
  };
  /** Opaque Response Blocking: a no-cors answer that is nothing an element could use. */
  "orb-check": {
    readonly url: string;
    /** Content-Type's essence; empty: none. */
    readonly mime: string;
    readonly nosniff: boolean;
    readonly because:
      | "safelisted-mime"
      | "never-sniffed"
      | "nosniff"
      | "partial"
      | "sniffed-media"
      | "bad-status"
      | "no-mime"
      | "javascript"
      | "not-javascript";
  };
  /** nosniff, or a MIME type that a script or stylesheet never has. */
  "mime-check": {
    readonly destination: string;
    readonly mime: string;
    readonly nosniff: boolean;
    /** Of the response. */
    readonly url: string;
  };
  /** Whether what has come is what `integrity` promised; `computed` null: that may not be looked at. */
  "integrity-check": {
    readonly integrity: string;
    readonly algorithm: string;
    readonly computed: string | null;
    readonly url: string;
  };
  /** Cross-Origin-Embedder-Policy of the page: what comes without CORS needs Cross-Origin-Resource-Policy. */
  "coep-check": CorpValues & { readonly embedder: "require-corp" | "credentialless" };
  /** A sandboxed frame tries to send a window somewhere. */
  /** Something was to be done by a worker that does not run, or cannot do it. */
  "in-worker": FailureValues["NOT_IN_WORKER"] & { readonly url: string };
  "sandboxed-navigation": { readonly target: "top" | "new-window"; readonly url: string };
  /** A WebSocket's handshake: accepted with 101, or not. */
  "websocket-handshake": { readonly status: number; readonly url: string };
  /** Whether the response lets itself be shown in a frame; `sandbox`, a note: it does, with an origin that is nobody's. */
  "framing-check": FramingValues;
  /** What the element made of the response, and what script can see of it. */
  embed: {
    readonly initiator: Initiator;
    readonly event: EmbeddedEvent | "error";
    /** A frame fires its event all the same, and shows an error page. */
    readonly refused?: boolean;
    /** null where there is nothing to look into. */
    readonly readable: boolean | null;
    /** The page that a window shows now. */
    readonly opened?: OpenedPage;
    /** What a script has given to the page. */
    readonly handed?: HandedOver;
    readonly tainting: "basic" | "cors" | "opaque";
  };
  /** Cross-Origin-Resource-Policy on a no-cors response of another origin. */
  "corp-check": { readonly policy: string; readonly origin: string; readonly url: string; readonly sameSite: boolean };
  "network-error": { readonly host: string; readonly reason: NetworkReason };
  "same-origin-response": { readonly status: number };
  /** A redirect status: what the redirect mode makes of it. */
  redirect: {
    readonly status: number;
    readonly mode: string;
    readonly location: string | null;
    readonly count: number;
    /** The URL to go on with; null where the redirect is not followed. */
    readonly next: string | null;
    readonly methodFrom: string;
    readonly methodTo: string;
    readonly removedHeaders: readonly string[];
    /** The referrer policy that the response names for the way on; absent where it names none. */
    readonly referrerPolicy?: string;
  };
  /** From here on the request's origin is sent as `null`. */
  "origin-tainted": { readonly origin: string; readonly urls: readonly string[] };
  /** The response is filtered for script. */
  expose: {
    readonly responseType: "basic" | "cors" | "opaque" | "opaqueredirect";
    readonly status: number;
    readonly exposed: readonly string[];
    readonly hidden: readonly string[];
    /** Access-Control-Expose-Headers as received; null where absent. */
    readonly value: string | null;
    readonly credentials: boolean;
  };
  /** Script asks for one header of the response. */
  "get-header": {
    /** As written. */
    readonly name: string;
    readonly responseType: "basic" | "cors" | "opaque" | "opaqueredirect";
    /** "not-exposed": the response may have it, and script does not learn that. "forbidden": no script ever reads it. */
    readonly because: "given" | "absent" | "not-exposed" | "forbidden" | "opaque" | "not-a-name";
  };
}

export type StepName = keyof StepValues;

/** `pass` and `fail` decide; `note` says what was done. */
export type StepVerdict = "pass" | "fail" | "note";

export interface StepOf<N extends StepName> {
  readonly name: N;
  readonly gate: Gate;
  readonly verdict: StepVerdict;
  readonly values: StepValues[N];
  /** The message whose headers were weighed; absent where none was. */
  readonly message?: number;
  /** Lower-case names of the headers that decided. */
  readonly deciding?: readonly string[];
  /** Present exactly where the verdict is `fail`. */
  readonly failure?: Failure;
}

export type AnyStep = { [N in StepName]: StepOf<N> }[StepName];
