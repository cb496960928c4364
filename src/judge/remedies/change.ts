import type { Header } from "../../http/messages.ts";
import type { Edit } from "../../scenario/edits.ts";
import type { ActionOf, fileKinds, HostSpec, LayerKind, PageSpec } from "../../scenario/schema.ts";
import type { Condition } from "../../trace/condition.ts";

/** Where a change is made: an index into the scenario's list, or what the reader answers the browser. */
export type Place =
  | { readonly host: number }
  | { readonly page: number }
  | { readonly action: number }
  | { readonly browser: true };

/** A header line as it is sent from now on; null: no such header any more. */
export type ChangedHeader = readonly [name: Header[0], value: Header[1] | null];

/** Everything that a part of a remedy can do, each with the values that its words need. No sentence is made here. */
export interface ChangeValues {
  /* A server's side. */

  /** What this page gets from now on; lines that it gets already are not among them. */
  "send-headers": {
    readonly preflight: readonly ChangedHeader[];
    readonly actual: readonly ChangedHeader[];
    /** The status with which it answers OPTIONS itself from now on; null: that stays as it was. */
    readonly answersPreflights: number | null;
    /** Origins that it allows by name from now on, each getting its own; empty: there is one answer for all. */
    readonly list: readonly string[];
  };
  /** A layer is asked before those that answered in its place. */
  "layer-first": { readonly layer: LayerKind; readonly past: readonly LayerKind[] };
  /** A layer that was for some requests only is for more: of those that had to hold (`when`), or must not (`unless`), one condition is gone. */
  "layer-for-more": { readonly layer: LayerKind; readonly list: "when" | "unless"; readonly condition: Condition };
  /** CORS does not concern the server's own pages. */
  "exempt-own-origin": { readonly origin: string };
  /** Authentication lets OPTIONS through. */
  "exempt-options": Nothing;
  /** Of several that put CORS headers on one answer, this one stops. */
  "one-speaker": { readonly by: "cors" | "route" | "forward" };
  /** The error page keeps the headers that were set before the error. */
  "keep-headers-on-errors": { readonly status: number };
  /** A shared cache tells apart what Vary tells it to. */
  "respect-vary": Nothing;
  /** Answers say that they depend on Origin. */
  "send-vary": Nothing;
  /** A redirect leads to another URL. `because`: what was wrong with the one before. */
  "redirect-to": {
    readonly from: string;
    readonly to: string;
    readonly because: "http" | "password" | "broken" | "unknown-host";
  };
  /** A redirect goes, so that what lies behind it answers. */
  "no-redirect": { readonly from: string };
  /** Script is told 401 in place of being redirected to a page for people. */
  "answer-401": { readonly redirectedTo: string };
  /** An error is not thrown any more. */
  "repair-error": { readonly status: number };
  "switch-on": { readonly layer: LayerKind };
  /** What kept requests from being answered. */
  "host-up": { readonly failure: HostSpec["failure"] };
  "answers-for": { readonly origin: string };
  "serve-file": { readonly path: string; readonly file: (typeof fileKinds)[number] };

  /* The page's side. */

  "drop-headers": { readonly names: readonly string[] };
  "rename-header": { readonly from: string; readonly to: string };
  credentials: { readonly to: ActionOf<"fetch">["credentials"] };
  mode: { readonly to: ActionOf<"fetch">["mode"] };
  "redirect-mode": { readonly to: ActionOf<"fetch">["redirect"] };
  "cache-mode": { readonly to: ActionOf<"fetch">["cache"] };
  crossorigin: { readonly to: ActionOf<"element">["crossorigin"] };
  "no-keepalive": Nothing;
  /** The script shows who asks. */
  "send-token": Nothing;
  /** The user has signed in: the browser has this cookie. */
  "sign-in": { readonly cookie: string };
  method: { readonly to: string };
  "no-body": Nothing;
  /** `final`: it is where the redirects lead. */
  "ask-url": { readonly to: string; readonly because: "final" | "https" | "known-host" | "spelling" | "password" | "port" };
  /** The page asks its own server, which asks the other one. `newHost`: its server was not in the scenario. */
  "own-path": { readonly to: string; readonly upstream: string; readonly newHost: boolean };
  "page-https": { readonly to: string };
  /** By a server, in place of the disk. */
  "page-served": { readonly to: string };
  unsandbox: Nothing;
  "page-csp": { readonly directive: string; readonly source: string };
  "page-coep": { readonly to: PageSpec["coep"] };
  /** The user says yes when the browser asks. */
  "user-allows": Nothing;
}

type Nothing = Readonly<Record<never, never>>;

export type ChangeName = keyof ChangeValues;

/** `edits`: what does it, in order, on the scenario that it was made for. */
export type ChangeOf<Name extends ChangeName> = Name extends ChangeName
  ? { readonly does: Name; readonly at: Place; readonly edits: readonly Edit[] } & ChangeValues[Name]
  : never;

export type Change = ChangeOf<ChangeName>;
