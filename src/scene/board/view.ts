import type { Box } from "../layout/layout.ts";

/** How a plane is looked at: what stands at (0, 0) of it is drawn at (x, y). */
export interface BoardView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Below this the smallest letters are under 11 pixels: what does not fit is panned to. */
const least = 0.92;
const most = 1.15;
/** Where the tools and the hint lie over it. */
const margin = { side: 12, top: 60, bottom: 34 };

/** All of it, as large as there is room for. Where it does not fit, `wanted`, and otherwise its beginning. */
export function viewOf(boxes: readonly Box[], wanted: Box | undefined, width: number, height: number): BoardView {
  const left = Math.min(...boxes.map(({ x }) => x));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const top = Math.min(...boxes.map(({ y }) => y));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  if (boxes.length === 0) return { x: width / 2, y: height / 2, zoom: 1 };
  const room = { width: width - 2 * margin.side, height: height - margin.top - margin.bottom };
  const zoom = Math.max(least, Math.min(most, room.width / (right - left), room.height / (bottom - top)));
  return {
    zoom,
    x: margin.side + shift(room.width, zoom, left, right, wanted && [wanted.x, wanted.x + wanted.width]),
    y: margin.top + shift(room.height, zoom, top, bottom, wanted && [wanted.y, wanted.y + wanted.height]),
  };
}

/** Along one axis: the middle, where there is room; else the beginning, or so far on that what is wanted is in it. */
function shift(room: number, zoom: number, from: number, to: number, wanted: readonly [number, number] | undefined): number {
  if ((to - from) * zoom <= room + 1) return (room - (to + from) * zoom) / 2;
  const start = -from * zoom;
  const over = wanted ? Math.max(0, wanted[1] * zoom + start - room) : 0;
  // Its own beginning comes first, where it is larger than the room.
  return start - Math.min(over, wanted ? wanted[0] * zoom + start : 0);
}
