import type { LayerOf } from "../scenario/schema.ts";

/** Whether a layer puts its headers on an answer of this status. */
export function takesHeaders(on: LayerOf<"cors">["onStatuses"], status: number): boolean {
  return on === "all" || status < 400;
}
