import type { Scenario } from "../../scenario/schema.ts";
import type { Trace } from "../../trace/events.ts";
import { eventsOf } from "../../trace/trace-index.ts";
import { gatesOf } from "./gates-of.ts";
import { layoutOf, type Shape, zoomIn } from "./layout.ts";

/** Narrower than this, in pixels, the diagram stands upright. */
const uprightBelow = 560;

/** Flat only where that makes it so much larger: pages over gates read better. */
const worthIt = 1.15;

/**
 * The shape in which the picture can be drawn largest in a frame of so many pixels. It looks at all actions at once: a picture that
 * rearranges itself while it is watched would be worse than a small one.
 */
export function shapeFor(scenario: Scenario, trace: Trace, width: number, height: number): Shape {
  if (width < uprightBelow) return "upright";
  // More gates make the picture higher, so the action that has the most of them decides.
  const most = scenario.actions
    .map((_, action) => gatesOf(eventsOf(trace, action)))
    .reduce((a, b) => (b.length > a.length ? b : a), gatesOf([]));
  const smallest = (shape: Shape) => Math.min(1, zoomIn(layoutOf(scenario, trace, most, shape), width, height));
  return height > 0 && smallest("flat") > worthIt * smallest("wide") ? "flat" : "wide";
}
