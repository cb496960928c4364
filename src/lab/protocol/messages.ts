import type { Scenario } from "../../scenario/schema.ts";
import type { LabRecord } from "./record.ts";

/** What app, lab and the lab's pages say to one another: JSON over loopback. Every request of the app carries the token. */

/** GET lab/session, for the app's own origin only. */
export interface LabSession {
  readonly token: string;
}

/** POST lab/runs */
export interface StartRun {
  readonly scenario: Scenario;
}

/** Why a scenario cannot be played on this machine's loopback. Words are made in views/words. */
export type Unmappable =
  /** http and https side by side: on loopback all is http. */
  | { readonly because: "mixed-schemes" }
  /** Neither http nor https: a page from a file, a data: URL. */
  | { readonly because: "scheme"; readonly url: string }
  | { readonly because: "address-spaces" }
  /** More different ports than the lab opens. */
  | { readonly because: "ports"; readonly limit: number }
  /** Longer than anybody would sit and wait; milliseconds. */
  | { readonly because: "wait"; readonly limit: number }
  /** Something in it would have to be sent beyond this machine. */
  | { readonly because: "beyond-loopback"; readonly url: string }
  | { readonly because: "no-actions" };

export type RunStarted =
  | {
      readonly run: string;
      /** Where the browser has to go: the first page, on loopback. */
      readonly start: string;
      /** The scenario as it is played, with its hosts on loopback. */
      readonly mapped: Scenario;
      /** What the mapping could not keep and does not matter to the verdict, such as "https-became-http". */
      readonly notes: readonly MappingNote[];
    }
  | { readonly refused: readonly Unmappable[] };

export type MappingNote = "https-became-http" | "localhost-got-a-name" | "ip-address-got-a-name";

/** GET lab/runs/RUN */
export type RunState =
  | { readonly state: "waiting" }
  | { readonly state: "playing"; readonly action: number }
  | { readonly state: "done"; readonly userAgent: string; readonly record: LabRecord }
  | { readonly state: "failed"; readonly reason: "page-went-away" | "timeout" | "stopped" | "too-much" };
