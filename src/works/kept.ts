import { decodeHead, type Kept } from "./work.ts";

/** Null: nothing, or nothing that could be read. */
export function decodeKept(text: string | null): Kept | null {
  try {
    const stored: unknown = JSON.parse(text ?? "null");
    if (typeof stored !== "object" || stored === null || !("head" in stored) || !("body" in stored)) return null;
    const head = decodeHead(stored.head);
    return head && { head, body: stored.body };
  } catch {
    return null;
  }
}
