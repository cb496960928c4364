import { ViewportPortal } from "@xyflow/react";
import { usePicture, usePlayground, usePlaygroundStore } from "../../store/hooks.ts";
import type { Strip } from "../../trace/picture.ts";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import type { EdgePlan, Layout } from "./layout.ts";
import styles from "./Strips.module.css";
import { stripFace } from "./strip-face.ts";

/** The flight strips: the message under way, and one that is withheld at the gate. */
export function Strips({ layout, upright }: { readonly layout: Layout; readonly upright: boolean }) {
  const strips = usePicture((picture) => picture.strips);
  const event = usePicture((picture) => picture.event);
  const moving = event?.type === "request" || event?.type === "response" ? event.message : null;
  // Once a message has been answered and handed on, its strip has left the picture.
  const shown = strips.filter(
    (strip) => strip.request.message === moving || strip.place === "held" || strip.place === "out" || strip.place === "back",
  );
  return (
    <ViewportPortal>
      {shown.map((strip) => {
        const edge = layout.edges.find((plan) => plan.id === `${strip.request.from} ${strip.request.to}`);
        return edge ? (
          <FlightStrip
            key={strip.request.message}
            strip={strip}
            edge={edge}
            moving={strip.request.message === moving}
            upright={upright}
          />
        ) : null;
      })}
    </ViewportPortal>
  );
}

interface Props {
  readonly strip: Strip;
  readonly edge: EdgePlan;
  readonly moving: boolean;
  readonly upright: boolean;
}

function FlightStrip({ strip, edge, moving, upright }: Props) {
  const { diagram } = useWords("frame");
  const store = usePlaygroundStore();
  const speed = usePlayground((state) => state.speed);
  const face = stripFace(diagram.strip, strip);
  const back = strip.response !== null;
  const inspect = () => {
    store.getState().select({ kind: "message", message: strip.request.message });
    store.getState().show("message");
  };
  return (
    <button
      // A strip that turns round is a new journey: its animation starts afresh.
      key={back ? "back" : "out"}
      type="button"
      className={`nopan ${styles.strip}`}
      data-purpose={strip.request.purpose}
      data-place={strip.place}
      data-way={back ? "back" : "out"}
      data-upright={upright}
      data-moving={moving}
      style={{ offsetPath: `path("${edge.path}")`, animationDuration: `calc(var(--travel) / ${speed})` }}
      onClick={inspect}
    >
      <span className={styles.line}>
        <ScenarioText dir="ltr" of={face.line} />
      </span>
      {face.details.map(([name, value]) => (
        <span key={name} className={styles.detail}>
          <span className={styles.name}>{name}</span> <ScenarioText dir="ltr" of={value} />
        </span>
      ))}
      {strip.place === "held" && (
        <span className={styles.stamp}>{diagram.strip[strip.request.purpose === "preflight" ? "refused" : "withheld"]}</span>
      )}
      {strip.place === "lost" && <span className={styles.stamp}>{diagram.strip.noAnswer}</span>}
    </button>
  );
}
