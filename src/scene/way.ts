import type { Layout, Point } from "./layout/layout.ts";
import type { Place } from "./score.ts";

/** A way through places as an SVG path, and as points close enough to each other to find one on it. */
export interface Way {
  readonly path: string;
  readonly points: readonly Point[];
  /** Pixels. */
  readonly length: number;
}

/** Straight along a lane, a curve where it changes lanes. Places that the layout does not have are left out. */
export function wayOf(layout: Layout, places: readonly Place[]): Way {
  const stations = places.flatMap((place) => {
    const point = layout.places.get(place);
    return point ? [{ place, ...point }] : [];
  });
  const [first, ...rest] = stations;
  if (!first) return { path: "", points: [], length: 0 };
  let path = `M${round(first.x)} ${round(first.y)}`;
  const points: Point[] = [first];
  let from = first;
  for (const to of rest) {
    const curve = curveOf(layout, from, to);
    if (curve === null) {
      path += ` L${round(to.x)} ${round(to.y)}`;
      points.push(to);
    } else {
      const [a, b] = curve;
      path += ` C${round(a.x)} ${round(a.y)} ${round(b.x)} ${round(b.y)} ${round(to.x)} ${round(to.y)}`;
      for (let i = 1; i <= 16; i++) points.push(onCurve(from, a, b, to, i / 16));
    }
    from = to;
  }
  let length = 0;
  for (let i = 1; i < points.length; i++) length += distance(points[i - 1] as Point, points[i] as Point);
  return { path, points, length };
}

/** The point that is so far along a way; 0 to 1. */
export function pointOn({ points, length }: Way, progress: number): Point {
  let left = length * progress;
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1] as Point;
    const to = points[i] as Point;
    const step = distance(from, to);
    if (left <= step && step > 0)
      return { x: from.x + ((to.x - from.x) * left) / step, y: from.y + ((to.y - from.y) * left) / step };
    left -= step;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
}

type Station = Point & { readonly place: Place };

/** The two handles of a curve; null: a straight line will do. */
function curveOf({ upright, strip }: Layout, from: Station, to: Station): readonly [Point, Point] | null {
  if (Math.abs(from.x - to.x) < 0.5 || Math.abs(from.y - to.y) < 0.5) {
    return turnsRound(from.place, to.place) ? roundTurn(upright, strip.width, from, to) : null;
  }
  if (upright) {
    const middle = (from.y + to.y) / 2;
    return [
      { x: from.x, y: middle },
      { x: to.x, y: middle },
    ];
  }
  const middle = (from.x + to.x) / 2;
  return [
    { x: middle, y: from.y },
    { x: middle, y: to.y },
  ];
}

/** From the out lane to the in lane of one layer: where a request becomes its answer. */
function turnsRound(from: Place, to: Place): boolean {
  return from.endsWith(".out") && to === from.replace(/out$/u, "in");
}

function roundTurn(upright: boolean, stripWidth: number, from: Point, to: Point): readonly [Point, Point] {
  const bulge = upright ? 40 : Math.min(70, stripWidth / 2.6);
  return upright
    ? [
        { x: from.x, y: from.y + bulge },
        { x: to.x, y: to.y + bulge },
      ]
    : [
        { x: from.x + bulge, y: from.y },
        { x: to.x + bulge, y: to.y },
      ];
}

function onCurve(p: Point, a: Point, b: Point, q: Point, t: number): Point {
  const s = 1 - t;
  const of = (k: "x" | "y") => s ** 3 * p[k] + 3 * s * s * t * a[k] + 3 * s * t * t * b[k] + t ** 3 * q[k];
  return { x: of("x"), y: of("y") };
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

const round = (value: number) => Math.round(value * 10) / 10;
