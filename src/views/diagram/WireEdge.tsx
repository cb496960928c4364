import { BaseEdge, type EdgeProps } from "@xyflow/react";
import { usePicture } from "../../store/hooks.ts";
import styles from "./Diagram.module.css";

/** The way between two places; lit while a message is on it. */
export function WireEdge({ id, data }: EdgeProps) {
  const lit = usePicture(({ event }) =>
    (event?.type === "request" && `${event.from} ${event.to}` === id) ||
    (event?.type === "response" && `${event.to} ${event.from}` === id)
      ? event.purpose
      : "none",
  );
  return <BaseEdge path={String(data?.["path"] ?? "")} className={styles.edge ?? ""} data-lit={lit} interactionWidth={24} />;
}
