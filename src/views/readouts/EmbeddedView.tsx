import { shortened } from "../../text/shortened.ts";
import type { Outcome } from "../../trace/events.ts";
import { ScenarioText } from "../ui/ScenarioText.tsx";
import { useWords } from "../ui/use-words.ts";
import styles from "./Readouts.module.css";

/** As the script has it. */
function handedText({ how, name, json }: NonNullable<Embedded["handed"]>): string {
  const data = shortened(json, 120);
  return how === "call" ? `${name}(${data})` : `${name} = ${data}`;
}

type Embedded = Extract<Outcome, { kind: "embedded" }>;

/** What script learns of an element, a frame, a form, a beacon: that it is there, and what is in it or not. */
export function EmbeddedView({ outcome }: { readonly outcome: Embedded }) {
  const { script } = useWords("frame").readouts;
  const { readings } = useWords("trace");
  const { event, readable, message, failure, handed } = outcome;
  const noticed = outcome.initiator === "shape" && event === "load" ? script.flow : script.events[event];
  return (
    <>
      <p className={styles.mono}>{outcome.opened ? script.opened[outcome.opened.in] : noticed}</p>
      {handed && (
        <p className={styles.mono}>
          <ScenarioText dir="ltr" of={handedText(handed)} />
        </p>
      )}
      {message !== null && (
        <p className={styles.mono}>
          <ScenarioText dir="ltr" of={`data: ${JSON.stringify(message.slice(0, 120))}`} />
        </p>
      )}
      {readable && !failure && (
        <p className={styles.mono} data-tone={readable.allowed ? undefined : "block"}>
          {readings[readable.what][readable.allowed ? "yes" : "no"]}
        </p>
      )}
      {event === "queued" && <p className={styles.quiet}>{script.nothingMore}</p>}
      {failure && <p className={styles.quiet}>{script.notTold}</p>}
    </>
  );
}
