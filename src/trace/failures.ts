import type { NoAnswer } from "../http/messages.ts";
import type { AddressSpace } from "../origins/address-space.ts";
/**
 * Why a request failed: a closed list of codes, each with the values that decided.
 * No sentence is made here; words turns a code into text.
 */
export interface FailureValues {
  /** The constructor, open() or setRequestHeader() threw. `field` is what was wrong with it, `value` what was given. */
  INVALID_REQUEST: {
    readonly field: "url" | "method" | "header-name" | "header-value" | "mode" | "body" | "cache" | "referrer" | "keepalive";
    readonly value: string;
    readonly reason:
      | "unparsable"
      | "not-a-websocket-url"
      | "not-a-token"
      | "forbidden-method"
      | "not-a-byte-string"
      | "forbidden-byte"
      | "no-cors-needs-simple-method"
      | "body-with-get-or-head"
      | "only-if-cached-needs-same-origin"
      | "navigate";
  };
  URL_HAS_CREDENTIALS: { readonly url: string };
  BAD_PORT: { readonly port: number };
  MIXED_CONTENT: { readonly pageUrl: string; readonly url: string };
  SAME_ORIGIN_MODE: { readonly origin: string; readonly url: string; readonly pageUrl: string };
  NO_CORS_REDIRECT_MODE: { readonly redirect: "error" | "manual"; readonly url: string };
  SCHEME_NOT_CORS: { readonly scheme: string; readonly url: string };
  ACAO_MISSING: CorsCheckValues;
  ACAO_WILDCARD_WITH_CREDENTIALS: CorsCheckValues;
  ACAO_MULTIPLE: CorsCheckValues;
  ACAO_INVALID: CorsCheckValues;
  ACAO_MISMATCH: CorsCheckValues;
  ACAC_NOT_TRUE: CorsCheckValues;
  P_ACAO_MISSING: CorsCheckValues;
  P_ACAO_WILDCARD_WITH_CREDENTIALS: CorsCheckValues;
  P_ACAO_MULTIPLE: CorsCheckValues;
  P_ACAO_INVALID: CorsCheckValues;
  P_ACAO_MISMATCH: CorsCheckValues;
  P_ACAC_NOT_TRUE: CorsCheckValues;
  P_REDIRECT: {
    readonly status: number;
    readonly location: string;
    readonly url: string;
    /** The CORS check of this answer, which Firefox's console tells of; `code` null: passed. Absent where none is made. */
    readonly check?: { readonly code: CorsCheckCode | null; readonly values: CorsCheckValues };
  };
  P_STATUS: { readonly status: number; readonly url: string };
  P_ACAM_UNPARSABLE: { readonly value: string; readonly url: string };
  P_ACAH_UNPARSABLE: { readonly value: string; readonly url: string };
  P_METHOD_NOT_ALLOWED: {
    readonly method: string;
    readonly allowed: readonly string[];
    readonly credentials: boolean;
    readonly url: string;
  };
  P_HEADER_NOT_ALLOWED: {
    /** The first header that was refused, lower case. */
    readonly header: string;
    /** All of them, lower case, sorted. */
    readonly refused?: readonly string[];
    readonly allowed: readonly string[];
    readonly credentials: boolean;
    readonly url: string;
  };
  P_AUTHORIZATION_NEEDS_NAME: { readonly allowed: readonly string[]; readonly url: string };
  P_NETWORK: { readonly host: string; readonly reason: NetworkReason; readonly url: string };
  REDIRECT_MODE_ERROR: { readonly status: number; readonly url: string };
  REDIRECT_SCHEME: { readonly location: string; readonly scheme: string };
  REDIRECT_BAD_LOCATION: { readonly location: string };
  REDIRECT_LIMIT: { readonly limit: number; readonly url: string };
  REDIRECT_CREDENTIALS: { readonly location: string };
  KEEPALIVE_QUOTA: { readonly size: number; readonly limit: number };
  NETWORK_ERROR: { readonly host: string; readonly reason: NetworkReason; readonly url: string };
  /** The response's Cross-Origin-Resource-Policy forbids this page; only for no-cors requests to another origin. */
  CORP_SAME_ORIGIN: CorpValues;
  CORP_SAME_SITE: CorpValues;
  /** The page's Cross-Origin-Embedder-Policy asks for a header that is not there; of a frame it asks for both. */
  CORP_COEP: CorpValues & {
    readonly embedder: "require-corp" | "credentialless";
    readonly missing: "cross-origin-resource-policy" | "cross-origin-embedder-policy";
  };
  /** `url`: "inline" for script that is written into the page. */
  CSP_BLOCKED: {
    /** The one that decides, such as "connect-src". */
    readonly directive: string;
    /** The one that stands in for it, such as "default-src"; null: the policy has it. */
    readonly fallback: string | null;
    /** The directive's value as written; empty: it names no source. */
    readonly sources: string;
    readonly url: string;
  };
  ORB_BLOCKED: { readonly mime: string; readonly nosniff: boolean; readonly status: number; readonly url: string };
  /** nosniff and a type that does not fit. */
  NOSNIFF: { readonly destination: string; readonly mime: string; readonly url: string };
  /** A type that this destination never takes: an image as a script, text/html as a stylesheet or a module. */
  MIME_BLOCKED: { readonly destination: string; readonly mime: string; readonly url: string };
  /** `integrity` promised other bytes. */
  INTEGRITY_MISMATCH: IntegrityValues & { readonly computed: string };
  /** `integrity` of something that came without CORS: its bytes are not the page's to compare. */
  INTEGRITY_NEEDS_CORS: IntegrityValues;
  /** It arrived and is not what the element needs: an image that is none, a font that is none, an event stream of another type or status. */
  NOT_USABLE: {
    readonly initiator: Initiator;
    readonly mime: string;
    readonly status: number;
    readonly url: string;
    /** Of a font: its first bytes, four at most. */
    readonly begins?: string;
  };
  /** What was to be shown in a frame does not let this page do so. */
  FRAMING_REFUSED: FramingValues;
  /** No worker runs that could do it, a worker cannot, or only a classic worker can. */
  NOT_IN_WORKER: { readonly because: "no-worker" | "no-document" | "not-classic"; readonly initiator: Initiator };
  /** A sandboxed frame may not send the window that it stands in elsewhere, or open another. */
  NAVIGATION_SANDBOXED: {
    readonly target: "top" | "new-window";
    readonly url: string;
    /** The origin of the page around the frame, serialised. */
    readonly around: string;
  };
  /** The server answered the handshake with something else than 101. */
  WEBSOCKET_REFUSED: { readonly status: number; readonly url: string };
  LNA_INSECURE_CONTEXT: LocalNetworkValues;
  /** `keepalive`: a request that may outlive its page, of which the browser asks nobody. */
  LNA_DENIED: LocalNetworkValues & { readonly keepalive: boolean };
  /** The run was ended by a limit of the playground, not of browsers. */
  RUN_LIMIT: {
    /** Which part of its budget the run has used up; "stopped": the reader has ended it. */
    readonly exhausted: "events" | "bytes" | "work" | "stopped";
    /** How much of it there is; null: it was stopped. */
    readonly limit: number | null;
  };
}

