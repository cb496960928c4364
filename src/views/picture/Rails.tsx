import { memo, useLayoutEffect, useRef } from "react";
import type { Layout } from "../../scene/layout/layout.ts";
import type { Score } from "../../scene/score.ts";
import { stillAt, type Trail } from "../../scene/still.ts";
import { wayOf } from "../../scene/way.ts";

import type { PictureClock } from "./clock.ts";
import styles from "./picture.module.css";

/** Where messages would go: at rest, dotted. */
export const Rails = memo(function Rails({ layout }: { readonly layout: Layout }) {
  return layout.rails.map((rail) => <path key={rail.join(" ")} d={wayOf(layout, rail).path} className={styles.rail} />);
});

interface Props {
  readonly layout: Layout;
  readonly score: Score;
  readonly clock: PictureClock;
  readonly trails: readonly Trail[];
}

/** Where messages have gone. A preflight's way lies beside the request's. */
export function Trails({ layout, score, clock, trails }: Props) {
  const paths = useRef<(SVGPathElement | null)[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: trails that have come since are drawn on too
  useLayoutEffect(() => {
    const draw = () => {
      stillAt(score, clock.time()).trails.forEach((trail, i) => {
        paths.current[i]?.setAttribute("stroke-dasharray", dashes(trail));
      });
    };
    draw();
    return clock.subscribe(draw);
  }, [layout, score, clock, trails.length]);
  return trails.map((trail, i) => (
    <path
      // Trails are only ever added.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      key={i}
      ref={(element) => {
        paths.current[i] = element;
      }}
      d={wayOf(layout, trail.way).path}
      pathLength={1}
      strokeDasharray={dashes(trail)}
      data-purpose={trail.strip.purpose}
      transform={trail.strip.purpose === "preflight" ? (layout.upright ? "translate(-5 0)" : "translate(0 -5)") : undefined}
      className={styles.trail}
    />
  ));
}

const dashes = ({ progress }: Trail) => `${Math.max(0.0001, progress).toFixed(4)} 2`;
