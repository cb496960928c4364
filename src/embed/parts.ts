import type { Scenario } from "../scenario/schema.ts";
import type { StopReference } from "../scenario/stop-reference.ts";
import type { Trace } from "../trace/events.ts";
import type { Drawn } from "./picture.ts";

/** What a frame shows. */
export interface Given {
  readonly scenario: Scenario;
  readonly trace: Trace;
  /** Where it stands until somebody presses; null: before anything has happened. */
  readonly stop: StopReference | null;
  /** Of the whole, in a tab of its own. */
  readonly whole: string;
}

/** A frame's parts, and what draws in it. */
export interface Frame {
  readonly root: HTMLElement;
  readonly say: HTMLElement;
  readonly start: HTMLElement;
  /** Null: the picture at rest. */
  readonly draw: (drawn: Drawn | null, name: string) => void;
}
