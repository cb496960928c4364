import type { LayerKind } from "../scenario/schema.ts";

/** What of a host's policy the exported text does not carry out, or what it asks of its place. */
export type Remark =
  /** There is no CORS layer that could be exported. */
  | { readonly code: "nothing" }
  /** `layer`: index into the host's layers. */
  | { readonly code: "off" | "conditions"; readonly layer: number }
  /** Layers that the host asks before: they are not exported, and the order counts. */
  | { readonly code: "stands-behind"; readonly kinds: readonly LayerKind[] }
  /** A route or a forward writes this CORS header itself. */
  | { readonly code: "written-elsewhere"; readonly name: string; readonly layer: number }
  /** No server sends it: no token as name, or a value that is not plain ASCII. */
  | { readonly code: "not-sendable"; readonly name: string }
  | { readonly code: "rule-not-read"; readonly value: string }
  /** The target's own matcher can take very long over some patterns. */
  | { readonly code: "backtracks" }
  /** What the server takes for its own origin hangs on the proxy before it. */
  | { readonly code: "own-origin" }
  /** Which statuses are no errors: the target has a list of its own. */
  | { readonly code: "success-list" }
  | { readonly code: "empty-value"; readonly name: string }
  | { readonly code: "status"; readonly status: number }
  /** Lines of one name go out as one, with commas: browsers read both alike. */
  | { readonly code: "lines-joined" }
  /** One layer turns origins away: the target puts the lines of layers behind it on that answer too. */
  | { readonly code: "refusal-among-layers" }
  /** The target's language has no way to write this value. */
  | { readonly code: "not-written"; readonly name: string }
  /** Lines that are for successes alone go on errors too: the target cannot ask. */
  | { readonly code: "on-errors-too" }
  /** The target's own package decides it, whatever stands here. */
  | { readonly code: "package-decides"; readonly what: PackageDecides };

/**
 * - `strangers`: what an origin that is not known gets · `vary`: whether Vary is sent · `rules`: who is let in besides a list of origins
 * - `echo`: what the preflight asks for is said back · `passing`: preflights go on to the application
 * - `one-policy`: one layer, and no lines written out · `errors`: whether errors have the headers · `star-credentials`: refused at its start
 * - `content-type`: this header is allowed always · `credentials`: they are allowed to every origin that is named
 */
export type PackageDecides =
  | "strangers"
  | "vary"
  | "rules"
  | "echo"
  | "passing"
  | "one-policy"
  | "errors"
  | "star-credentials"
  | "written-out"
  | "content-type"
  | "credentials";

export type RemarkCode = Remark["code"];
