import type { Layout } from "../../scene/layout/layout.ts";

/** A small picture is drawn larger, and no larger than this. */
const mostScale = 1.22;

/** How much larger than its measures a picture is drawn in its room; `height` 0: nobody knows it yet. */
export function scaleIn(layout: Layout, room: { readonly width: number; readonly height: number }): number {
  if (layout.upright || room.height === 0) return 1;
  return Math.max(1, Math.min(mostScale, room.width / layout.width, room.height / layout.height));
}
