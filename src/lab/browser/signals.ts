import type { ActionOf } from "../../scenario/schema.ts";
import type { LabResult } from "../protocol/record.ts";
import { bodyOf } from "./body.ts";

/** Up to its first message or error: then it is closed, before it connects again. */
export function openEventSource({ url, withCredentials }: ActionOf<"eventsource">): Promise<LabResult> {
  const source = new EventSource(url, { withCredentials });
  return new Promise<LabResult>((resolve) => {
    source.onmessage = ({ data }) => resolve({ ok: true, event: "message", body: String(data) });
    source.onerror = () => resolve({ ok: false, event: "error" });
  }).finally(() => source.close());
}

export function sendBeacon(action: ActionOf<"beacon">): LabResult {
  const queued = navigator.sendBeacon(action.url, bodyOf(action) ?? null);
  return queued ? { ok: true, event: "queued" } : { ok: false, event: "refused" };
}
