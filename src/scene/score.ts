import type { WireFailure, WireRequest, WireResponse } from "../http/messages.ts";
import type { LayerResult, NodeId, Outcome, Purpose } from "../trace/events.ts";
import type { AnyStep } from "../trace/steps.ts";
import type { GateId } from "./gates.ts";

/**
 * A place in the picture, by name; a layout says where it is.
 * `script.out` `script.in` in the page, `client.in` in front of it · `GATE` at a gate, `before:GATE` resting in front of it, `past:GATE` behind · `born` where a preflight begins ·
 * `siding` where its answer ends · `turn` where a redirect becomes a request · `edge.out` `edge.in` at the browser's border ·
 * `ID.edge.out`, `ID.N.out`, `ID.N.in`, `ID.end.out`, `ID.end.in` of a host: its border, its layer N, its far side · `nowhere`.
 */
export type Place = string;

/** A message as a strip of paper. */
export interface Strip {
  readonly id: string;
  readonly kind: "request" | "response";
  readonly purpose: Purpose;
  /** The message's number in the trace; null: it was not sent (yet). */
  readonly message: number | null;
  readonly method: string;
  readonly url: string;
  readonly request: WireRequest | null;
  readonly response: WireResponse | WireFailure | null;
}

export type GateState = "idle" | "asking" | "open" | "noted" | "hold" | "closed" | "skip";

/** `held`: waits for permission. `here`: has arrived, and is not judged yet. `cancelled`: never sent. `lost`: no answer came. */
export type StripState = "goes" | "held" | "cancelled" | "here" | "permission" | "withheld" | "refused" | "lost";

/** Something that is so from a moment on; `at` in milliseconds on the action's clock. */
export type Beat = { readonly at: number } & (
  | { readonly sets: "gate"; readonly gate: GateId; readonly state: GateState; readonly step: AnyStep | null }
  | { readonly sets: "strip"; readonly strip: string; readonly state: StripState }
  | {
      readonly sets: "layer";
      readonly host: string;
      readonly layer: number;
      readonly way: "out" | "in";
      readonly result: LayerResult;
    }
  | { readonly sets: "effect"; readonly host: string; readonly effect: string }
  | { readonly sets: "outcome"; readonly outcome: Outcome }
  /** The next hop of a redirect: every gate is asked anew. */
  | { readonly sets: "afresh" }
);

/** A strip goes through places, the first of which is where it is. */
export interface Move {
  readonly strip: string;
  readonly way: readonly Place[];
  readonly from: number;
  readonly until: number;
}

/** A strip appears at a place, or vanishes. */
export interface Fade {
  readonly strip: string;
  readonly shown: boolean;
  readonly from: number;
  readonly until: number;
}

export type SceneKind =
  | "ask"
  | "preflight"
  | "preflight-answer"
  | "cancelled"
  | "cache"
  | "request"
  | "server"
  | "response"
  | "check"
  | "redirect"
  | "script";

/** A part of an action with one caption. */
export interface Scene {
  readonly kind: SceneKind;
  /** The gate that withholds the response, of a check; the host that is asked, of `server`. */
  readonly gate: GateId | null;
  readonly host: string | null;
  readonly start: number;
  readonly end: number;
  /** The stops that are watched in it; first > last: none, as when what waited is cancelled. */
  readonly first: number;
  readonly last: number;
}

/** One action as it is played. */
export interface Score {
  readonly action: number;
  readonly by: NodeId | null;
  readonly strips: readonly Strip[];
  readonly beats: readonly Beat[];
  readonly moves: readonly Move[];
  readonly fades: readonly Fade[];
  readonly scenes: readonly Scene[];
  /** The action's first stop, and for each from there on the moment when it has been seen. */
  readonly firstStop: number;
  readonly stopTimes: readonly number[];
  readonly end: number;
}
