import type { PageActionSpec, Scenario } from "../../scenario/schema.ts";
import type { LabRecord, LabResult } from "./record.ts";

/** What app, lab and the lab's pages say to one another: JSON over loopback. Every request of the app carries the token. */

/** On every request but the first. A page of another origin could only send it after a preflight, which the lab does not answer. */
export const tokenHeader = "x-preflight-lab";

/** GET lab/session, for the app's own origin only. */
export interface LabSession {
  readonly token: string;
}

/** POST lab/runs */
export interface StartRun {
  readonly scenario: Scenario;
}

/** Why a scenario is not played on this machine's loopback. */
export type Unmappable =
  /** http and https side by side: on loopback all is http. */
  | { readonly because: "mixed-schemes" }
  /** A server compares parts of names. */
  | { readonly because: "compares-names" }
  /** A page that goes away cannot tell what it saw; and the servers of the lab open no sockets. */
  | { readonly because: "windows" | "web-sockets" | "workers" }
  /** Neither http nor https: a page from a file, a data: URL. */
  | { readonly because: "scheme"; readonly url: string }
  /** It stands in a frame of another page. */
  | { readonly because: "framed"; readonly url: string }
  | { readonly because: "address-spaces" }
  /** A name, a certificate, an extension or a silence that loopback has not. */
  | { readonly because: "host-failure"; readonly host: string }
  /** More different ports than the lab opens. */
  | { readonly because: "ports"; readonly limit: number }
  /** Longer than anybody would sit and wait; milliseconds. */
  | { readonly because: "wait"; readonly limit: number }
  /** Something in it would have to be sent beyond this machine. */
  | { readonly because: "beyond-loopback"; readonly url: string }
  | { readonly because: "no-actions" }
  /** So many runs are under way that there is no place for another: later, perhaps. */
  | { readonly because: "busy"; readonly limit: number };

export type RunStarted =
  | {
      readonly run: string;
      /** Where the browser has to go, on loopback; null: no page acts, so no browser is needed. */
      readonly start: string | null;
      /** The scenario as it is played, with its hosts on loopback. */
      readonly mapped: Scenario;
      /** What the mapping could not keep and does not matter to the verdict, such as "https-became-http". */
      readonly notes: readonly MappingNote[];
      /** Pairs of an origin in the scenario and where it is played. */
      readonly origins: readonly (readonly [scenario: string, loopback: string])[];
    }
  | { readonly refused: readonly Unmappable[] };

export type MappingNote =
  | "https-became-http"
  /** Plain http counts as secure on loopback: browsers send more headers and keep `Secure` cookies. */
  | "http-became-trustworthy"
  | "localhost-got-a-name"
  | "ip-address-got-a-name"
  /** Text of the scenario is never run: as a document or a script the browser gets an empty one in its place. */
  | "text-made-inert"
  /** Fields that send a browser somewhere by itself, such as Link or Refresh, or that tell it to forget. */
  | "headers-left-out";

/** GET lab/runs/RUN */
export type RunState =
  | { readonly state: "waiting" }
  | { readonly state: "playing"; readonly action: number }
  | { readonly state: "done"; readonly userAgent: string; readonly record: LabRecord }
  | { readonly state: "failed"; readonly reason: "page-went-away" | "timeout" | "stopped" | "too-much" | "fault" };

/* Between the lab and a page of a run, below /.preflight-lab/. */

/** What a page of the scenario is told about itself. */
export interface PageSetting {
  /** Path, query and fragment of the scenario's page. */
  readonly path: string;
  readonly csp: string;
  readonly sandboxed: boolean;
  /** Whether this is the sandboxed frame itself. */
  readonly inFrame: boolean;
}

/** The page is ready, or has performed an action. */
export interface PageReport {
  readonly done: { readonly action: number; readonly result: LabResult } | null;
}

export type PageReply =
  | { readonly task: { readonly action: number; readonly spec: PageActionSpec } }
  /** Another page acts now. */
  | { readonly go: string }
  /** In words. */
  | { readonly over: string };
