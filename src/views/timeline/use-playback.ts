import { useEffect } from "react";
import { usePlayground } from "../../store/hooks.ts";
import type { TraceEvent } from "../../trace/events.ts";
import { shownAt, stopAt } from "../../trace/stops.ts";

/** How long an event stays on the screen before the next one, at speed 1, in milliseconds: enough to read its line. */
const duration: Record<TraceEvent["type"], number> = {
  action: 1100,
  step: 1500,
  request: 1300,
  response: 1400,
  layer: 900,
  effect: 1600,
  state: 0,
  outcome: 1500,
};

/** While playing, goes on to the next stop when the present one has had its time. */
export function usePlayback(): void {
  const playing = usePlayground((store) => store.playing);
  const cursor = usePlayground((store) => store.cursor);
  const speed = usePlayground((store) => store.speed);
  const event = usePlayground((store) => shownAt(store.trace, stopAt(store.trace, store.cursor)));
  const step = usePlayground((store) => store.step);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor starts the clock afresh even where two events are alike
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => step(1), (event ? duration[event.type] : 300) / speed);
    return () => clearTimeout(timer);
  }, [playing, cursor, speed, event, step]);
}
