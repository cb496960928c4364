/** One header as it stands on the wire: the name in the sender's case, the value without surrounding whitespace. */
export type Header = readonly [name: string, value: string];

/** Headers in order of sending; a name may occur more than once. https://fetch.spec.whatwg.org/#concept-header-list */
export type HeaderList = readonly Header[];

/** A request on one hop: what a packet capture between two parties would show. */
export interface WireRequest {
  readonly method: string;
  /** Absolute http(s) URL without fragment. */
  readonly url: string;
  readonly headers: HeaderList;
  /** The body as text; null where there is none. */
  readonly body: string | null;
}

/** A response on one hop. */
export interface WireResponse {
  /** 100-599 */
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: string;
  /** The body is held as one character per byte, though it is no file that says so itself. */
  readonly isBytes?: true;
}

/** What can go wrong before there is an answer. "refused": nobody listens. */
export type NoAnswer = "refused" | "name-not-found" | "reset" | "timeout" | "certificate";

/** Nothing came back. */
export interface WireFailure {
  readonly failure: NoAnswer | "unknown-host" | "limit";
  /** The host part of the URL that was asked. */
  readonly host: string;
}

export type WireResult = WireResponse | WireFailure;

export function isWireFailure(result: WireResult): result is WireFailure {
  return "failure" in result;
}
