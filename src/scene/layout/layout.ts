import type { CastHost } from "../cast.ts";
import type { GateId, Lane } from "../gates.ts";
import type { Place } from "../score.ts";

/** Pixels; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface GateBox extends Point {
  readonly id: GateId;
  readonly lane: Lane;
  /** Half of the bar across its lane. */
  readonly half: number;
  readonly label: Box & { readonly align: "start" | "middle" | "end" };
}

/** One layer of a host. `index` null: those that did nothing, folded into one. */
export interface LayerBox extends Box {
  readonly index: number | null;
  /** Where its name and what it does to a request stand, and below the lanes what it does to a response. */
  readonly label: Box;
  readonly below: Point | null;
  /** The handler or the forward: where the way turns, or goes on. */
  readonly last: boolean;
}

/** `full`: as high as the browser. `compact`: one of two in its column. `row`: one of many, with one lane for both ways. */
export type HostLook = "full" | "compact" | "row";

export interface HostBox extends Box {
  readonly host: CastHost;
  readonly look: HostLook;
  readonly head: Box;
  readonly layers: readonly LayerBox[];
  /** Where what the server did for good is written. */
  readonly effect: Box;
  /** The lanes' middles; of an upright picture x, else y. */
  readonly out: number;
  readonly in: number;
}

/** Where everything of a cast stands. */
export interface Layout {
  readonly upright: boolean;
  readonly width: number;
  readonly height: number;
  /** The browser's frame; null: only clients act. */
  readonly browser: Box | null;
  /** Height of its tabs. */
  readonly tabs: number;
  readonly page: Box;
  readonly code: Box;
  readonly slot: Box;
  /** The lanes inside the browser. */
  readonly beds: readonly Box[];
  readonly siding: Box | null;
  readonly gates: readonly GateBox[];
  readonly hosts: readonly HostBox[];
  /** Where "request" and "response" stand beside the wires; null: no room. */
  readonly wires: { readonly out: Box; readonly in: Box } | null;
  /** The size of a strip. */
  readonly strip: { readonly width: number; readonly height: number };
  readonly places: ReadonlyMap<Place, Point>;
  /** The ways that can be gone, at rest. */
  readonly rails: readonly (readonly Place[])[];
}