/** `proxy-authentication`: a 407 from a server that is no proxy. `not-cached`: only-if-cached, and nothing is cached. `invalid-answer`: it has
 * bytes that no HTTP message may have. */
export type NetworkReason =
  | NoAnswer
  | "blocked-by-extension"
  | "unknown-host"
  | "limit"
  | "proxy-authentication"
  | "not-cached"
  | "unreadable"
  | "invalid-answer"
  | "dangling-markup"
  | "url-credentials";

export interface LocalNetworkValues {
  readonly from: AddressSpace;
  readonly to: AddressSpace;
  readonly url: string;
  readonly guessed: Guessed;
}

/** Whose address space is a guess by the host's name. */
export type Guessed = readonly ("page" | "server")[];

export interface FramingValues {
  /** A directive of the response's Content-Security-Policy, or the header. */
  readonly by: "frame-ancestors" | "sandbox" | "X-Frame-Options";
  /** Its value as written. */
  readonly value: string;
  /** Of the documents around the frame that it does not allow, the innermost one's; of the page where it allows all. */
  readonly origin: string;
  /** How many of them it does not allow. */
  readonly refused: number;
  readonly url: string;
}

export interface IntegrityValues {
  /** As written. */
  readonly integrity: string;
  /** The strongest that it names, such as "sha384". */
  readonly algorithm: string;
  /** Bytes of the body; null: there is none. */
  readonly size: number | null;
  readonly url: string;
}

