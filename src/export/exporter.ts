import type { HostSpec } from "../scenario/schema.ts";
import type { Remark } from "./remarks.ts";

/** Where a part of the code belongs: into the application before its routes, into a block of a server's configuration, a file of its own. */
export type Place =
  | "application"
  | "http"
  | "server"
  | "virtual-host"
  | "frontend"
  | "site"
  | "middleware-file"
  | "worker-file"
  | "program"
  | "settings";

export interface Exported {
  readonly parts: readonly { readonly place: Place; readonly code: string }[];
  readonly remarks: readonly Remark[];
}

export type Exporter = (host: HostSpec) => Exported;
