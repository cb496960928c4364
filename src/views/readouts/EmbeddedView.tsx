import type { Outcome } from "../../trace/events.ts";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Readouts.module.css";

type Embedded = Extract<Outcome, { kind: "embedded" }>;

/** What script learns of an element, a frame, a form, a beacon: that it is there, and what is in it or not. */
export function EmbeddedView({ outcome }: { readonly outcome: Embedded }) {
  const { readings } = useWords("trace");
  const { event, readable, message, failure } = outcome;
  return (
    <>
      <p className={styles.mono}>{eventText(outcome)}</p>
      {message !== null && (
        <p className={styles.mono}>
          data: <ScenarioText dir="ltr" of={JSON.stringify(message.slice(0, 120))} />
        </p>
      )}
      {readable && !failure && (
        <p className={styles.mono} data-tone={readable.allowed ? undefined : "block"}>
          {readings[readable.what][readable.allowed ? "yes" : "no"]}
        </p>
      )}
      {event === "queued" && <p className={styles.quiet}>And nothing more, whatever becomes of it.</p>}
      {failure && <p className={styles.quiet}>It is not told that this failed.</p>}
    </>
  );
}

function eventText({ event }: Embedded): string {
  return { load: "load event", message: "message event", navigated: "load event of the frame", queued: "true" }[event];
}
