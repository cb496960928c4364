import type { HostSpec } from "../scenario/schema.ts";
import type { Remark } from "./remarks.ts";

/** Where a part of the code belongs: into the application before its routes, or into a block of nginx. */
export type Place = "application" | "http" | "server";

export interface Exported {
  readonly parts: readonly { readonly place: Place; readonly code: string }[];
  readonly remarks: readonly Remark[];
}

export type Exporter = (host: HostSpec) => Exported;
