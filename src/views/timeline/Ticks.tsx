import { memo } from "react";
import type { Trace, TraceEvent } from "../../trace/events.ts";
import { shownAt, stopsOf } from "../../trace/stops.ts";
import styles from "./Timeline.module.css";

/** More marks than this would be a grey band. */
const most = 240;

/** Marks over the slider: where messages travel, and where something failed. */
export const Ticks = memo(function Ticks({ trace }: { readonly trace: Trace }) {
  const stops = stopsOf(trace);
  const last = stops.length - 1;
  if (last < 1 || last > most) return null;
  return (
    <div className={styles.ticks} aria-hidden="true">
      {stops.slice(1).map((stop, i) => (
        <span
          key={stop}
          className={styles.tick}
          data-kind={kindOf(shownAt(trace, i + 1))}
          style={{ left: `${((i + 1) / last) * 100}%` }}
        />
      ))}
    </div>
  );
});

function kindOf(event: TraceEvent | null): string {
  if (!event) return "none";
  if (event.type === "step") return event.step.verdict === "fail" ? "fail" : "step";
  if (event.type === "request" || event.type === "response") return event.purpose === "preflight" ? "preflight" : "message";
  return event.type === "effect" ? "effect" : "step";
}