/**
 * Elements that fetch a subresource. `font`: a FontFace, as from @font-face; `shape`: a CSS image that is asked for with CORS; `preload`
 * and those after it: what a link can be besides a stylesheet.
 */
export type ElementName =
  | "img"
  | "script"
  | "module"
  | "stylesheet"
  | "font"
  | "video"
  | "track"
  | "shape"
  | "preload"
  | "modulepreload"
  | "prefetch"
  | "icon"
  | "worker"
  | "sharedworker"
  | "importscripts";

/** What made a request: an API of script, or an element. */
export type Initiator = "fetch" | "xhr" | ElementName | "eventsource" | "form" | "iframe" | "navigation" | "websocket" | "beacon";

export interface CorpValues {
  /** The page's origin. */
  readonly origin: string;
  /** Cross-Origin-Resource-Policy as received. */
  readonly policy: string;
  readonly url: string;
  readonly status: number;
}

/** What a response can be refused for by the CORS check. */
export type CorsCheckCode =
  | "ACAO_MISSING"
  | "ACAO_WILDCARD_WITH_CREDENTIALS"
  | "ACAO_MULTIPLE"
  | "ACAO_INVALID"
  | "ACAO_MISMATCH"
  | "ACAC_NOT_TRUE";

/** The five values of a CORS check. */
export interface CorsCheckValues {
  /** The request's serialised origin. */
  readonly origin: string;
  /** Access-Control-Allow-Origin as received, lines joined; null where absent. */
  readonly allowOrigin: string | null;
  /** Access-Control-Allow-Credentials, likewise. */
  readonly allowCredentials: string | null;
  readonly credentialsMode: CredentialsMode;
  /** URL of the response that was checked. */
  readonly url: string;
  readonly status: number;
}

export type CredentialsMode = "omit" | "same-origin" | "include";

export type FailureCode = keyof FailureValues;

/** Where in the chain of URLs the failure happened, as consoles print it. */
export interface FailureContext {
  readonly api: Initiator;
  /** The page's origin, serialised. */
  readonly pageOrigin: string;
  /** The request's first URL. */
  readonly firstUrl: string;
  /** The URL in force when it failed. */
  readonly lastUrl: string;
  /** Absent where the call was refused before it became a request. */
  readonly request?: FailedRequest;
}

/** The request as it was when it failed, so far as consoles tell of it. */
export interface FailedRequest {
  readonly method: string;
  readonly mode: "cors" | "no-cors" | "same-origin" | "navigate" | "websocket";
  readonly redirect: "follow" | "error" | "manual";
  readonly tainting: "basic" | "cors" | "opaque";
  /** Of a preload: what it is for. Absent: whatever the initiator says. */
  readonly destination?: string;
  /** Names of the headers that script and body set, as written, in their order. */
  readonly headers: readonly string[];
  /** Where the response that failed would have led; null where it is no redirect. */
  readonly nextUrl: string | null;
  /** A worker asked for it. */
  readonly inWorker?: boolean;
  /** Of the answer to a script or a stylesheet that CORS has refused: Firefox looks at its type first. */
  readonly answer?: TypedAnswer;
}

export interface TypedAnswer {
  readonly status: number;
  readonly mime: string;
  readonly nosniff: boolean;
}

export type FailureOf<C extends FailureCode> = C extends FailureCode
  ? { readonly code: C; readonly values: FailureValues[C]; readonly context: FailureContext }
  : never;

/** A network error (or a thrown exception) with its cause. */
export type Failure = FailureOf<FailureCode>;
