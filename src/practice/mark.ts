import type { Change } from "./change.ts";

/** Names a change within its scenario, by what it does: six letters, the same for as long as its edits are. */
export function markOf({ edits }: Change): string {
  let hash = 0x811c9dc5;
  for (const unit of JSON.stringify(edits)) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36).slice(-6);
}
