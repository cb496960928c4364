import { isStopName, type StopName } from "../trace/stop-names.ts";

/** Where a reader stood: a stop by its name. A number: how many there were up to it, as links and works had it until November 2026. */
export type StopReference = StopName | number;

/** Of a value that somebody else has written; null: it is none. */
export function stopReference(value: unknown): StopReference | null {
  if (typeof value === "string") return isStopName(value) ? value : null;
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : null;
}
