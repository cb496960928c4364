import { byteLength } from "../http/body.ts";
import { hasHeader, withoutHeaders } from "../http/headers.ts";
import type { Header, HeaderList, WireRequest, WireResponse, WireResult } from "../http/messages.ts";
import { answerable } from "../http/written-headers.ts";
import type { LayerResult } from "../trace/events.ts";
import type { Url } from "../url/url.ts";
import type { Kept } from "./caching/kept.ts";

/** What a host tells while it answers, and the requests it sends on. After a `send` it is resumed with the result. */
export type HostYield =
  /** `layer` is the index into the host's layers. */
  | { readonly type: "layer"; readonly layer: number; readonly result: LayerResult }
  | { readonly type: "effect"; readonly effect: string }
  | { readonly type: "send"; readonly request: WireRequest };

export type HostAlgorithm<T> = Generator<HostYield, T, WireResult | undefined>;

/** A response on its way back through the layers. */
export interface Answer {
  readonly response: WireResponse;
  /** An error page that threw away what the layers it passes would have set. */
  readonly discards: boolean;
}

/** What a layer needs to know besides its own specification. */
export interface Visit {
  readonly request: WireRequest;
  readonly url: Url;
  readonly hostId: string;
  readonly state: HostsState;
  /** How often this message has been forwarded. */
  readonly hop: number;
  /** Index of the layer that is visited. */
  readonly layer: number;
}

/** Asks the layers behind this one. `instead`: another request than the one that came. */
export type Next = (instead?: WireRequest) => HostAlgorithm<Answer>;

/** What the hosts of one run remember: whose turn it is at each balancing forward, by `HOST/LAYER`. A run makes a new one. */
export interface HostsState {
  readonly turns: Map<string, number>;
  /** Milliseconds since the scenario's start; whoever drives the run keeps it. */
  now: number;
  /** What each cache layer has kept, by `HOST/LAYER`. */
  readonly kept: Map<string, readonly Kept[]>;
  /** Told of work that no event shows, in the units of a run's budget. */
  readonly work: (units: number) => void;
}

export function newHostsState(work: HostsState["work"] = () => {}): HostsState {
  return { turns: new Map(), now: 0, kept: new Map(), work };
}

const ofLength = new Set(["content-length", "transfer-encoding"]);
const nullBody = new Set([204, 205, 304]);

/**
 * A response as a server writes it: Content-Type where there is a body and none was given, and the true Content-Length.
 * There is no Date, because hosts have no clock. `size`: bytes of the body.
 */
export function respondWith(
  request: WireRequest,
  status: number,
  headers: HeaderList,
  body: string,
  size = byteLength(body),
): WireResponse {
  const list: Header[] = [...withoutHeaders(answerable(headers), ofLength)];
  if (nullBody.has(status)) return { status, headers: list, body: "" };
  if (body !== "" && !hasHeader(list, "content-type")) list.push(["Content-Type", typeOf(body)]);
  list.push(["Content-Length", String(size)]);
  // https://httpwg.org/specs/rfc9110.html#HEAD: the headers of a GET, without its body.
  return { status, headers: list, body: request.method === "HEAD" ? "" : body };
}

function typeOf(body: string): string {
  if (!/^\s*[[{]/.test(body)) return "text/plain;charset=utf-8";
  try {
    JSON.parse(body);
    return "application/json";
  } catch {
    return "text/plain;charset=utf-8";
  }
}

/** An answer of the layer itself; what lies behind it is not asked. */
export function* answerHere(
  visit: Visit,
  reason: Extract<LayerResult, { did: "answered" }>["reason"],
  status: number,
  headers: HeaderList,
  body: string,
  size?: number,
): HostAlgorithm<Answer> {
  yield { type: "layer", layer: visit.layer, result: { did: "answered", status, reason } };
  return { response: respondWith(visit.request, status, headers, body, size), discards: false };
}

export function passed(visit: Visit): HostYield {
  return { type: "layer", layer: visit.layer, result: { did: "passed" } };
}
